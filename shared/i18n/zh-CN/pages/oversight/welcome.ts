/** 督察台登录。 */
export const oversightWelcome = {
  title: '督察台登录',
  lead: '供督察、纪检监察、法制、信访部门和局领导使用，派出所和窗口工作人员请回工作台。居民请回首页。',
  staff: '回工作台',
  refused: '没有登录成功。账号没有开通，或者登录被取消。',
};

/** 工作台登录。 */
export const staffWelcome = {
  title: '工作台登录',
  lead: '供本局工作人员使用。居民请回首页。',
  home: '回居民首页',
  refused: '没有登录成功。账号没有开通工作台，或者登录被取消。',
};

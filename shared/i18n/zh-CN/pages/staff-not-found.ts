/** 工作台、督察台里没有的网址。 */
export const staffNotFound = {
  title: '没有找到这一页',
  help: '网址可能输错了，或者这一页不归您的岗位。',
  back: '回到待办',
};

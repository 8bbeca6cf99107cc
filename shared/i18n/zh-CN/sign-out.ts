/** 退出单位账号。 */
export const signOut = {
  title: '正在退出单位账号',
  goOn: '没有自动跳转时，请点这里继续',
};

/** 别的页面提到的页面名称。 */
export const pageNames = {
  receipt: '我要查',
  stations: '派出所和窗口',
};

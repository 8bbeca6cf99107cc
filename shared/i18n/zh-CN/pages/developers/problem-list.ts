export const problemList = {
  title: '错误代码',
  lead: '接口返回的code字段。type字段就是本页对应的位置。',
};

/** 每张表都有的文字。 */
export const formMarks = {
  summaryTitle: { one: '有一处需要改一下', many: '有{count}处需要改一下' },
  errorPrefix: '有误：',
  choose: '请选择',
};

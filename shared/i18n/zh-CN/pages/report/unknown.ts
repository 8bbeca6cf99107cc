/** 没有这种报告。 */
export const reportUnknown = {
  title: '没有这种事项',
  help: '网址可能输错了，请从下面重新选。',
  toList: '看可以报的事',
};

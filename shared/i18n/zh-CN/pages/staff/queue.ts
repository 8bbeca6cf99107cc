/** 工作台的待办。 */
export const staffQueue = {
  title: '待办事项',
  caption: '{unit}未办结的事项，最急的在前',
  head: { name: '事项', state: '状态', filed: '提交时间', due: '期限' },
  anonymous: '匿名',
  next: '下一页',
  none: '您的岗位目前没有待办事项。需要开通时，请联系管理员。',
  paused: '等待补充，计时暂停',
};

/** 督察台的待办投诉。 */
export const oversightQueue = {
  title: '待办投诉',
  nav: '待办',
  caption: '{unit}未办结的投诉，最急的在前',
  empty: '{unit}目前没有待办的投诉。有新的投诉转到本单位时，会显示在这里。',
  head: { name: '事项', state: '状态', filed: '提交时间' },
  states: { submitted: '待受理' },
  next: '下一页',
  none: '您的岗位不经办投诉。需要开通时，请联系管理员。',
};

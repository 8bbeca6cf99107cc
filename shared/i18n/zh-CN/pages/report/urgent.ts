/** 写的事听起来很急。 */
export const reportUrgent = {
  title: '您写的事，听起来很急',
  lead: '如果正在发生，或者有人有危险，请马上打电话。还没有提交。',
  notUrgent: '不是正在发生的危险，按不紧急的事提交',
  legend: '如果不急',
  choose: '不急的，请勾选这一项再提交；正在发生的，请马上打电话',
  change: '返回修改写的内容',
};

/** 凭回执看预约。 */
export const openedAppointment = {
  summary: '预约内容',
  timeline: '办到哪一步了',
  manage: '改期、取消',
  changeable: '{until}以前，可以在网上改期或者取消。',
  onlyCancel: '改期的次数已经用完，网上不能再改期了；{until}以前，还可以在网上取消。',
  otherTime: '要换时间，请打电话给派出所：{phone}。',
  notChangeable: '离预约时间太近，网上已经不能改。',
  cannotCome: '来不了请打电话告诉派出所：{phone}。',
  move: '改到别的时间',
  cancel: '取消预约',
  again: '重新预约',
  calendar: '加到手机日历',
  fresh: '回执号不在这一页显示，请用您保存的那一份。',
};

/** 预约办到哪一步。 */
export const appointmentTimeline = {
  booked: '已约好',
  moved: '已改期',
  movedText: '改到{when}',
  cancelled: '已取消',
  visit: '到窗口办理',
  visitText: '{office}，出示到场码',
  closedMove: '改到别的时间',
  closedArrange: '跟派出所另约时间',
  closedText: '{when}这个时间已经临时关闭，请不要前往。',
  past: '预约的时间已过',
  pastText: '已经办完的，结果按办事指南里的方式送达；没有来的，可以重新预约。',
  by: '由{office}办理',
};

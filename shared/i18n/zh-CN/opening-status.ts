/** 现在办不办公。 */
export const openingStatus = {
  openNow: '正在办公，到{until}',
  closedNow: '现在不办公，{when}开始办公',
  closedLong: '近{days}天不办公',
  closedBecause: { closure: '临时关闭：{reason}，{when}恢复办公', holiday: '{reason}放假，{when}开始办公' },
  closedLongBecause: { closure: '临时关闭：{reason}，近{days}天不办公', holiday: '{reason}放假，近{days}天不办公' },
  unjudged: '办公时间见下表',
};

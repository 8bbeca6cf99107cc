/** 派出所列表。 */
export const stationList = {
  lead: '每个地点的办公时间、怎么走、能办什么。',
  centre: '中心所',
  'county-window': '县局大厅',
  county: '全县',
  townships: '管辖：{names}',
  duty: '报警和求助：各派出所24小时有人值班，紧急情况请拨打110。',
};

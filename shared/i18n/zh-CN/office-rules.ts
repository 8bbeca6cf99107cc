/** 一个事项在哪些地点能办。 */
export const officeRules = {
  'any-office': '全县任何一个派出所和县政务大厅都能办，哪里方便去哪里。',
  'any-station': '全县任何一个派出所都能办，哪里方便去哪里。',
  'household-station': '请到户口所在地的派出所。不确定是哪个所，看户口簿首页的住址属于哪个乡镇。',
  'destination-station': '请到迁入地的派出所，也就是要落户的那个地方。',
  'residence-station': '请到居住地的派出所；出租房屋登记到房屋所在地的派出所。',
  'centre-station': '在中心所或者县局政务服务大厅办。',
  'county-window': '只在县局政务服务大厅办。',
};

/** 一页一页填。 */
export const reportPage = {
  step: '第{at}页，共{of}页',
  first: '第{at}页',
  continue: '继续',
  optional: '{label}（可以不填）',
  onlyIf: '上面{condition}，才用回答这一题。',
  township: '乡镇',
  townshipChoose: '请选择乡镇',
  village: '村、社区（不清楚可以不选）',
  villageChoose: '不选',
  location: '具体在哪里（可以不填）',
  inUnit: '{label}（{unit}）',
  unitChoose: '请选择单位',
  locationHint: '比如村民小组、路名、旁边有什么。不用写门牌号。',
  draftNote: '填的内容加密保存1小时，只有这台设备能打开，不提交就自动删除。',
};

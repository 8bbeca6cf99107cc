/** 预约内容。 */
export const appointmentRows = {
  minutes: '{minutes}分钟',
  directions: '怎么走',
  takes: '大约需要',
  visitor: '到场人',
  document: '证件',
  bookedBy: '代约人',
  bookedByValue: '{name}（到场人是{relation}）',
  contact: '联系方式',
  needs: '需要的帮助',
};

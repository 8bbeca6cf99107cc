/** 预约的回执。 */
export const appointmentCard = {
  status: { booked: '已约好', closed: '时间已关闭', cancelled: '已取消', past: '时间已过' },
  counter: '{office} {counter}号窗口',
  number: '回执号',
  codeHelp: '到了出示这个码',
  qrLabel: '到场码 {code} 的二维码',
  bring: '带上',
  nothingToBring: '什么都不用带',
  noCopies: '都带原件，不用复印。',
  relative: '到场人：{name}',
  demonstration: '演示系统：这个预约是虚构的，请不要前往。',
  notProof: '本回执只证明您已预约，不是《受案回执》。',
};

/** 选事项。 */
export const chooseServices = {
  title: '约办什么事？',
  lead: '可以一次约几个事项，时间加在一起，在同一个窗口办完。最多{most}个。',
  at: '到{office}办。',
  elsewhere: '换一个地点',
  minutes: '约{minutes}分钟',
  submit: '继续',
  errors: { none: '请选要办的事项', tooMany: '一次最多约{most}个事项，您选了{count}个，请去掉{over}个' },
};

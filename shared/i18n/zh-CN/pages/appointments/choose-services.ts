/** 选事项。 */
export const chooseServices = {
  title: '约办什么事？',
  lead: '可以一次约几个事项，时间加在一起，在同一个窗口办完。最多四个。',
  minutes: '约{minutes}分钟',
  submit: '继续',
};

/** 事项目录。 */
export const serviceList = {
  title: '我要办',
  lead: '每个事项怎么办、带什么、要多久、在哪里办，都写在这里。',
  label: '您想办什么？',
  hint: '可以输入中文、拼音或者首字母，如“身份证”“shenfenzheng”“sfz”',
  submit: '搜索',
  resultsTitle: '搜索“{q}”',
  results: { one: '找到1个事项', many: '找到{count}个事项', none: '没有找到“{q}”' },
  total: '共{count}个事项',
  signposts: '这些号码能帮上您',
  call: '拨打{number}',
  write: '发短信到{number}',
  onlySignposts: '没有对应的事项，请看上面的号码。',
  emptyHelp: '换个说法试试，比如只输入“户口”“居住证”“护照”。也可以：',
  ways: {
    groups: '按类别看全部事项',
    call: '拨打政务服务热线{phone}，请人指路',
    station: '找最近的派出所，到窗口问，首问负责，不会让您白跑',
  },
  all: '全部事项',
  bookable: '可预约',
  minutes: '约{minutes}分钟',
};

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
  emptyHelp: '换个说法试试，比如只输入“户口”“居住证”“护照”；或者从下面的分类里找。',
  emptyCall: '还是找不到？拨打政务服务热线12345，或者到任何一个派出所窗口问，首问负责，不会让您白跑。',
  all: '全部事项',
  bookable: '可预约',
  minutes: '约{minutes}分钟',
};

/** 选时间。 */
export const chooseTime = {
  title: '选一个时间',
  visit: '{names} · 约{minutes}分钟 · {office}',
  changeOffice: '换一个地点',
  daysLabel: '可以预约的日子',
  noneAtAll: '这里{days}天内没有能约的时间。',
  hold: '选好后为您保留{minutes}分钟，慢慢填，不着急。',
  submit: '约这个时间',
};

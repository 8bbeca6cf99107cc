/** 手机日历里的预约。 */
export const calendar = {
  title: '{services}（{office}）',
  description: '到了出示到场码。改期、取消请用回执号。',
  demonstration: '演示系统，虚构预约。',
};

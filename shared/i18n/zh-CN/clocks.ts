/** 期限。 */
export const clocks = {
  names: {
    triage: '受理期限',
    promised: '承诺期限',
    statutory: '法定期限',
    answer: '答复期限（从首接算起）',
  },
  note: '最晚{day}。依据：{source}。',
  provisional: '这个日期按尚未公布的节假日安排推算，可能变动。',
  units: { hours: '小时', 'calendar-days': '天', 'working-days': '个工作日' },
};

/** 办公时间和它的变动。 */
export const officeHours = {
  closed: '不办公',
  season: '{from}至{to}',
  nth: '每月第{nth}个',
  nthJoin: '、',
  only: '只办部分事项',
  market: '逢{digits}的日子（公历日期末位数）',
  monthly: '每月{day}日，遇休息日顺延到下一个工作日',
  kinds: {
    normal: '正常办公',
    lunch: '午间不断档',
    extended: '延时服务',
    saturday: '周六服务',
    'green-card': '绿卡专场',
    reception: '所领导接待日',
    staggered: '错时服务',
  },
  range: '{from}–{to}',
  remarked: '{times}（{remarks}）',
  remarkJoin: '；',
  partJoin: '，',
  labelled: '{label}：{text}',
  changes: {
    closure: { all: '{day}全天不办公：{reason}', hours: '{day}{hours}不办公：{reason}' },
    'counter-out': { all: '{day}{counter}全天暂停服务：{reason}', hours: '{day}{hours}{counter}暂停服务：{reason}' },
    session: '{day}{hours}加开{kind}：{reason}',
  },
};

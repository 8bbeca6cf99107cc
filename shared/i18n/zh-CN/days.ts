/** 可以预约的日子和时段。 */
export const days = {
  today: '今天',
  tomorrow: '明天',
  left: '余{count}',
  states: {
    open: '可约',
    full: '已约满',
    closed: '不办公',
    holiday: '放假',
    closure: '临时关闭',
    past: '今天已过',
    unannounced: '尚未公布',
  },
  why: {
    full: '这一天网上的号已经约满。窗口还给没有预约的人留着号，可以直接来取号。',
    closed: '这一天没有办这个事项的窗口。',
    holiday: '{reason}放假，不办公。',
    closure: '临时关闭：{reason}。',
    past: '今天能约的时间已经过了。窗口还在办公的话，可以直接来取号。',
    unannounced: '这一天的节假日安排还没有公布，公布以后就能预约。',
  },
  sessions: {
    normal: { morning: '上午', afternoon: '下午' },
    lunch: '午间不断档',
    extended: '延时服务',
    saturday: '周六服务',
    'green-card': '绿卡专场',
    reception: '接待日',
    staggered: '错时服务',
  },
  legend: '{name} {from}–{to}',
};

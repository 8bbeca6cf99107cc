/** 约好以后的一页。 */
export const booked = {
  titles: {
    booked: '已经约好了',
    moved: '已经改到新的时间',
    cancelled: '这个预约已经取消',
    past: '预约的时间已经过了',
    closed: '约好的时间已经临时关闭',
    unknown: '您的预约回执',
  },
  unknown: '现在查不到这个预约的最新情况。请过几分钟再打开这一页，或者用回执号查看。',
  unknownStatus: '请看最新情况',
  number: '回执号',
  cancelled: '到场码已经没有用了，请不要前往。想办可以重新预约。',
  again: '重新预约',
  keepUse: '查看、改期、取消都凭它。',
  next: '接下来',
  nextArrive: '{when}前几分钟到{office}，出示到场码，不用再取号。',
  nextChange: '来不了请改期或者取消，{until}以前都可以，好把时间让给别人。',
  nextCall: '有事请打电话：{phone}。',
  see: '查看这个预约',
  calendar: '加到手机日历',
};

/** 短信和邮件：约好了、改期了、取消了；事项有新进展；办理时限提醒。 */
export const messages = {
  sign: '【家门口】',
  greeting: '您好：',
  signed: '家门口\n（系统自动发出，请不要回复）',
  comma: '、',
  when: '{day}{time}',
  bring: '请带上：{things}。都带原件，不用复印。',
  bringShort: '请带{things}。',
  andMore: '{things}等',
  lookUp: '要查看、改期或者取消，请您自己打开网站（{site}），用回执号办理。',
  lookUpShort: '查看、改期请自己打开网站，用回执号办理。',
  neverAsk: '我们不会发消息或者打电话问您要回执号。',
  demonstration: '演示系统：这个预约是虚构的，请不要前往。',
  appointment: {
    booked: {
      subject: '已约好：{when}',
      mail: '您已约好：{when}，{office}（{address}）。',
      sms: '您已约好{when}，{office}。',
    },
    moved: {
      subject: '已改期：{when}',
      mail: '您的预约已改到：{when}，{office}（{address}）。原来的时间不再保留。',
      sms: '您的预约已改到{when}，{office}。',
    },
    cancelled: {
      subject: '预约已取消',
      mail: '您的预约已取消：{when}，{office}。不用再来了。还要办的话，请重新预约。',
      sms: '您{when}到{office}的预约已取消。',
    },
  },
  case: {
    subject: '您提交的事项有新进展',
    mail: '您提交的事项有新进展，请打开网站凭回执查看。',
    sms: '您提交的事项有新进展，请打开网站凭回执查看。',
  },
  deadline: {
    amber: {
      subject: '有事项快到办理时限（黄灯）',
      mail: '贵单位有一件事项快到承诺的办理时限（黄灯）。请登录工作台查看，督促及时办理。',
    },
    red: {
      subject: '有事项超过办理时限（红灯）',
      mail: '贵单位有一件事项已经超过承诺的办理时限（红灯）。请登录工作台查看，督促办理，并向群众说明。',
    },
  },
};

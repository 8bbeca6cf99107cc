/** 核对报告。 */
export const reportCheck = {
  title: '请核对',
  lead: '还没有提交。核对无误后，请按下面的“{submit}”。',
  change: '修改',
  changeHidden: '“{page}”',
  notGiven: '没有填',
  submit: { report: '提交求助' },
  retry: '再提交一次',
  refused: {
    'request-changed': {
      title: '这件事您已经提交过了',
      help: '先前那次已经收到，后来改的内容没有算进去。请用先前的回执查看；要补充，可以在进度页留言。没有收到回执的，请重新填一份。',
    },
  },
};

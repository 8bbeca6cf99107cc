/** 工作台里的一件事项。 */
export const staffCases = {
  nav: '待办',
  due: '{day}前',
  states: { submitted: '待受理', returned: '退回补正', accepted: '办理中', refused: '不予受理', closed: '已办结' },
  events: {
    filed: '已提交',
    accepted: '已受理',
    returned: '请补充材料',
    supplied: '已补充',
    refused: '不予受理',
    transferred: '已移交{unit}',
    message: '工作人员留言',
    reply: '提交人留言',
    closed: '已办结',
    'turned-amber': '期限将到，已提醒负责人',
    'turned-red': '已超过期限，已告知负责人',
  },
};

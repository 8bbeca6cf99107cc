/** 填写到场人信息时的标签和提示。 */
export const visitorFields = {
  labels: {
    for: '这次预约是给谁办？',
    self: '我自己',
    relative: '我的亲属（亲友代约）',
    name: '到场人姓名',
    bookedByName: '您的姓名（代约人）',
    relation: '到场人是您的',
    phone: '联系电话（选填）',
    email: '电子邮箱（选填）',
    accessNeeds: '到场时需要什么帮助？（选填）',
    consentIdentityLegend: '证件号码的使用',
    consentIdentity: '我同意为这次预约使用并保存上面的证件号码',
    consentAccessNeedsLegend: '帮助信息的使用',
    consentAccessNeeds: '我同意把我需要的帮助告诉窗口民警',
  },
  hints: {
    relative: '只在替亲属预约时填写。未满14周岁的孩子由父母或者其他监护人代约。',
    name: '和证件上一样。少数民族姓名中间的点、生僻字、外文姓名都可以。',
    documentUse: '只用来在窗口确认到场的是本人。加密保存，办理后{days}天删除，不用作别的用途。',
    phone: '填手机号，约好、改期、取消时会收到短信；固定电话收不到。不填也能预约。',
    email: '约好、改期、取消时会收到邮件。不填也能预约。',
    accessNeeds: '告诉我们，窗口会提前准备好。不选不影响预约。',
    consentIdentity: '不同意就不能在网上预约，但可以打电话或者直接到窗口取号，同样办理。',
    consentAccessNeeds: '只在勾选了上面的帮助时需要。这些可能涉及健康情况，所以单独征得您的同意。',
  },
};

/** 填写证件时的标签和提示。 */
export const documentFields = {
  type: '证件种类',
  number: '证件号码',
  numberHint: '照证件上的填。身份证号是18位；空格、横线和全角数字都可以，不用改。',
};

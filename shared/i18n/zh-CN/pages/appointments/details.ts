/** 填写谁来办。 */
export const visitorDetails = {
  title: '谁来办？',
  notice: '我们为什么要这些信息、保存多久、您有什么权利，都写在这里',
  noticeLink: '隐私说明',
  submit: '继续',
};

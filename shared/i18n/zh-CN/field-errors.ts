import type { InvalidContact } from '../../contact-details.ts';
import type { InvalidDocument } from '../../person-number.ts';

type TextsOf<Reason extends string> = Record<Reason | 'too_big', string>;

/** 一栏填得不对时怎样改，按字段和原因取用。 */
export const fieldErrors = {
  fields: {
    for: {
      required: '请选择是给自己还是给亲属预约',
      invalid_value: '请选择是给自己还是给亲属预约',
      child: '未满14周岁的孩子不能自己预约。请选“我的亲属”，由父母或者其他监护人代约并陪同到场',
    },
    name: {
      empty: '请填写到场人的姓名',
      characters: '姓名里不能有数字或者标点，请照证件上的姓名填写',
      length: '姓名最多50个字，请照证件上的姓名填写',
      too_big: '姓名最多50个字，请照证件上的姓名填写',
    } satisfies TextsOf<Exclude<InvalidContact, 'format' | 'area-code' | 'landline'>>,
    documentType: { required: '请选择到场时要带的证件', invalid_value: '请选择到场时要带的证件' },
    documentNumber: {
      empty: '请填写{document}的号码',
      characters: '{document}的号码里有不会出现的字符。号码应为{shape}',
      'fifteen-digits': '这是15位的旧身份证号，窗口已经不用了。请使用18位号码；不知道的话，户口簿上有',
      length: '{document}的号码应为{shape}。您填了{count}位，请对照证件数一数',
      beginning: '{document}的号码{begins}。请看看证件种类选对了没有',
      format: '{document}的号码应为{shape}。字母和数字的位置对不上，请对照证件再看一遍',
      'birth-date': '号码第7到14位是出生日期，但是没有这一天。请对照证件再看一遍',
      'future-birth': '号码第7到14位是出生日期，但是这一天还没有到。请对照证件再看一遍',
      'check-digit': '号码和最后一位校验位对不上，多半是有一位输错了，或者相邻两位输反了。请对照证件逐位核对',
      too_big: '{document}的号码太长了。号码应为{shape}',
      twice: '这个证件号码前面已经填过一次，请填写另一位到场人的',
    } satisfies TextsOf<InvalidDocument | 'twice'>,
    bookedByName: {
      empty: '替亲属预约时，请填写您自己的姓名',
      characters: '您的姓名里不能有数字或者标点，请照证件上的姓名填写',
      length: '您的姓名最多50个字',
      too_big: '您的姓名最多50个字',
    } satisfies TextsOf<Exclude<InvalidContact, 'format' | 'area-code' | 'landline'>>,
    relation: { required: '替亲属预约时，请选择到场人是您的什么人', invalid_value: '请选择到场人是您的什么人' },
    phone: {
      empty: '请填写电话，或者把这一栏空着',
      characters: '电话里只能有数字、空格和横线。不想留电话，可以空着',
      length: '手机号是11位数字；固定电话请带上区号。请数一数位数，或者空着',
      format: '手机号以13到19开头；固定电话请带上以0开头的区号。请核对，或者空着',
      'area-code': '固定电话请带上区号，以0开头；手机号是11位，以1开头。请补上，或者空着',
      landline: '固定电话是以0开头的区号，加上7位或者8位的号码，这个号码不以0、1开头，例如0990-2345678。请数一数位数，或者空着',
      too_big: '电话太长了。手机号是11位数字；固定电话请带上区号',
    } satisfies TextsOf<InvalidContact>,
    email: {
      empty: '请填写邮箱，或者把这一栏空着',
      characters: '邮箱里有不能用的字符，比如空格或者逗号。请核对，或者空着',
      length: '邮箱太长了，最多254个字符',
      format: '邮箱应当像 name@example.com 这样，有一个@，后面有点。请核对，或者空着',
      too_big: '邮箱太长了，最多254个字符',
    } satisfies TextsOf<Exclude<InvalidContact, 'area-code' | 'landline'>>,
    accessNeeds: { invalid_value: '请从列出的帮助里选', too_big: '请从列出的帮助里选' },
    consentIdentity: { required: '要在网上预约，请勾选同意使用证件号码；不同意也可以直接到窗口取号办理' },
    consentAccessNeeds: { required: '您选了需要的帮助，请勾选同意我们告诉窗口；或者把选择的帮助去掉' },
    receipt: {
      empty: '请填写回执号',
      'not-digits': '回执号只有数字。请对照回执，去掉别的字符',
      'wrong-length': '回执号是20位数字，您填了{count}位。请对照回执数一数',
      'check-digit': '回执号有一位输错了，或者相邻两位输反了。请对照回执，四位一组逐组核对',
      too_big: '回执号是20位数字，您填得太长了',
    },
    services: { required: '请至少选一个事项' },
    time: { required: '请选一个时间' },
  },
  /** 没有专门说明时用。 */
  other: '这一栏需要改一下',
};

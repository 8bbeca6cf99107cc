/** 答案怎样用文字说出来，什么条件下才问一题，以及题组和民警怎样填。 */
export const answers = {
  agreed: '同意',
  joined: '{one}、{other}',
  unit: { unknown: '不清楚是哪个单位' },
  officer: {
    name: '姓名：{name}',
    badge: '警号：{badge}',
    unknown: '不知道是谁',
    states: { named: '知道姓名或者警号', described: '说得出样子', unknown: '不知道是谁' },
  },
  entry: '{entry}{number}：{label}',
  condition: {
    value: '“{label}”',
    or: '{one}或者{other}',
    and: '{one}，并且{other}',
    chosen: '选了{values}',
    notChosen: '没有选{values}',
    not: '不是（{condition}）',
    bracket: '（{condition}）',
  },
  group: {
    entry: '{entry}{number}',
    add: '再加一个{entry}',
    remove: '去掉{entry}{number}',
    error: '{entry}{number}：{message}',
  },
  askOfficer: {
    name: '姓名（知道就填）',
    badge: '警号（知道就填）',
    badgeHint: '胸前的六位数字。',
    description: '什么样子（说得出就填）',
    descriptionHint: '比如男女、年纪、个子、穿的制服、在哪个窗口。',
    unknown: '不知道是谁',
  },
};

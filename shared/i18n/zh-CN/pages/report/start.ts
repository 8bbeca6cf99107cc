/** 填之前。 */
export const reportStart = {
  before: '填之前',
  hazardsLegend: '下面的情况，现在有吗？',
  hazardsHint: '有一样，就不要在网上填，请马上打电话。',
  hazards: {
    injured: '有人受伤、昏迷，或者有生命危险',
    'happening-now': '打架、盗窃、入室、家暴这样的事正在发生',
    'suspect-present': '做坏事的人还在现场或者附近',
    fire: '着火，或者有人被困',
    'missing-person': '孩子、老人或者病人走失了',
  },
  none: '都没有',
  choose: '请选一项。都没有，请选“都没有”',
  submit: '没有危险，开始填',
  resume: '您填过的内容还在，确认没有危险后接着填。',
};

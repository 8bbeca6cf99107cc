/** 这件事请马上打电话。 */
export const reportStop = {
  title: '这件事请马上打电话',
  lead: '有人正处在危险中，网上填表来不及。请按下面的号码。',
  mistake: '选错了？',
  back: '没有这些情况，返回重选',
};

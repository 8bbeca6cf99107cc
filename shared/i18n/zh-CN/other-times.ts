/** 换一个时间或者地点。 */
export const otherTimes = {
  book: '约{when}',
  all: '看全部时间',
  elsewhere: '看看别的地点',
  now: '现在的时间：{when}，{office}',
};

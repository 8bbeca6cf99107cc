/** 换一个时间或者地点。 */
export const otherTimes = {
  book: '约{when}',
  kept: '您已经填的内容都还在。',
  nearest: '下面是离它最近的空闲时间，选一个就行。',
  none: '暂时没有找到别的空闲时间。可以看看别的地点，或者过一会儿再来看：有人取消，时间就会放出来。',
  again: '重新选一个时间',
  all: '看全部时间',
  elsewhere: '看看别的地点',
  now: '现在的时间：{when}，{office}',
};

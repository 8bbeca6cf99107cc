/** 为人保留的时间。 */
export const holdNotice = {
  until: '{when}，{office}。这个时间为您保留到{time}。',
  over: '为您保留的时间已经过了',
  overHelp: '没有关系，请接着填。只要还没有别人约走，照样能约上；约走了，我们会给您最近的时间。',
};

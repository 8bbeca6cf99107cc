/** 可以在网上报的事。 */
export const reportList = {
  title: '我要报',
  lead: '不着急的事，可以在网上告诉我们，不用注册。提交后给您一张回执，凭回执看进度、看回话。',
  heading: '可以在网上报的事',
  already: '已经报过了？',
};

export const notFound = {
  title: '没有找到这一页',
  help: '网址可能输错了，或者这一页已经撤下。',
  try: '您可以：',
  home: '回到首页',
  search: '搜索您想办的事',
  receipt: '凭回执查询',
  call: '也可以拨打政务服务热线{phone}。',
};

/** Words of oversight （督察台），where complaints are handled. */
export const oversight = {
  section: '督察台',
  welcome: {
    title: '督察台登录',
    lead: '供督察、纪检监察、法制、信访部门和局领导使用，派出所和窗口工作人员请回工作台。居民请回首页。',
    signIn: '用单位账号登录',
    staff: '回工作台',
    again: {
      late: '登录超时了，请重新登录。',
      refused: '没有登录成功。账号没有开通，或者登录被取消。',
      'unit-unknown': '没有登录成功。账号登记的单位不在本系统的单位名单里，请联系管理员核对。',
      'role-unknown': '没有登录成功。账号没有岗位，或者登记了本系统没有的岗位，请联系管理员核对。',
      'signed-out': '您已退出。公用电脑请关闭浏览器。',
    },
  },
  queue: {
    title: '待办投诉',
    nav: '待办',
    caption: '{unit}未办结的投诉，最急的在前',
    empty: '{unit}目前没有待办的投诉。有新的投诉转到本单位时，会显示在这里。',
    head: { name: '事项', state: '状态', filed: '提交时间' },
    states: { submitted: '待受理' },
    next: '下一页',
    none: '您的岗位不经办投诉。需要开通时，请联系管理员。',
  },
};

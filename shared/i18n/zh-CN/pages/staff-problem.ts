/** 工作台、督察台办不成的时候。 */
export const staffProblem = {
  problems: {
    'signed-out': { title: '请重新登录', help: '30分钟没有操作，或者在别的标签页退出以后，要重新登录。' },
    'store-unavailable': { title: '系统现在很忙，没有办成', help: '请过一两分钟再试一次。' },
    'calendar-missing': { title: '没有办成：节假日安排还没有公布', help: '期限要按节假日安排计算。请联系管理员。' },
    internal: { title: '系统出了问题，没有办成', help: '请过一会儿再试。一直这样的话，请联系管理员。' },
  },
  unsent: {
    title: '您已退出登录，刚才的内容还没有提交',
    help: '30分钟没有操作，或者在别的标签页退出以后，要重新登录。请先在新标签页登录，再回到这一页按“再提交一次”。',
  },
  signInBeside: '在新标签页登录',
  help: '请返回上一页再试一次。',
  reference: '联系管理员时，请说明这个编号：{id}',
};

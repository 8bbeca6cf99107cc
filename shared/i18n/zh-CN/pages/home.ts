/** 首页。 */
export const home = {
  title: '有事找派出所，先到家门口',
  lead: '不用注册，不用下载。约好给您一张回执，凭回执随时查。',
  search: { label: '您想办什么？', hint: '可以输入中文、拼音或者首字母，如“身份证”“sfz”', submit: '搜索' },
  verbsLabel: '从这里开始',
  verbs: {
    do: { name: '我要办', help: '{count}个事项怎么办、带什么、要多久' },
    book: { name: '我要约', help: '选好时间再来，到了不用排队' },
    report: { name: '我要报', help: '不着急的事，告诉派出所，可以不留姓名' },
    'look-up': { name: '我要查', help: '凭回执查看、改期、取消' },
    rate: { name: '我要评', help: '给刚办完的事打分，差评必回访' },
    complain: { name: '我要投诉', help: '民警执法和服务问题，可以匿名' },
  },
  stations: {
    title: '窗口现在开着吗',
    lead: '以{service}为例，最早能约到的时间。',
    soonest: '最早可约 {when}',
    full: '{days}天内已约满',
    book: '预约',
    bookHidden: '{office}',
    all: '全部派出所和窗口时间',
  },
  known: {
    title: '来之前知道一下',
    items: [
      '带原件就行，不用复印。',
      '不预约也能来，窗口总给没有预约的人留着号。',
      '可以替家里的老人、孩子预约。',
      '网上约好、改期、取消都不收费。',
    ],
  },
};

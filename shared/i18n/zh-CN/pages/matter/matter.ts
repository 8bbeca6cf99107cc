/** 凭回执看的一页。 */
export const matter = {
  title: '您的预约',
  done: { moved: '已经改到新的时间，原来的时间已经放掉。', cancelled: '已经取消。这个时间可以让给别人了，谢谢您。' },
  print: '打印这一页',
  close: '看完了，关闭',
  closeHelp: '关闭后，这台设备上不再留有您的事项。不关，15分钟没有操作也会自动退出。',
};

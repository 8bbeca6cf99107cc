/** 几页报告都有的链接。 */
export const reportLinks = {
  toReceipt: '凭回执看进度',
  restart: '重新填',
};

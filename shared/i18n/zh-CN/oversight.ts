/** 督察台每一页都有的文字。 */
export const oversight = {
  section: '督察台',
};

/** 亲属关系和需要的帮助。 */
export const people = {
  relations: { spouse: '配偶', child: '子女', parent: '父母', grandchild: '孙辈', sibling: '兄弟姐妹', other: '其他亲属' },
  accessNeeds: {
    wheelchair: '坐轮椅或者行走不便',
    hearing: '听力不便',
    sight: '视力不便',
    speech: '说话不便',
    companion: '有人陪同',
    interpreter: '需要翻译（外语、方言或者手语）',
  },
};

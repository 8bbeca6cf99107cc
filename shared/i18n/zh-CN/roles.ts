/** 岗位。 */
export const roles = {
  'counter-clerk': '窗口民警',
  'community-officer': '社区民警',
  'case-desk': '案管组',
  'station-leader': '所领导',
  inspection: '督察',
  discipline: '纪检监察',
  legal: '法制',
  petitions: '信访',
  'command-desk': '综合指挥室',
  'bureau-leader': '局领导',
  'citizen-supervisor': '警风警纪监督员',
  administrator: '管理员',
};

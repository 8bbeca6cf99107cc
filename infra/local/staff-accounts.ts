/** A fictional member of staff who may sign in to the portal on this machine. */
export type StaffAccount = {
  readonly username: string;
  readonly name: string;
  /** The claim `staff`: where somebody belongs and what they may be. */
  readonly staff: { readonly unit: string; readonly roles: readonly string[] };
};

const account = (username: string, name: string, staff: { unit: string; role?: string }): StaffAccount => ({
  username,
  name,
  staff: { unit: staff.unit, roles: [staff.role ?? username] },
});

/** One account per role, and a second station's desk and leader, so that what one unit must not see of another can be tried. */
export const staffAccounts: readonly StaffAccount[] = [
  account('counter-clerk', '苏禾', { unit: 'WC01' }),
  account('community-officer', '程望舒', { unit: 'WC01' }),
  account('case-desk', '陆知行', { unit: 'WC01' }),
  account('station-leader', '方砚秋', { unit: 'WC01' }),
  account('case-desk-wc04', '江牧云', { unit: 'WC04', role: 'case-desk' }),
  account('station-leader-wc04', '顾长青', { unit: 'WC04', role: 'station-leader' }),
  account('inspection', '纪明川', { unit: 'bureau-inspection' }),
  account('discipline', '严清和', { unit: 'bureau-discipline' }),
  account('legal', '卢正言', { unit: 'bureau-legal' }),
  account('petitions', '温有仪', { unit: 'bureau-petitions' }),
  account('command-desk', '石启明', { unit: 'bureau-command' }),
  account('bureau-leader', '林远山', { unit: 'bureau-leaders' }),
  account('citizen-supervisor', '何乐群', { unit: 'citizen-supervisors' }),
  account('administrator', '丁一帆', { unit: 'bureau-systems' }),
];

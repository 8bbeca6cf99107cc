/** A fictional member of staff who may sign in to the portal on this machine. */
export type StaffAccount = {
  readonly username: string;
  readonly name: string;
  /** The claim `staff`: where somebody belongs and what they may be. */
  readonly staff: { readonly unit: string; readonly roles: readonly string[] };
};

const account = (username: string, name: string, unit: string, role: string = username): StaffAccount => ({
  username,
  name,
  staff: { unit, roles: [role] },
});

/** One account per role, and a second station's desk and leader, so that what one unit must not see of another can be tried. */
export const staffAccounts: readonly StaffAccount[] = [
  account('counter-clerk', '苏禾', 'WC01'),
  account('community-officer', '程望舒', 'WC01'),
  account('case-desk', '陆知行', 'WC01'),
  account('station-leader', '方砚秋', 'WC01'),
  account('case-desk-wc04', '江牧云', 'WC04', 'case-desk'),
  account('station-leader-wc04', '顾长青', 'WC04', 'station-leader'),
  account('inspection', '纪明川', 'bureau-inspection'),
  account('discipline', '严清和', 'bureau-discipline'),
  account('legal', '卢正言', 'bureau-legal'),
  account('petitions', '温有仪', 'bureau-petitions'),
  account('command-desk', '石启明', 'bureau-command'),
  account('bureau-leader', '林远山', 'bureau-leaders'),
  account('citizen-supervisor', '何乐群', 'citizen-supervisors'),
  account('administrator', '丁一帆', 'bureau-systems'),
];

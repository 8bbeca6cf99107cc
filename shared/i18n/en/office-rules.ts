import type { Wording } from '../locale.ts';
import type { officeRules as zh } from '../zh-CN/office-rules.ts';

export const officeRules: Wording<typeof zh> = {
  'any-office': 'Any police station in the county and the county hall can do this. Choose whichever suits you.',
  'any-station': 'Any police station in the county can do this. Choose whichever suits you.',
  'household-station':
    'Go to the station where the household is registered. If you are not sure, look at the address on the first page of the hukou book.',
  'destination-station': 'Go to the station of the place you are moving to.',
  'residence-station': 'Go to the station of the place where you live or, for a rented house, where the house is.',
  'centre-station': 'A centre station or the bureau’s service hall does this.',
  'county-window': 'Only the bureau’s service hall does this.',
};

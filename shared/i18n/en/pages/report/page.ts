import type { Wording } from '../../../locale.ts';
import type { reportPage as zh } from '../../../zh-CN/pages/report/page.ts';

export const reportPage: Wording<typeof zh> = {
  step: 'Page {at} of {of}',
  first: 'Page {at}',
  continue: 'Continue',
  optional: '{label} (optional)',
  onlyIf: 'Answer this only if, above, {condition}.',
  township: 'Township',
  townshipChoose: 'Choose a township',
  village: 'Village or community (leave it out if you are not sure)',
  villageChoose: 'Not chosen',
  location: 'Where exactly (optional)',
  inUnit: '{label} ({unit})',
  unitChoose: 'Choose a unit',
  locationHint: 'The village group, a road, what is next to it. No house number needed.',
  draftNote: 'What you enter is kept encrypted for 1 hour, can be opened on this device only, and is deleted if you do not send it.',
};

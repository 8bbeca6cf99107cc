import type { Wording } from '../../../locale.ts';
import type { reportStart as zh } from '../../../zh-CN/pages/report/start.ts';

export const reportStart: Wording<typeof zh> = {
  before: 'Before you start',
  hazardsLegend: 'Is any of this the case now?',
  hazardsHint: 'If it is, do not fill in a form. Call at once.',
  hazards: {
    injured: 'Somebody is hurt, unconscious or in danger of their life',
    'happening-now': 'A fight, theft, break-in or violence at home is happening now',
    'suspect-present': 'The person who did it is still there or near',
    fire: 'There is a fire, or somebody is trapped',
    'missing-person': 'A child, an old person or an ill person is missing',
  },
  none: 'None of these',
  choose: 'Choose what is the case. If nothing is, choose “None of these”',
  submit: 'Nobody is in danger, start',
  resume: 'What you filled in is still here. Confirm that nobody is in danger, then carry on.',
};

import type { Wording } from '../../locale.ts';
import type { accessibility as zh } from '../../zh-CN/pages/accessibility.ts';

export const accessibility: Wording<typeof zh> = {
  title: 'Accessibility',
  lead: 'Everybody should be able to do this alone: people who are old, who see or hear badly, whose hands do not obey, who have an old phone.',
  doesTitle: 'What works',
  does: [
    'Everything can be done without scripts, and on a slow network.',
    'Everything can be done with the keyboard alone, and you can see where you are.',
    'At 400% zoom nothing scrolls sideways. One switch makes everything larger and is remembered.',
    'Screen readers get every heading, field and error, and every error says how to mend it.',
    'Colour is never the only sign, and contrast is sufficient.',
    'No pop-ups, no captchas, nothing plays by itself.',
    'When a time is kept for you, we say until when. What you entered is not lost when it is over.',
    'Deaf people can report an emergency by text message to 12110.',
  ],
  standardTitle: 'Standards',
  standard:
    'Made to the Law on Building a Barrier-Free Environment, GB/T 37668-2019 and WCAG 2.2 level AA. Every change is checked page by page by a program, and by people where a program cannot see.',
  knownTitle: 'What does not work yet',
  known: [
    'There is no sign language and no spoken guide.',
    'The guides have no easy-to-read version.',
    'People with disabilities have not yet tested it systematically.',
  ],
  contactTitle: 'If something stops you',
  contact: 'Tell us at any counter or call {phone}. If it is urgent, the counter will fill in the form with you.',
};

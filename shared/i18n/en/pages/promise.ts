import type { Wording } from '../../locale.ts';
import type { promise as zh } from '../../zh-CN/pages/promise.ts';

export const promise: Wording<typeof zh> = {
  title: 'What we never do',
  lead: 'This site is for service only. It does none of these things, and no way is left open to do them. The program is public: anybody can check.',
  items: [
    {
      name: 'No grading of people',
      help: 'Tenants, landlords, newcomers, families: nobody is marked “safe” or “unsafe”. There is no field for it.',
    },
    {
      name: 'No other use of what you hand in',
      help: 'What you enter to register, book or report is not matched against wanted lists, not used to look up a record, not searched for leads.',
    },
    {
      name: 'No faces, fingerprints or movements',
      help: 'No face recognition, no vehicle analysis, no cameras, no location. A township you choose only sorts a list and is not kept.',
    },
    { name: 'No lists of “key persons”', help: 'No lists of people thought dangerous, mentally ill or petitioning, and no risk scores.' },
    { name: 'No informers', help: 'It is not used to recruit them, nor to ask you about others while you are being served.' },
    { name: 'No patrols, stops or checkpoints', help: 'Duty, radio, body cameras and equipment are not handled here.' },
    {
      name: 'No investigation files',
      help: 'The case system is not connected. The progress you see is a sentence an officer chose to publish.',
    },
    {
      name: 'No access to police databases',
      help: 'Nobody can look up anybody’s household, movements or record through this site, nor can the counter.',
    },
    { name: 'No ranking of officers', help: 'Figures serve to improve the service, not to line up individuals.' },
    { name: 'Nothing from third parties', help: 'No advertisements, no analytics, no foreign fonts or scripts.' },
  ],
  wrong: 'Did we break this promise? Call {supervision} or tell any station leader.',
  source:
    'Sources: Personal Information Protection Law, articles 6 (minimum necessary) and 28 to 30 (sensitive information); State Council Provisions on Online Government Services, article 7 (material handed in may not be used for anything but the service).',
};

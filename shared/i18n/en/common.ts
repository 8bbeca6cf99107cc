import type { Wording } from '../locale.ts';
import type { common as zh } from '../zh-CN/common.ts';

export const common: Wording<typeof zh> = {
  brand: 'Doorstep',
  window: 'online window',
  description: 'Online window of {bureau}: read the guides, book a counter, follow your matter with a receipt. No account needed.',
  skip: 'Skip to main content',
  back: 'Back',
  demonstration: { place: 'Demonstration · fictional county', means: 'No real reports are received here' },
  emergency: {
    label: 'Emergency numbers',
    call: 'In an emergency call',
    lines: { police: 'police', text: 'text police', fraud: 'anti-fraud', fire: 'fire', ambulance: 'ambulance' },
  },
  emergencyGate: {
    title: 'Is anybody in danger now?',
    lead: 'If it is happening now, call at once. Do not fill in a form.',
    when: {
      police: 'A fight, theft, break-in, violence at home, a missing person or a road accident, happening now',
      text: 'You cannot speak safely, or cannot hear or speak: text where you are and what is happening',
      fire: 'A fire, or somebody is trapped',
      ambulance: 'Somebody is hurt, unconscious or cannot breathe',
      fraud: 'You are being cheated, or have just sent money',
    },
  },
  tools: {
    label: 'Display settings',
    elderOn: 'Larger view',
    elderOff: 'Standard view',
    otherLanguage: '中文',
  },
  footer: {
    label: 'About this site',
    sponsor: 'Run by {name}',
    promise: 'What we never do',
    privacy: 'Privacy notice',
    accessibility: 'Accessibility and mistakes on this site',
    developers: 'Developers',
    supervision: 'Complaints about police',
    government: 'Government services',
    noEmblem: 'This is not the site of any real police body. It uses no police or national emblem.',
  },
  marks: { do: '办', book: '约', report: '报', 'look-up': '查', rate: '评', complain: '诉' },
  notice: { info: 'Note', wait: 'Please note', stop: 'Please read this first', ok: 'Done' },
  errorHidden: 'Error: ',
  tableEmpty: 'None',
  current: ' (selected)',
  timeline: { done: 'Done', now: 'Happening now', todo: 'Not yet' },
  clock: {
    used: '{count} {unit} used',
    paused: '{count} {unit} paused',
    left: '{count} {unit} left',
    over: '{count} {unit} over',
  },
  deadlineStatus: { green: 'On time', amber: 'Due soon', red: 'Overdue' },
  staff: { window: 'staff', nav: 'Sections', signOut: 'Sign out', as: '{unit} · {role}' },
};

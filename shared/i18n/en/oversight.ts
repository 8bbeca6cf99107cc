import type { Wording } from '../locale.ts';
import type { oversight as zh } from '../zh-CN/oversight.ts';

export const oversight: Wording<typeof zh> = {
  section: 'oversight',
  welcome: {
    title: 'Sign in to oversight',
    lead: 'For inspection, discipline, legal affairs, petitions and the bureau’s leaders. Staff of stations and counters, please go back to the workbench. Residents, please go back to the home page.',
    signIn: 'Sign in with your bureau account',
    staff: 'Go to the workbench',
    again: {
      late: 'Signing in took too long. Please try again.',
      refused: 'You could not be signed in. Your account has no access, or signing in was cancelled.',
      'unit-unknown':
        'You could not be signed in. Your account belongs to a unit this system does not know. Ask your administrator to check it.',
      'role-unknown':
        'You could not be signed in. Your account has no role, or one this system does not know. Ask your administrator to check it.',
      'signed-out': 'You are signed out. On a shared computer, please close the browser.',
    },
  },
  queue: {
    title: 'Open complaints',
    nav: 'Queue',
    caption: 'Open complaints with {unit}, most urgent first',
    empty: '{unit} has no open complaints. New ones appear here when they are passed to your unit.',
    head: { name: 'Matter', state: 'State', filed: 'Filed' },
    states: { submitted: 'Waiting to be taken up' },
    next: 'Next page',
    none: 'Your role does not handle complaints. If you need access, ask your administrator.',
  },
};

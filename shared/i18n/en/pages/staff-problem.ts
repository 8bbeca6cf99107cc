import type { Wording } from '../../locale.ts';
import type { staffProblem as zh } from '../../zh-CN/pages/staff-problem.ts';

export const staffProblem: Wording<typeof zh> = {
  problems: {
    'signed-out': {
      title: 'Sign in again',
      help: 'After 30 minutes without use, or after signing out in another tab, you have to sign in again.',
    },
    'store-unavailable': { title: 'The system is very busy. It was not done', help: 'Try again in a minute or two.' },
    'calendar-missing': {
      title: 'It was not done: the holiday calendar is missing',
      help: 'Deadlines rest on it. Tell your administrator.',
    },
    internal: {
      title: 'Something went wrong. It was not done',
      help: 'Try again in a while. If it stays like this, tell your administrator.',
    },
  },
  unsent: {
    title: 'You are signed out. What you wrote has not been sent',
    help: 'After 30 minutes without use, or after signing out in another tab, you have to sign in again. Sign in in a new tab first, then come back to this page and press “Send it again”.',
  },
  signInBeside: 'Sign in in a new tab',
  help: 'Go back to the page before and try again.',
  reference: 'If you tell your administrator about this, give this reference: {id}',
};

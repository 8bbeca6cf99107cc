import type { Wording } from '../locale.ts';
import type { signIn as zh } from '../zh-CN/sign-in.ts';

export const signIn: Wording<typeof zh> = {
  submit: 'Sign in with your bureau account',
  again: {
    late: 'Signing in took too long. Please try again.',
    'unit-unknown':
      'You could not be signed in. Your account belongs to a unit this system does not know. Ask your administrator to check it.',
    'role-unknown':
      'You could not be signed in. Your account has no role, or one this system does not know. Ask your administrator to check it.',
    'signed-out': 'You are signed out. On a shared computer, please close the browser.',
  },
};

import type { Wording } from '../../../locale.ts';
import type { staffWelcome as zh } from '../../../zh-CN/pages/staff/welcome.ts';

export const staffWelcome: Wording<typeof zh> = {
  title: 'Sign in to the workbench',
  lead: 'For staff of the bureau. Residents, please go back to the home page.',
  home: 'Go to the residents’ home page',
  refused: 'You could not be signed in. Your account has no access to the workbench, or signing in was cancelled.',
};

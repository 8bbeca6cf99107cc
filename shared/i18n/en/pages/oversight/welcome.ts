import type { Wording } from '../../../locale.ts';
import type { oversightWelcome as zh } from '../../../zh-CN/pages/oversight/welcome.ts';

export const oversightWelcome: Wording<typeof zh> = {
  title: 'Sign in to oversight',
  lead: 'For inspection, discipline, legal affairs, petitions and the bureau’s leaders. Staff of stations and counters, please go back to the workbench. Residents, please go back to the home page.',
  staff: 'Go to the workbench',
  refused: 'You could not be signed in. Your account has no access, or signing in was cancelled.',
};

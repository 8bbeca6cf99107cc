import type { Wording } from '../locale.ts';
import type { signOut as zh } from '../zh-CN/sign-out.ts';

export const signOut: Wording<typeof zh> = {
  title: 'Signing out of your bureau account',
  goOn: 'Go on, if nothing happens by itself',
};

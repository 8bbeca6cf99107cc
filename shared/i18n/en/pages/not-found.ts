import type { Wording } from '../../locale.ts';
import type { notFound as zh } from '../../zh-CN/pages/not-found.ts';

export const notFound: Wording<typeof zh> = {
  title: 'Page not found',
  help: 'The address may be mistyped, or the page is no longer here.',
  try: 'You can:',
  home: 'go to the home page',
  search: 'search for what you need to do',
  receipt: 'look something up with your receipt',
  call: 'Or call {phone}, the public service line.',
};

import type { Wording } from '../../../locale.ts';
import type { problemList as zh } from '../../../zh-CN/pages/developers/problem-list.ts';

export const problemList: Wording<typeof zh> = {
  title: 'Problem codes',
  lead: 'The member “code” of a refusal. Its “type” leads to the entry on this page.',
};

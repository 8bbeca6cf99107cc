import { expect, test } from 'vitest';
import { readContent } from './read-content.ts';
import { reportCase } from './report-case.ts';

const label = { zh: '\u5730\u70b9', en: 'Place' };
const answer = { zh: '\u6751\u53e3', en: 'At the village gate' };

test('what was filed stays readable when the answers beside it are none by the rules of today', async () => {
  const filed = { items: [{ question: 'place', label, answer }], answers: { place: { words: 'as it was named then' } }, form: 'R03' };
  const deps = {
    cases: { type: reportCase, readContent: async () => JSON.stringify(filed) },
    sealing: { seal: async () => '', open: async (_context: object, sealed: string) => sealed },
  };
  expect(await readContent(deps, 'id')).toEqual(filed.items);
});

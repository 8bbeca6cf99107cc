import { describe, expect, test } from 'vitest';
import type { Material } from '#shared/county/services.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { text } from '#tests/support/small-county-text.ts';
import { thingsToBring } from './things-to-bring.ts';

const material = (zh: string, over: Partial<Material> = {}): Material => ({
  name: text(zh, zh),
  form: 'original',
  required: true,
  mayFollowLater: false,
  notNeeded: false,
  ...over,
});
const countyOf = (...lists: Material[][]) => {
  const [like] = smallCounty.services;
  if (like === undefined) throw new Error('no service');
  return { services: lists.map((materials, index) => ({ ...like, code: `AB${index}`, materials })) };
};
const namesOf = (...lists: Material[][]) =>
  thingsToBring(
    countyOf(...lists),
    lists.map((_, index) => `AB${index}`),
  ).map(({ name }) => name.zh);

describe('things to bring', () => {
  test.each<[string, Partial<Material>]>([
    ['is voluntary', { required: false }],
    ['may follow later', { mayFollowLater: true }],
    ['the bureau has', { notNeeded: true }],
    ['is sent as a file', { form: 'electronic' }],
    ['is filled in at the counter', { form: 'form-on-site' }],
    ['is photographed at the counter', { form: 'photo-on-site' }],
  ])('leave out what %s', (_, over) => {
    expect(namesOf([material('A', over), material('B')])).toEqual(['B']);
  });

  test('name a thing once that two services ask for, also when one of them would wait for it', () => {
    expect(namesOf([material('A'), material('B', { mayFollowLater: true })], [material('B'), material('A')])).toEqual(['A', 'B']);
  });

  test('are those of the services asked for, with their notes', () => {
    const county = countyOf([material('A', { note: text('N', 'N') })], [material('B')]);
    expect(thingsToBring(county, ['AB0'])).toEqual([{ name: text('A', 'A'), note: text('N', 'N') }]);
  });
});

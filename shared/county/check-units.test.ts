import { describe, expect, test } from 'vitest';
import { smallCounty } from '#tests/support/small-county.ts';
import { checkUnits } from './check-units.ts';
import type { County } from './county.ts';
import { competences, type Unit } from './units.ts';

const { ledgerIntervalMinutes: _minutes, ...pack } = smallCounty;

/** The small county with somebody for everything, so that it has no mistake to begin with. */
const sound: County = {
  ...pack,
  synonyms: [],
  searchQueries: [],
  units: smallCounty.units.map((unit) => (unit.code === 'village-committees' ? { ...unit, competences: [...competences] } : unit)),
};
const changed = (code: string, over: Partial<Unit>): County => ({
  ...sound,
  units: sound.units.map((unit) => (unit.code === code ? { ...unit, ...over } : unit)),
});
const withoutUnit = (code: string): County => ({ ...sound, units: sound.units.filter((unit) => unit.code !== code) });
const routedTo = (unit: string): County => ({ ...sound, forms: sound.forms.map((form) => ({ ...form, routing: [{ by: 'unit', unit }] })) });
const mistakes = (county: County, unreadable: readonly string[] = []) =>
  checkUnits(county, new Set(unreadable)).map(({ part, entry, field, message }) => `${part} ${entry} ${field}: ${message}`);

describe('units that do not fit together', () => {
  test('sound units have no mistake', () => {
    expect(mistakes(sound)).toEqual([]);
  });

  test('an unknown parent', () => {
    expect(mistakes(changed('small-legal', { parent: 'small-nobody' }))).toEqual([
      'units small-legal parent: there is no unit small-nobody',
    ]);
    expect(mistakes(changed('small-legal', { parent: 'small-nobody' }), ['small-nobody'])).toEqual([]);
  });

  test('a circle, named for those in it and not for those who hang on it', () => {
    const circle = changed('small-bureau', { parent: 'small-legal' });
    expect(mistakes(circle)).toEqual([
      'units small-bureau parent: small-bureau is below itself',
      'units small-legal parent: small-legal is below itself',
    ]);
    expect(mistakes(changed('small-legal', { parent: 'small-legal' }))).toEqual(['units small-legal parent: small-legal is below itself']);
  });

  test('an office without a unit, and a station without an office', () => {
    expect(mistakes(withoutUnit('SC02'))).toEqual(['offices SC02 code: there is no unit of this code']);
    const lost = { ...sound, offices: sound.offices.filter(({ code }) => code !== 'SC02') };
    expect(mistakes(lost)).toEqual(['units SC02 kind: there is no office SC02']);
    expect(mistakes(withoutUnit('SC02'), ['SC02'])).toEqual([]);
    expect(mistakes(lost, ['SC02'])).toEqual([]);
  });

  test('a unit of another kind or name than its office', () => {
    expect(mistakes(changed('SC02', { kind: 'hall' }))).toEqual(['units SC02 kind: the office of this code is a station']);
    expect(mistakes(changed('SC02', { shortName: { zh: 'x', en: 'x' } }))).toEqual([
      'units SC02 shortName: differs from that of the office of this code',
    ]);
  });

  test('the same code twice', () => {
    expect(mistakes({ ...sound, units: [...sound.units, ...sound.units.filter(({ code }) => code === 'small-legal')] })).toEqual([
      'units small-legal code: small-legal is given to more than one',
    ]);
  });

  test('no mailbox where mail would go, and one that could reach somebody', () => {
    expect(mistakes(changed('small-legal', { mailbox: null }))).toEqual(['units small-legal mailbox: is missing']);
    expect(mistakes(changed('small-legal', { mailbox: 'legal@county.gov.cn' }))).toEqual([
      expect.stringMatching(/^units small-legal mailbox: legal@county\.gov\.cn could reach somebody/),
    ]);
    const real = changed('small-legal', { mailbox: 'legal@county.gov.cn' });
    expect(mistakes({ ...real, settings: { ...real.settings, demonstration: false } })).toEqual([]);
  });

  test('something nobody is responsible for', () => {
    const all = changed('village-committees', { competences: competences.filter((one) => one !== 'court') });
    expect(mistakes(all)).toEqual(['units units competences: no unit is responsible for court']);
    expect(mistakes(all, ['county-court'])).toEqual([]);
  });

  test('a form sent to nobody, or outside the bureau', () => {
    expect(mistakes(routedTo('small-nobody'))[0]).toBe('forms R01 routing.unit: there is no unit small-nobody');
    expect(mistakes(routedTo('village-committees'))[0]).toBe('forms R01 routing.unit: village-committees takes no cases');
    expect(mistakes(routedTo('small-nobody'), ['small-nobody'])).toEqual([]);
  });
});

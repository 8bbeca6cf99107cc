import { beforeEach, describe, expect, test } from 'vitest';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { bearer, identityNumber, problemOf, wish } from './visitors.ts';

let portal: ResidentPortal;
beforeEach(async () => {
  portal = await createPortal();
});

const person = (over: object = {}) => ({ name: '测试甲', documentType: 'resident-id', documentNumber: identityNumber(), ...over });
const form = (hold: string, people: readonly object[]) => ({ hold, for: 'self', people, consentIdentity: true });
async function holdFor(party: readonly (readonly string[])[], over: object = {}): Promise<string> {
  const answer = await portal.post('/holds', { ...wish(), party, ...over });
  if (answer.status !== 201) throw new Error(await answer.text());
  return (await answer.json()).hold;
}
const book = async (party: readonly (readonly string[])[], people: readonly object[], over: object = {}) =>
  portal.post('/appointments', form(await holdFor(party, over), people));

describe('a party', () => {
  test('is booked at one counter for the sum of what they come for, each shown with their own', async () => {
    const answer = await book([['ID2'], ['ID2', 'LR1']], [person(), person({ name: '测试乙' })]);
    const { appointment } = await answer.json();
    expect(appointment).toMatchObject({ services: ['ID2', 'LR1'], minutes: 50, slots: [{ start: '09:00', minutes: 50 }] });
    expect(appointment.people.map(({ services }: { services: string[] }) => services)).toEqual([['ID2'], ['ID2', 'LR1']]);
  });

  test('is listed times that are long enough for all of them', async () => {
    const starts = async (query: string) => {
      const { days, minutes } = await (await portal.get(`/availability?office=SC02&${query}`)).json();
      return { minutes, last: days[1].sessions[0].starts.at(-1) };
    };
    expect(await starts('services=ID2')).toEqual({ minutes: 15, last: '10:30' });
    expect(await starts('services=ID2&services=ID2,LR1')).toEqual({ minutes: 50, last: '10:00' });
  });

  test('is refused when one of them has a live booking for one of their services, and only then', async () => {
    const [one, other] = [person(), person({ name: '测试乙' })];
    expect((await book([['ID2']], [one])).status).toBe(201);
    expect(await problemOf(await book([['LR1'], ['ID2']], [other, one], { start: '10:00' }))).toBe('409 already-booked');
    expect((await book([['ID2'], ['LR1']], [other, one], { start: '10:00' })).status).toBe(201);
  });

  test('has a guard for every person and service, which cancelling takes away', async () => {
    const [one, other] = [person(), person({ name: '测试乙' })];
    const { access } = await (await book([['ID2', 'LR1'], ['LR1']], [one, other])).json();
    for (const [service, who] of [
      ['ID2', one],
      ['LR1', one],
      ['LR1', other],
    ] as const) {
      expect(await problemOf(await book([[service]], [who], { start: '11:00' }))).toBe('409 already-booked');
    }
    await portal.post('/matter/cancel', undefined, bearer(access));
    expect((await book([['LR1']], [other], { start: '11:00' })).status).toBe(201);
  });

  test('of another number than the hold is for, or with one wrong field of one person, is told so', async () => {
    const answer = await book([['ID2'], ['ID2']], [person()]);
    expect((await answer.json()).errors).toEqual([{ pointer: '/people', code: 'people.count' }]);
    const wrong = await book([['ID2'], ['ID2']], [person(), person({ name: '' })], { start: '10:00' });
    expect((await wrong.json()).errors).toEqual([{ pointer: '/people/1/name', code: 'name.empty' }]);
  });
});

describe('one person', () => {
  test('has one live booking for a service, under whichever document the number is given', async () => {
    const travel = { documentType: 'hong-kong-macau-travel-permit', documentNumber: 'H12345678' };
    expect((await book([['ID2']], [person(travel)])).status).toBe(201);
    for (const again of [
      { ...travel, documentNumber: 'H1234567801' },
      { ...travel, documentType: 'foreign-passport' },
    ]) {
      expect(await problemOf(await book([['ID2']], [person(again)], { start: '10:00' }))).toBe('409 already-booked');
    }
  });
});

import { describe, expect, test } from 'vitest';
import { AppointmentView } from '#shared/contract/appointments.ts';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import type { Appointment } from './appointment.ts';
import type { Party } from './party.ts';
import { viewAppointment } from './view-appointment.ts';

const bookedAt = new Date('2026-03-02T00:00:00Z');
const appointment: Appointment = {
  key: 'key',
  status: 'booked',
  version: 1,
  people: 1,
  services: [['ID2', 'LR1']],
  slots: [{ office: 'SC01', day: '2026-03-03', counter: '1', from: 600, to: 640 }],
  intervalMinutes: 15,
  bookedAt,
  changedAt: bookedAt,
  checkInCode: 'CODE',
  sealedParty: 'sealed',
  guards: ['guard'],
  bodyDigest: 'digest',
  lastHold: 'nonce',
};
const party: Party = {
  people: [{ name: '欧阳测试', documentType: 'resident-id', documentNumber: '11010519491231002X', services: ['ID2', 'LR1'] }],
  phone: '13800001111',
  email: 'someone@example.com',
  bookedBy: { name: '李四', relation: 'child' },
  accessNeeds: ['wheelchair'],
  locale: 'zh-CN',
};

function viewed(now: string, over: Partial<Appointment> = {}, who: Partial<Party> = {}) {
  const env = {
    county: smallCounty,
    calendar: createHolidayCalendar(smallCounty.holidays),
    now: () => new Date(now),
    randomBytes: () => new Uint8Array(),
  };
  return viewAppointment(env, { ...appointment, ...over }, { ...party, ...who });
}

describe('what the holder of a receipt sees', () => {
  test('keeps the contract', () => {
    expect(AppointmentView.strict().parse(viewed('2026-03-02T00:00:00Z'))).toBeTruthy();
  });

  test('shows no name, number or address in full, and nothing of how it is kept', () => {
    const text = JSON.stringify(viewed('2026-03-02T00:00:00Z'));
    for (const secret of ['欧阳测试', '李四', '19491231', '13800001111', 'someone@', 'sealed', 'guard', 'digest', 'nonce', '"key"']) {
      expect(text.includes(secret), secret).toBe(false);
    }
  });

  test('tells the time of service, without the buffer of the counter', () => {
    expect(viewed('2026-03-02T00:00:00Z')).toMatchObject({
      start: '10:00',
      minutes: 35,
      startsAt: '2026-03-03T02:00:00.000Z',
      endsAt: '2026-03-03T02:35:00.000Z',
    });
  });

  test('names every person with what they come for, and every counter', () => {
    const slots = [
      { office: 'SC01', day: '2026-03-03', counter: '1', from: 600, to: 620 },
      { office: 'SC01', day: '2026-03-03', counter: '2', from: 610, to: 635 },
    ];
    const people = ['李四', '王五'].map((name, at) => ({
      name,
      documentType: 'resident-id' as const,
      documentNumber: '11010519491231002X',
      services: [['ID2'], ['LR1', 'ID2']][at] ?? [],
    }));
    const seen = viewed('2026-03-02T00:00:00Z', { slots, people: 2, services: [['ID2'], ['LR1', 'ID2']] }, { people });
    expect(seen).toMatchObject({ services: ['ID2', 'LR1'], start: '10:00', minutes: 30 });
    expect(seen.people.map(({ name, services }) => [name, services])).toEqual([
      ['李*', ['ID2']],
      ['王*', ['LR1', 'ID2']],
    ]);
    expect(seen.slots).toEqual([
      { counter: '1', start: '10:00', minutes: 15 },
      { counter: '2', start: '10:10', minutes: 20 },
    ]);
  });

  test('is changeable to the very instant of the strictest service', () => {
    expect(viewed('2026-03-03T00:00:00.000Z').changeable).toBe(true);
    expect(viewed('2026-03-03T00:00:00.001Z').changeable).toBe(false);
    expect(viewed('2026-03-02T00:00:00Z', { status: 'cancelled' }).changeable).toBe(false);
  });

  test('names what to bring, as the messages do', () => {
    expect(viewed('2026-03-02T00:00:00Z').bring).toEqual([{ name: { zh: '身份证', en: 'Identity card' } }]);
  });

  test('is past after its end, and cancelled stays cancelled', () => {
    expect(viewed('2026-03-03T02:35:00.000Z').status).toBe('booked');
    expect(viewed('2026-03-03T02:35:00.001Z').status).toBe('past');
    expect(viewed('2026-03-05T00:00:00Z', { status: 'cancelled' }).status).toBe('cancelled');
  });

  test('has blanks where nothing was given', () => {
    const { contact, bookedBy } = viewed('2026-03-02T00:00:00Z', {}, { phone: undefined, email: undefined, bookedBy: undefined });
    expect([contact.phone, contact.email, bookedBy]).toEqual(['', '', null]);
  });
});

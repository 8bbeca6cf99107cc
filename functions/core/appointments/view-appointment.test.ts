import { describe, expect, test } from 'vitest';
import { AppointmentView } from '#shared/contract/appointments.ts';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import type { Appointment } from './appointment.ts';
import { viewAppointment } from './view-appointment.ts';
import type { Visitor } from './visitor.ts';

const bookedAt = new Date('2026-03-02T00:00:00Z');
const appointment: Appointment = {
  key: 'key',
  status: 'booked',
  version: 1,
  services: ['ID2', 'LR1'],
  slot: { office: 'SC01', day: '2026-03-03', counter: '1', from: 600, to: 640 },
  bookedAt,
  changedAt: bookedAt,
  checkInCode: 'CODE',
  sealedVisitor: 'sealed',
  guards: ['guard'],
  bodyDigest: 'digest',
  lastHold: 'nonce',
};
const visitor: Visitor = {
  name: '欧阳测试',
  documentType: 'resident-id',
  documentNumber: '11010519491231002X',
  phone: '13800001111',
  email: 'someone@example.com',
  bookedBy: { name: '李四', relation: 'child' },
  accessNeeds: ['wheelchair'],
  locale: 'zh-CN',
};

function viewed(now: string, over: Partial<Appointment> = {}, who: Partial<Visitor> = {}) {
  const env = {
    county: smallCounty,
    calendar: createHolidayCalendar(smallCounty.holidays),
    now: () => new Date(now),
    randomBytes: () => new Uint8Array(),
  };
  return viewAppointment(env, { ...appointment, ...over }, { ...visitor, ...who });
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

  test('is changeable to the very instant of the strictest service', () => {
    expect(viewed('2026-03-03T00:00:00.000Z').changeable).toBe(true);
    expect(viewed('2026-03-03T00:00:00.001Z').changeable).toBe(false);
    expect(viewed('2026-03-02T00:00:00Z', { status: 'cancelled' }).changeable).toBe(false);
  });

  test('is past after its end, and cancelled stays cancelled', () => {
    expect(viewed('2026-03-03T02:35:00.000Z').status).toBe('booked');
    expect(viewed('2026-03-03T02:35:00.001Z').status).toBe('past');
    expect(viewed('2026-03-05T00:00:00Z', { status: 'cancelled' }).status).toBe('cancelled');
  });

  test('has blanks where nothing was given', () => {
    const { visitor: seen, bookedBy } = viewed('2026-03-02T00:00:00Z', {}, { phone: undefined, email: undefined, bookedBy: undefined });
    expect([seen.phone, seen.email, bookedBy]).toEqual(['', '', null]);
  });
});

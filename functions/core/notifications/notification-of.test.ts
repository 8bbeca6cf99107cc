import { describe, expect, it } from 'vitest';
import type { Machine } from '#shared/contract/machine.ts';
import { type ReportEventType, reportMachine } from '#shared/contract/transitions.ts';
import { type AppointmentTrace, notificationOf } from './notification-of.ts';

const at = new Date('2026-03-02T00:00:00Z');
const slot = { office: 'SC01', day: '2026-03-03', counter: '1', from: 540, to: 560 };
const booked: AppointmentTrace = { status: 'booked', version: 1, slots: [slot], changedAt: at };
const what = (before: AppointmentTrace | undefined, after: AppointmentTrace) => {
  const notification = notificationOf(reportMachine, { of: 'appointment', key: 'key', before, after });
  return notification?.about === 'appointment' ? `${notification.what} ${notification.version}` : 'nothing';
};

describe('notifications of an appointment', () => {
  it('is that it was booked, moved to another time or office, or cancelled', () => {
    expect(what(undefined, booked)).toBe('booked 1');
    expect(what(booked, { ...booked, version: 2, slots: [{ ...slot, from: 555 }] })).toBe('moved 2');
    expect(what(booked, { ...booked, version: 2, slots: [{ ...slot, office: 'SC02' }] })).toBe('moved 2');
    expect(what({ ...booked, version: 2 }, { ...booked, version: 3, status: 'cancelled' })).toBe('cancelled 3');
  });

  it('is not that something else about it was written', () => {
    expect(what(booked, booked)).toBe('nothing');
    expect(what(booked, { ...booked, version: 2 })).toBe('nothing');
    expect(what(booked, { ...booked, version: 2, slots: [{ ...slot, counter: '2' }] })).toBe('nothing');
    expect(what(undefined, { ...booked, status: 'cancelled' })).toBe('nothing');
  });
});

describe('notifications of a case', () => {
  const about = (type: ReportEventType, by: 'staff' | 'resident' | 'system', machine: Machine = reportMachine) =>
    notificationOf(machine, { of: 'case', event: { caseId: 'id', number: 2, at, type, by } })?.about ?? 'nothing';

  it.each(['accepted', 'returned', 'message', 'transferred', 'refused', 'closed'] as const)('%s by staff is for the resident', (type) => {
    expect(about(type, 'staff')).toBe('case');
  });

  it('are told by what the case type says the resident sees', () => {
    const { message } = reportMachine.transitions;
    const machine = {
      ...reportMachine,
      transitions: { ...reportMachine.transitions, message: { ...message, seenBy: ['staff'] } },
    } as const;
    expect(about('message', 'staff', machine)).toBe('nothing');
  });

  it.each(['filed', 'supplied', 'reply'] as const)('%s by the resident is not notified to them', (type) => {
    expect(about(type, 'resident')).toBe('nothing');
  });

  it.each(['turned-amber', 'turned-red'] as const)('%s is for the supervisor', (type) => {
    expect(about(type, 'system')).toBe('deadline');
  });
});

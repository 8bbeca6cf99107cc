import { describe, expect, it } from 'vitest';
import { appointmentItem } from '#adapters/dynamo/appointment-item.ts';
import { caseEventItem, caseItem } from '#adapters/dynamo/case-items.ts';
import { readChange } from '#adapters/dynamo/change-record.ts';
import * as keys from '#adapters/dynamo/keys.ts';
import type { CaseEvent } from '#core/cases/case-event.ts';
import { aHold, anAppointment } from '#tests/stores/appointment-fixture.ts';
import { caseHead } from '#tests/support/case-head.ts';
import { passesFilter } from '../../infra/local/event-filter.ts';
import { changePatterns } from '../../infra/stream-filter.ts';

const at = new Date('2027-01-15T08:00:00Z');
const head = caseHead(at, { id: 'c1' });
const event: CaseEvent = { caseId: 'c1', number: 2, at, type: 'accepted', by: 'staff', details: { kind: 'none' } };
const appointment = appointmentItem({ appointment: anAppointment(aHold({ office: 'WC01' })), expiresAt: 1 });

/** One item of every kind. */
const items: Readonly<Record<string, object>> = {
  'the event of a case': caseEventItem(event),
  'an appointment': appointment,
  'the head of a case': caseItem(head),
  'the content of a case': keys.caseContentKey('c1'),
  'a receipt that points to a case': { ...keys.receiptPointerKey('r'), caseId: { S: 'c1' } },
  'a day of the ledger': keys.ledgerKey('WC01', '2027-01-20'),
  'a guard': keys.guardKey('g'),
  'a draft': keys.draftKey('d'),
  'a limit': keys.limitKey('n'),
  'a request': keys.idempotencyKey('i'),
  'a message': keys.messageKey('m'),
  'the position of the sweep': keys.sweepKey(),
};

/** A change of an item as the stream tells it. */
function change(eventName: string, item: object) {
  const { pk, sk } = item as keys.Key;
  const images = {
    ...(eventName === 'REMOVE' ? {} : { NewImage: item }),
    ...(eventName === 'INSERT' ? {} : { OldImage: item }),
  };
  return { eventName, dynamodb: { Keys: { pk, sk }, ...images, SequenceNumber: '1' } };
}

describe('the filter before the worker that follows changes', () => {
  it.each(Object.entries(items))('lets of %s pass what the worker can read as a change, and nothing else', (_, item) => {
    for (const eventName of ['INSERT', 'MODIFY', 'REMOVE']) {
      const record = change(eventName, item);
      expect(passesFilter(changePatterns, record), eventName).toBe(readChange(record) !== undefined);
    }
  });

  it('lets pass new events of cases and appointments made or changed', () => {
    const passing = Object.entries(items).flatMap(([name, item]) =>
      ['INSERT', 'MODIFY', 'REMOVE']
        .filter((eventName) => passesFilter(changePatterns, change(eventName, item)))
        .map((each) => `${each} ${name}`),
    );
    expect(passing).toEqual(['INSERT the event of a case', 'INSERT an appointment', 'MODIFY an appointment']);
  });
});

describe('a pattern, read as Lambda reads it', () => {
  it('asks for every name in it, and of each for one of its conditions', () => {
    const patterns = [{ a: ['x', { prefix: 'y' }], b: { c: [{ exists: true }] } }];
    expect(passesFilter(patterns, { a: 'x', b: { c: 1 } })).toBe(true);
    expect(passesFilter(patterns, { a: 'yes', b: { c: '' } })).toBe(true);
    expect(passesFilter(patterns, { a: 'z', b: { c: 1 } })).toBe(false);
    expect(passesFilter(patterns, { a: 'x', b: {} })).toBe(false);
    expect(passesFilter(patterns, { a: 'x' })).toBe(false);
    expect(passesFilter([{ b: { c: [{ exists: false }] } }], {})).toBe(true);
    expect(passesFilter([], {})).toBe(false);
  });
});

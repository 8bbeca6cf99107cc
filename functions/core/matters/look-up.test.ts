import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { receiptFromBytes } from '#shared/receipt.ts';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import type { Appointment } from '../appointments/appointment.ts';
import type { CaseStore } from '../cases/case-store.ts';
import { reportCase } from '../reports/report-case.ts';
import { lookUp, type MatterDeps } from './look-up.ts';
import type { ReceiptMatter } from './receipt-store.ts';

const now = new Date('2026-03-02T00:00:00Z');
const receipt = receiptFromBytes(new Uint8Array(16).fill(7));
const appointment: Appointment = {
  key: 'key',
  status: 'booked',
  version: 1,
  people: 1,
  services: [['ID2']],
  slots: [{ office: 'SC01', day: '2026-03-03', counter: '1', from: 600, to: 620 }],
  intervalMinutes: 15,
  bookedAt: now,
  changedAt: now,
  checkInCode: 'CODE',
  sealedParty: 'sealed',
  guards: [],
  bodyDigest: '',
  lastHold: '',
};
const party = JSON.stringify({
  people: [{ name: '张三', documentType: 'resident-id', documentNumber: '11010519491231002X', services: ['ID2'] }],
  accessNeeds: [],
  locale: 'en',
});

/** Deps over stores that find this, and the reads they were asked for. */
function depsWith(entry: ReceiptMatter | undefined, opened: string | undefined = party) {
  const reads: string[] = [];
  const unused = () => Promise.reject(new Error('not asked for'));
  const cases: CaseStore = {
    type: reportCase,
    find: async (id) => {
      reads.push(`case ${id}`);
      return undefined;
    },
    file: unused,
    readContent: unused,
    advance: unused,
    recount: unused,
    listOpen: unused,
    readHead: unused,
    erase: unused,
  };
  const deps: MatterDeps = {
    env: {
      county: smallCounty,
      calendar: createHolidayCalendar(smallCounty.holidays),
      now: () => now,
      randomBytes: () => new Uint8Array(),
    },
    secrets: { mac: async (label, text) => new Uint8Array(createHmac('sha256', label).update(text).digest()) },
    sealing: { seal: async () => '', open: async () => opened },
    receipts: {
      find: async (key) => {
        reads.push(key === receipt ? 'the receipt itself' : 'a digest');
        return entry;
      },
    },
    cases,
  };
  return { deps, reads };
}

describe('looking up a receipt', () => {
  test('opens the appointment it stands for, with an access token for acting on it', async () => {
    const opened = await lookUp(depsWith({ kind: 'appointment', appointment }).deps, receipt);
    expect(opened).toMatchObject({ ok: true, value: { matter: { kind: 'appointment', start: '10:00' } } });
    if (opened.ok) expect(Object.keys(opened.value).toSorted()).toEqual(['access', 'handle', 'matter']);
  });

  test('costs the same reads whatever it finds, and never asks by the receipt itself', async () => {
    const kinds = [
      undefined,
      { kind: 'appointment', appointment },
      { kind: 'case', caseId: 'gone' },
      { kind: 'complaint', complaintId: 'x' },
    ] as const;
    for (const entry of kinds) {
      const { deps, reads } = depsWith(entry);
      await lookUp(deps, receipt);
      expect(reads.map((read) => read.replace(/case \w+/, 'a case'))).toEqual(['a digest', 'a case']);
    }
  });

  test('gives one and the same refusal for unknown, erased and unreadable', async () => {
    const refusals = await Promise.all([
      lookUp(depsWith(undefined).deps, receipt),
      lookUp(depsWith({ kind: 'case', caseId: 'gone' }).deps, receipt),
      lookUp(
        { ...depsWith({ kind: 'appointment', appointment }).deps, sealing: { seal: async () => '', open: async () => undefined } },
        receipt,
      ),
    ]);
    for (const refusal of refusals) expect(refusal).toEqual({ ok: false, error: 'receipt-not-opened' });
  });

  test('tells a typing slip without a read', async () => {
    const { deps, reads } = depsWith(undefined);
    expect(await lookUp(deps, `${receipt.slice(0, 19)}x`)).toEqual({ ok: false, error: 'receipt-mistyped' });
    expect(reads).toEqual([]);
  });
});

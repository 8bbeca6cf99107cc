import { randomBytes, randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openStores } from '#adapters/dynamo/open-stores.ts';
import { createFileKeys } from '#adapters/sealing/file-keys.ts';
import { bookAppointment } from '#core/appointments/book-appointment.ts';
import type { BookingDeps } from '#core/appointments/booking-deps.ts';
import { holdSlot } from '#core/appointments/hold-slot.ts';
import { holdToken } from '#core/appointments/hold-token.ts';
import { listAvailability } from '#core/appointments/list-availability.ts';
import { receiptKey } from '#core/receipts/receipt-key.ts';
import { personCheckCharacter } from '#shared/check-digits.ts';
import type { BookBody } from '#shared/contract/appointments.ts';
import type { CompiledCounty } from '#shared/county/county.ts';
import { minutesToClockTime } from '#shared/local-time.ts';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { expectSound } from '#tests/stores/sound-ledger.ts';
import { createTestTable } from '#tests/support/dynamo-local.ts';
import { loadCounty, loadDay, loadInstant, office, slots, type Wish } from './load-county.ts';

const residents = 300;
const hour = { days: [loadDay], counters: ['1', '2', '3', '4', '5', '6'], from: 540, to: 600 };

async function openCounty(county: CompiledCounty): Promise<BookingDeps> {
  const { client, tableName } = await createTestTable();
  const calendar = createHolidayCalendar(county.holidays);
  const env = { county, calendar, now: () => loadInstant, randomBytes: (count: number) => randomBytes(count) };
  const keys = createFileKeys({ pepper: randomBytes(32), seal: randomBytes(32) }, env.randomBytes);
  const { appointments: store, liveHolds } = openStores({ main: tableName }, { client, env, keepPersonalDays: 90 }).main;
  return { env, ...keys, store, liveHolds };
}

/** The n-th made-up resident; nobody's number, because its area does not exist. */
function numberOf(resident: number): string {
  const body = `99000119800229${String(resident).padStart(3, '0')}`;
  return body + personCheckCharacter(body);
}

function details(hold: string, resident: number): BookBody {
  return {
    hold,
    for: 'self',
    people: [{ name: '\u6d4b\u8bd5\u7532', documentType: 'resident-id', documentNumber: numberOf(resident) }],
    bookedByName: '',
    relation: '',
    phone: '',
    email: '',
    accessNeeds: [],
    consentIdentity: true,
    consentAccessNeeds: false,
    locale: 'zh-CN',
  };
}

/** The wish of a party of one. */
function wished({ services, start }: Wish) {
  return { services: [services], start, office, day: loadDay };
}

async function tokenFor(deps: BookingDeps, wish: Wish): Promise<string> {
  const held = await holdSlot(deps, wished(wish));
  if (!held.ok) throw new Error(`not held: ${held.error.code}`);
  return holdToken(deps.secrets, held.value);
}

/** One resident from the choice of a time to the receipt, or to the refusal. */
async function comeFor(deps: BookingDeps, wish: Wish, resident: number) {
  const held = await holdSlot(deps, wished(wish));
  if (!held.ok) return { refused: held.error };
  const booked = await bookAppointment(deps, details(await holdToken(deps.secrets, held.value), resident));
  return booked.ok ? { receipt: booked.value.receipt } : { refused: booked.error };
}

async function load(deps: BookingDeps, wishOf: (resident: number) => Wish) {
  const wishes = Array.from({ length: residents }, (_, resident) => wishOf(resident));
  const answers = await Promise.all(wishes.map((wish, resident) => comeFor(deps, wish, resident)));
  const receipts = answers.flatMap(({ receipt }) => receipt ?? []);
  const refused = answers.flatMap((answer) => ('refused' in answer && answer.refused ? [answer.refused] : []));
  const keys = await Promise.all(receipts.map((receipt) => receiptKey(deps.secrets, receipt)));
  return { wishes, answers, receipts, refused, keys };
}

describe('three hundred residents at once', () => {
  it('for twelve slots of three lengths: twelve win, nobody overlaps, every loser gets an answer', async () => {
    const deps = await openCounty(loadCounty('for one service each'));
    const { receipts, refused, keys } = await load(deps, (resident) => slots[resident % slots.length] ?? { services: [], start: 0 });
    expect(receipts).toHaveLength(slots.length);
    expect(new Set(receipts).size).toBe(slots.length);
    expect(refused).toHaveLength(residents - slots.length);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['slot-taken']));
    const live = await expectSound(deps.store, office, { stretch: hour, keys });
    const won = live.map(({ services, slots: [slot] }) => `${services} ${slot?.from}`);
    expect(won.toSorted()).toEqual(slots.map(({ services, start }) => `${services} ${start}`).toSorted());
  });

  it('for any time of two counters that do everything: nobody is turned away from a slot that stays free', async () => {
    const deps = await openCounty(loadCounty('for everything'));
    const anyStart = () => 540 + 5 * randomInt(12);
    const lengths: Readonly<Record<string, number>> = { ID2: 20, LR1: 25, CR1: 45 };
    const { answers, wishes, keys } = await load(deps, (resident) => {
      const service = ['ID2', 'LR1', 'CR1'][resident % 3] ?? '';
      return { services: [service], start: Math.min(anyStart(), 600 - (lengths[service] ?? 0)) };
    });
    const live = await expectSound(deps.store, office, { stretch: hour, keys });
    expect(live.length).toBe(keys.length);
    expect(live.length).toBeGreaterThan(1);
    for (const service of ['ID2', 'LR1', 'CR1']) {
      const offered = await listAvailability(deps, { services: [[service]], office });
      if (!offered.ok) throw new Error(offered.error);
      const left = offered.value.days
        .filter(({ day }) => day === loadDay)
        .flatMap(({ sessions }) => sessions.flatMap(({ starts }) => starts));
      const lost = wishes.filter(({ services }, resident) => services.includes(service) && answers[resident]?.receipt === undefined);
      const stillFree = lost.map(({ start }) => minutesToClockTime(start)).filter((start) => left.includes(start));
      expect(stillFree, `${service}: refused and yet free`).toEqual([]);
    }
  });
});

describe('the same person', () => {
  it('who books two held slots for one service at once gets one', async () => {
    const deps = await openCounty(loadCounty('for one service each'));
    const tokens = await Promise.all(['ID2', 'ID2'].map((service, at) => tokenFor(deps, { services: [service], start: 540 + 20 * at })));
    const answers = await Promise.all(tokens.map((token) => bookAppointment(deps, details(token, 7))));
    expect(answers.map((answer) => (answer.ok ? 'booked' : answer.error.code)).toSorted()).toEqual(['already-booked', 'booked']);
  });

  it('who sends one request ten times at once has one booking and one receipt', async () => {
    const deps = await openCounty(loadCounty('for one service each'));
    const token = await tokenFor(deps, { services: ['LR1'], start: 540 });
    const answers = await Promise.all(Array.from({ length: 10 }, () => bookAppointment(deps, details(token, 8))));
    const receipts = new Set(answers.map((answer) => (answer.ok ? answer.value.receipt : answer.error.code)));
    expect(receipts.size).toBe(1);
    const [answer] = answers;
    if (!answer?.ok) throw new Error('not booked');
    const live = await expectSound(deps.store, office, { stretch: hour, keys: [await receiptKey(deps.secrets, answer.value.receipt)] });
    expect(live).toHaveLength(1);
  });
});

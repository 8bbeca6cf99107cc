import { personCheckCharacter } from '#shared/check-digits.ts';
import { BookedView, HoldView } from '#shared/contract/appointments.ts';
import { AvailabilityView } from '#shared/contract/availability.ts';
import { LookupView } from '#shared/contract/receipts.ts';
import { type DemonstrationClient, DemonstrationRefused } from './demonstration-client.ts';
import type { DemonstrationProgress } from './demonstration-file.ts';
import type { DemonstrationBooking } from './demonstration-matters.ts';

type Parts = { readonly client: DemonstrationClient; readonly progress: DemonstrationProgress };

/** Books as a resident would, from wherever an earlier start left off: one hold makes one appointment, however often it is asked for. */
export async function demonstrateBooking(parts: Parts, booking: DemonstrationBooking): Promise<void> {
  const receipt = parts.progress.of(booking.name).receipt ?? (await bookOne(parts, booking));
  if (booking.cancelled) await cancel(parts.client, receipt);
  parts.progress.keep(booking.name, { done: true });
}

async function bookOne({ client, progress }: Parts, booking: DemonstrationBooking): Promise<string> {
  const hold = progress.of(booking.name).hold ?? (await holdOne(client, booking));
  progress.keep(booking.name, { hold });
  const { name, documentNumber, email } = booking.visitor;
  const body = {
    hold,
    for: 'self',
    people: [{ name, documentType: 'resident-id', documentNumber: documentNumber + personCheckCharacter(documentNumber) }],
    email,
    consentIdentity: true,
    locale: 'zh-CN',
  };
  try {
    const { receipt } = await client.post('/api/v1/appointments', body, { schema: BookedView });
    progress.keep(booking.name, { receipt });
    return receipt;
  } catch (error) {
    // The hold is from an earlier start and its place is gone: the next start takes another.
    if (error instanceof DemonstrationRefused) progress.keep(booking.name, { hold: undefined });
    throw error;
  }
}

async function holdOne(client: DemonstrationClient, { service, office, fromDay }: DemonstrationBooking): Promise<string> {
  const { days } = await client.get(`/api/v1/availability?services=${service}&office=${office}`, AvailabilityView);
  const free = days
    .slice(fromDay)
    .flatMap(({ day, sessions }) => sessions.flatMap(({ starts }) => starts.map((start) => ({ day, start }))));
  const [first] = free;
  if (first === undefined) throw new Error(`${office} has no free time for ${service}`);
  const { hold } = await client.post('/api/v1/holds', { party: [[service]], office, ...first }, { schema: HoldView });
  return hold;
}

async function cancel(client: DemonstrationClient, receipt: string): Promise<void> {
  const { access, matter } = await client.post('/api/v1/lookup', { receipt }, { schema: LookupView });
  if (matter.kind !== 'appointment' || matter.status !== 'booked') return;
  await client.post('/api/v1/matter/cancel', {}, { schema: LookupView, headers: { authorization: `Bearer ${access}` } });
}

import type { LocalDay } from '#shared/local-time.ts';
import type { Slot } from '../timetable/ledger.ts';
import type { PartyServices } from './appointment.ts';

/** One line of an office's day: when, at which counters, for what, and the code its party shows. Who comes is not in it. */
export type AppointmentEntry = {
  readonly key: string;
  readonly services: PartyServices;
  readonly slots: readonly Slot[];
  readonly checkInCode: string;
};

/** The booked appointments of an office and local day by their start, a page at a time; may be a moment old. */
export type AppointmentList = {
  readonly onDay: (
    office: string,
    day: LocalDay,
    from?: string,
  ) => Promise<{ entries: readonly AppointmentEntry[]; next?: string | undefined }>;
};

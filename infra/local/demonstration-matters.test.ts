import { describe, expect, it } from 'vitest';
import { freeStarts } from '#core/appointments/availability.ts';
import { visitFor } from '#core/appointments/visit.ts';
import { emptyLedgerDay } from '#core/timetable/ledger.ts';
import { addDays, instantOf, type LocalDay, localDayOf } from '#shared/local-time.ts';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { defaultFolder } from '../county/check.ts';
import { compileCounty } from '../county/compile.ts';
import { readPack } from '../county/read-pack.ts';
import { demonstrationMatters } from './demonstration-matters.ts';

const pack = readPack(defaultFolder).county;
if (pack === undefined) throw new Error('the pack has mistakes');
const county = compileCounty(pack);
const rules = { county, calendar: createHolidayCalendar(county.holidays) };
const { timeZone, booking } = county.settings;
const years = county.holidays.map(({ year }) => year).toSorted();
const firstDay = `${years[0]}-01-01`;
/** The last day from which every day that can be booked lies in a year of the pack. */
const lastDay = addDays(`${years.at(-1)}-12-31`, -booking.horizonDays);
const bookings = demonstrationMatters.filter((matter) => matter.kind === 'booking');

function isFree(booking: (typeof bookings)[number], day: LocalDay, now: Date): boolean {
  const office = county.offices.find(({ code }) => code === booking.office);
  const visit = visitFor(county, [booking.service]);
  if (office === undefined || !visit.ok) throw new Error(`${booking.name} names what the pack has not`);
  const question = { office, day, visit: visit.value, ledger: emptyLedgerDay, now };
  return freeStarts(rules, question).some(({ starts }) => starts.length > 0);
}

describe.each(bookings)('the demonstration\u2019s $description', (example) => {
  it('finds a free time from any day of the pack on which a portal may begin, also in its last minute', () => {
    const fullDays: LocalDay[] = [];
    for (let today = firstDay; today <= lastDay; today = addDays(today, 1)) {
      const now = new Date(instantOf(today, 23 * 60 + 59, timeZone));
      const ahead = Array.from({ length: booking.horizonDays + 1 - example.fromDay }, (_, index) =>
        addDays(today, example.fromDay + index),
      );
      if (!ahead.some((day) => isFree(example, day, now))) fullDays.push(localDayOf(now, timeZone));
    }
    expect(fullDays).toEqual([]);
  });
});

import { clockTimeToMinutes } from '../local-time.ts';
import type { County } from './county.ts';
import type { Session } from './hours.ts';
import { ledgerIntervalMinutes } from './ledger-interval.ts';
import type { Counter, Office } from './offices.ts';
import type { PackMistake } from './pack-mistake.ts';
import type { Service } from './services.ts';
import { boundToOneStation, officeKinds } from './where-rule.ts';

/** Whatever is offered for booking online fits into the online part of a session; at every station, where the resident has no choice of station. */
export function checkBookability(county: County): readonly PackMistake[] {
  const { bufferMinutes } = county.settings.booking;
  const interval = ledgerIntervalMinutes(county);
  return county.services
    .filter(({ booking }) => booking.online)
    .flatMap((service): PackMistake[] => {
      const needed = Math.ceil((service.minutes + bufferMinutes) / interval) * interval;
      const offices = county.offices.filter(({ kind }) => officeKinds[service.where].includes(kind));
      const unfit = offices.filter((office) => !hasPlace(office, service, { needed, interval }));
      const isBound = boundToOneStation.includes(service.where);
      if (isBound ? unfit.length === 0 : unfit.length < offices.length) return [];
      const where = isBound ? `at ${unfit.map(({ code }) => code).join(', ')}` : 'at any office';
      const message = `no counter and session ${where} has ${needed} minutes that can be booked online for it`;
      return [{ part: 'services', entry: service.code, field: 'booking.online', message }];
    });
}

function hasPlace(office: Office, service: Service, { needed, interval }: { needed: number; interval: number }): boolean {
  const does = ({ services }: Session | Counter) => services?.includes(service.code) ?? true;
  const online = ({ from, to, onlineShare }: Session) =>
    Math.floor(((clockTimeToMinutes(to) - clockTimeToMinutes(from)) * onlineShare) / interval) * interval;
  return office.sessions.some(
    (session) =>
      does(session) &&
      online(session) >= needed &&
      office.counters.some((counter) => session.counters.includes(counter.id) && does(counter)),
  );
}

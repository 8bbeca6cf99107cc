import { holdRefusals } from '#core/appointments/hold-slot.ts';
import { officeRefusals } from '#core/appointments/offered-slots.ts';
import { visitRefusals } from '#core/appointments/visit.ts';
import { AvailabilityQuery, OfficesQuery } from '#shared/contract/availability.ts';
import { OfficeStatusQuery } from '#shared/contract/offices.ts';
import { ServicesQuery } from '#shared/contract/services-query.ts';
import type { Operation } from './operation.ts';

/** Finding a service, an office and a time, and holding it. */
export const visitOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/services',
    id: 'listServices',
    tag: 'Services',
    summary: 'Services and their office guides',
    description: 'With q only those somebody may mean, best first. q may be Chinese, English, pinyin or pinyin initials.',
    parameters: { q: 'What somebody typed; empty or absent for all services.' },
    query: ServicesQuery,
    answer: {
      status: 200,
      schema: 'ServicesView',
      description: 'The groups, the services, and the public numbers that what was typed is about.',
    },
    problems: [],
  },
  {
    method: 'get',
    path: '/services/{code}',
    id: 'readService',
    tag: 'Services',
    summary: 'One service with its office guide',
    description: 'What it is, who may have it, what to bring, how long it takes, and what it costs, in both languages.',
    parameters: { code: 'Code of the service, such as ID2.' },
    answer: { status: 200, schema: 'Service', description: 'The service.' },
    problems: ['service-unknown'],
  },
  {
    method: 'get',
    path: '/offices',
    id: 'listOffices',
    tag: 'Offices',
    summary: 'Clusters and offices with their hours, and the names of all units a case can lie with',
    description:
      'Every office with its counters, rooms and regular sessions, and the services that can be booked online there. Whether a certain day is open is told by the availability.',
    answer: { status: 200, schema: 'OfficesList', description: 'All of them.' },
    problems: [],
  },
  {
    method: 'get',
    path: '/offices/status',
    id: 'listOfficeStatus',
    tag: 'Offices',
    summary: 'Which offices are open just now',
    description:
      'Until when, when each opens next and why it is closed; closures, added sessions and counters out of service included. With the first free time of one service as an example. Some seconds old at most.',
    parameters: { office: 'Code of an office, such as WC01; several times for several, absent for all.' },
    query: OfficeStatusQuery,
    answer: { status: 200, schema: 'OfficeStatusView', description: 'The offices asked for, in that order.' },
    problems: ['office-unknown'],
    stores: true,
  },
  {
    method: 'get',
    path: '/offices/{code}',
    id: 'readOffice',
    tag: 'Offices',
    summary: 'One office',
    description: 'Its address and way there, its counters, the sessions in which they serve, and what can be booked online there.',
    parameters: { code: 'Code of the office, such as WC01.' },
    answer: { status: 200, schema: 'OfficeView', description: 'The office.' },
    problems: ['office-unknown'],
  },
  {
    method: 'get',
    path: '/availability',
    id: 'listAvailability',
    tag: 'Appointments',
    summary: 'Free times of an office for a visit',
    parameters: {
      services: 'Codes of the services of one person, separated by commas; once for each person who comes.',
      office: 'Code of the office.',
      near: 'A wished time of the county’s clock, such as 2026-03-03T09:30: the free times nearest to it are named.',
      moves: 'true: the appointment that the access token opens counts as free, because it will be moved.',
    },
    description:
      'Every day of the horizon. What is listed is what can be held, until somebody else takes it. services once for each person who comes. With moves, Authorization: Bearer opens the appointment whose own time counts as free.',
    query: AvailabilityQuery,
    answer: { status: 200, schema: 'AvailabilityView', description: 'The days, with their free times or the reason why there are none.' },
    problems: [...visitRefusals, ...officeRefusals, 'signed-out'],
    stores: true,
  },
  {
    method: 'get',
    path: '/availability/offices',
    id: 'listOfficesForVisit',
    tag: 'Appointments',
    summary: 'Offices where a visit is possible, each with its first free time',
    description: 'For choosing where to go before choosing when. An office that does not do all of the services is left out.',
    parameters: { services: 'Codes of the services of one visit, separated by commas.' },
    query: OfficesQuery,
    answer: { status: 200, schema: 'OfficesView', description: 'The offices in the order of the county.' },
    problems: visitRefusals,
    stores: true,
  },
  {
    method: 'post',
    path: '/holds',
    id: 'holdSlot',
    tag: 'Appointments',
    summary: 'Reserve a time for some minutes',
    description:
      'A lost race comes back as slot-taken with the nearest alternatives, a time at which no counter for it serves as time-closed with the same. With replaces, an earlier hold counts as free and is given back when the new one is won. With moves, Authorization: Bearer opens the appointment that will be moved; its own time counts as free.',
    body: 'HoldBody',
    answer: { status: 201, schema: 'HoldView', description: 'The hold. Its token is needed for booking or moving; keep it secret.' },
    problems: [...holdRefusals, 'signed-out', 'calendar-missing'],
    meantFor: 'matter',
    idempotent: true,
    limited: true,
    stores: true,
  },
  {
    method: 'post',
    path: '/holds/release',
    id: 'releaseHold',
    tag: 'Appointments',
    summary: 'Give a held time back',
    description: 'For somebody who will not book after all. A hold that nobody gives back ends by itself.',
    body: 'ReleaseBody',
    answer: { status: 200, schema: 'ReleasedView', description: 'It is free, unless it was booked or had passed to somebody else before.' },
    problems: ['hold-invalid'],
    stores: true,
  },
];

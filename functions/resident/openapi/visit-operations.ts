import { AvailabilityQuery, OfficesQuery } from '#shared/contract/availability.ts';
import { ServicesQuery } from '#shared/contract/services.ts';
import type { Operation } from './operation.ts';

const visitProblems = ['service-unknown', 'service-not-online', 'services-not-together'] as const;
const officeProblems = ['office-unknown', 'office-not-for-service'] as const;

/** Finding a service, an office and a time, and holding it. */
export const visitOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/services',
    id: 'listServices',
    summary: 'Services and their office guides',
    description: 'With q only those somebody may mean, best first. q may be Chinese, English, pinyin or pinyin initials.',
    query: ServicesQuery,
    answer: { status: 200, schema: 'ServicesView', description: 'The groups and the services.' },
    problems: [],
  },
  {
    method: 'get',
    path: '/services/{code}',
    id: 'readService',
    summary: 'One service with its office guide',
    parameters: { code: 'Code of the service, such as ID2.' },
    answer: { status: 200, schema: 'Service', description: 'The service.' },
    problems: ['service-unknown'],
  },
  {
    method: 'get',
    path: '/offices',
    id: 'listOffices',
    summary: 'Clusters and offices with their hours',
    answer: { status: 200, schema: 'OfficesList', description: 'All of them.' },
    problems: [],
  },
  {
    method: 'get',
    path: '/offices/{code}',
    id: 'readOffice',
    summary: 'One office',
    parameters: { code: 'Code of the office, such as WC01.' },
    answer: { status: 200, schema: 'Office', description: 'The office.' },
    problems: ['office-unknown'],
  },
  {
    method: 'get',
    path: '/availability',
    id: 'listAvailability',
    summary: 'Free times of an office for a visit',
    description:
      'Every day of the horizon. What is listed is what can be held, until somebody else takes it. services once for each person who comes. With moves, Authorization: Bearer opens the appointment whose own time counts as free.',
    query: AvailabilityQuery,
    answer: { status: 200, schema: 'AvailabilityView', description: 'The days, with their free times or the reason why there are none.' },
    problems: [...visitProblems, ...officeProblems, 'signed-out', 'calendar-missing'],
    stores: true,
  },
  {
    method: 'get',
    path: '/availability/offices',
    id: 'listOfficesForVisit',
    summary: 'Offices where a visit is possible, each with its first free time',
    query: OfficesQuery,
    answer: { status: 200, schema: 'OfficesView', description: 'The offices in the order of the county.' },
    problems: [...visitProblems, 'calendar-missing'],
    stores: true,
  },
  {
    method: 'post',
    path: '/holds',
    id: 'holdPlace',
    summary: 'Reserve a time for some minutes',
    description:
      'A lost race comes back as slot-taken with the nearest alternatives. With replaces, an earlier hold counts as free and is given back when the new one is won. With moves, Authorization: Bearer opens the appointment that will be moved; its own time counts as free.',
    body: 'HoldBody',
    answer: { status: 201, schema: 'HoldView', description: 'The hold. Its token is needed for booking or moving; keep it secret.' },
    problems: [
      ...visitProblems,
      ...officeProblems,
      'day-out-of-range',
      'time-not-offered',
      'too-soon',
      'slot-taken',
      'too-many-holds',
      'signed-out',
      'calendar-missing',
    ],
    idempotent: true,
    limited: true,
    stores: true,
  },
  {
    method: 'post',
    path: '/holds/release',
    id: 'releaseHold',
    summary: 'Give a held time back',
    body: 'ReleaseBody',
    answer: { status: 200, schema: 'ReleasedView', description: 'It is free, unless it was booked or had passed to somebody else before.' },
    problems: ['hold-invalid'],
    stores: true,
  },
];

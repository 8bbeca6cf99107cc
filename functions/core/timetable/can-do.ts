/** What is done at one counter in one go, as far as a timetable has to know it. */
export type Stay = {
  readonly services: readonly { readonly code: string }[];
  /** Minutes the counter is taken: service and buffer. */
  readonly length: number;
};

/** Whether something with a list of services (a counter, a session) allows all of the visit; no list allows everything. */
export function canDo({ services }: { services?: readonly string[] | undefined }, visit: Pick<Stay, 'services'>): boolean {
  return services === undefined || visit.services.every((service) => services.includes(service.code));
}

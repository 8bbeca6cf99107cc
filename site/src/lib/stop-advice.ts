import type { AppointmentView } from '#shared/contract/appointments.ts';

/** What somebody should do whose appointment is stopped: move it, call because it cannot be moved online any more, or come all the same; undefined when nothing stops it. */
export function stopAdvice({ stop, changeable, movesLeft }: AppointmentView): 'move' | 'call' | 'come' | undefined {
  if (!stop) return undefined;
  if (stop.kind === 'counter-out') return 'come';
  return changeable && movesLeft > 0 ? 'move' : 'call';
}

/** Whether the office is closed at the time of an appointment, so that nobody is to come. */
export function isTimeClosed({ stop }: Pick<AppointmentView, 'stop'>): boolean {
  return stop?.kind === 'closure';
}

/** Whether that advice gives the number of the office, so that nothing else on the page needs to. */
export function advisesToCall(appointment: AppointmentView): boolean {
  const advice = stopAdvice(appointment);
  return advice === 'call' || advice === 'come';
}

import { personCheckCharacter } from '#shared/check-digits.ts';
import type { BookedView, HoldView } from '#shared/contract/appointments.ts';
import { Problem } from '#shared/contract/problem.ts';
import type { ResidentPortal } from './resident-portal.ts';

let made = 0;

/** A made-up identity number that is right in form; nobody's, because its area does not exist. Another one each time, for a thousand times. */
export function identityNumber(birthDay = '19800229'): string {
  made += 1;
  const body = `990001${birthDay}${String(made % 1000).padStart(3, '0')}`;
  return body + personCheckCharacter(body);
}

type Person = { readonly name?: string; readonly documentType?: string; readonly documentNumber?: string };

/** A form filled in without a mistake for a party of one; `over` may change the person or the form. */
export function visitor(hold: string, over: Person & Readonly<Record<string, unknown>> = {}) {
  const { name = '测试甲', documentType = 'resident-id', documentNumber = identityNumber(), ...form } = over;
  const people = [{ name, documentType, documentNumber }];
  return { hold, for: 'self', people, phone: '13800001111', consentIdentity: true, ...form };
}

/** Tuesday 3 March 2026, 09:00, for an identity card at SC01, unless said otherwise. */
export function wish({ services = ['ID2'], ...over }: { readonly services?: readonly string[] } & Readonly<Record<string, unknown>> = {}) {
  return { party: [services], office: 'SC01', day: '2026-03-03', start: '09:00', ...over };
}

export async function hold(portal: ResidentPortal, over: Readonly<Record<string, unknown>> = {}): Promise<HoldView> {
  const answer = await portal.post('/holds', wish(over));
  if (answer.status !== 201) throw new Error(`not held: ${await answer.text()}`);
  return answer.json();
}

export async function book(
  portal: ResidentPortal,
  over: Readonly<Record<string, unknown>> = {},
  details: Readonly<Record<string, unknown>> = {},
): Promise<BookedView> {
  const { hold: token } = await hold(portal, over);
  const answer = await portal.post('/appointments', visitor(token, details));
  if (answer.status !== 201) throw new Error(`not booked: ${await answer.text()}`);
  return answer.json();
}

export const bearer = (access: string) => ({ headers: { authorization: `Bearer ${access}` } });

/** Status and code of a refusal. */
export async function problemOf(answer: Response): Promise<string> {
  const { code } = Problem.parse(await answer.json());
  return `${answer.status} ${code}`;
}

import type { Visitor, WalkedPage } from './page-walker.ts';
import { identityNumber } from './visitors.ts';

export const receiptNumber = /\d{4} \d{4} \d{4} \d{4} \d{4}/;

/** A page of that address as a form leads back to it, with no field in it. */
export const emptyPage = (path: string): WalkedPage => ({ status: 200, path, html: '' });

/** Books an identity card at SC01, up to the page with the receipt. */
export async function walkBooking(visitor: Visitor, { day, start }: { day: string; start: string }): Promise<WalkedPage> {
  return visitor.send(await walkToCheck(visitor, { day, start }), {});
}

/** The same, up to the page where everything is read over; for the person of this number, or for another one each time. */
export async function walkToCheck(
  visitor: Visitor,
  { day, start }: { day: string; start: string },
  documentNumber = identityNumber(),
): Promise<WalkedPage> {
  const times = await visitor.open(`/appointments/new?services=ID2&office=SC01&day=${day}`);
  const details = await visitor.send(times, { time: `SC01/${day}/${start}` });
  const visit = { for: 'self', name: '测试甲', documentType: 'resident-id', documentNumber };
  return visitor.send(details, { ...visit, phone: '13800001111', consentIdentity: 'yes' });
}

/** Files a report of the form R01, up to the page with the receipt. */
export async function walkReport(visitor: Visitor, story = 'The lamp is broken'): Promise<WalkedPage> {
  return visitor.send(await walkToReportCheck(visitor, story), {});
}

/** The same, up to the page where everything is read over. */
export async function walkToReportCheck(visitor: Visitor, story = 'The lamp is broken'): Promise<WalkedPage> {
  const what = await visitor.send(await visitor.open('/report/R01'), { hazards: 'none' });
  const contact = await visitor.send(what, { 'q-story': story, 'q-where': 'SC01-0' });
  return visitor.send(contact, { 'q-name-or-not': 'anonymous' });
}

/** The receipt number a page shows. */
export function receiptOn({ html }: WalkedPage): string {
  const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  const shown = receiptNumber.exec(text)?.[0];
  if (shown === undefined) throw new Error('no receipt on the page');
  return shown;
}

/** Opens the matter of a receipt in this browser. */
export function lookUp(visitor: Visitor, receipt: string): Promise<WalkedPage> {
  return visitor.send(emptyPage('/receipt'), { receipt });
}

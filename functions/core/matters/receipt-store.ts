import type { Appointment } from '../appointments/appointment.ts';

/** What a receipt opens: an appointment, or a case kept under its own id. */
export type ReceiptMatter =
  | { readonly kind: 'appointment'; readonly appointment: Appointment }
  | { readonly kind: 'case'; readonly caseId: string };

/** One consistent read by the receipt's digest. Expired matters are not found. */
export type ReceiptStore = { readonly find: (key: string, nowSeconds: number) => Promise<ReceiptMatter | undefined> };

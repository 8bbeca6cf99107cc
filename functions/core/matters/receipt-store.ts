import type { Appointment } from '../appointments/appointment.ts';

/** What a receipt opens: an appointment, or a case or complaint kept under its own id. */
export type ReceiptMatter =
  | { readonly kind: 'appointment'; readonly appointment: Appointment }
  | { readonly kind: 'case'; readonly caseId: string }
  | { readonly kind: 'complaint'; readonly complaintId: string };

/** Two consistent reads by the receipt's digest, one where complaints lie and one where all else does, whatever is found. Expired matters are not found. */
export type ReceiptStore = { readonly find: (key: string, nowSeconds: number) => Promise<ReceiptMatter | undefined> };

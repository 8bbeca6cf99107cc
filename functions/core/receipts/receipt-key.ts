import { type Receipt, receiptFromBytes } from '#shared/receipt.ts';
import { toBase64Url } from '../encoding.ts';
import type { Secrets } from '../secrets.ts';

/** The digest under which the store keeps a receipt's matter; the receipt itself is stored nowhere. */
export async function receiptKey(secrets: Secrets, receipt: Receipt): Promise<string> {
  return toBase64Url(await secrets.mac('receipt', receipt));
}

/**
 * The receipt of a request, drawn from the pepper and the request's own random nonce instead of a die: so a request that is repeated because its
 * answer was lost gets the same receipt, and nothing needs to be stored to give it again.
 */
export async function receiptFor(secrets: Secrets, nonce: string): Promise<Receipt> {
  return receiptFromBytes(await secrets.mac('receipt-number', nonce));
}

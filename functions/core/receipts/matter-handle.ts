import { toBase64Url } from '../encoding.ts';
import type { Secrets } from '../secrets.ts';

/**
 * What tells one opened matter from another, for pages that lie open beside each other: always the same for one matter, drawn from the digest of its
 * receipt. Whoever reads it learns nothing and can open nothing with it.
 */
export async function matterHandle(secrets: Secrets, key: string): Promise<string> {
  return toBase64Url(await secrets.mac('handle', key)).slice(0, 22);
}

import { toBase64Url } from '../encoding.ts';
import type { Environment } from '../environment.ts';
import type { Secrets } from '../secrets.ts';
import { readSignedText, signText } from '../signed-text.ts';

/** Hours within which a report begun behind the gate must be filed. */
export const gateHours = 24;

/** A passed gate: the form it was passed for, and the nonce that makes one report of it. */
export type Gate = { readonly form: string; readonly nonce: string };

/** The proof that the resident was shown the emergency numbers and said that none of the hazards is the case. One gate makes one report. */
export async function passGate(deps: { env: Environment; secrets: Secrets }, form: string): Promise<string> {
  const nonce = toBase64Url(deps.env.randomBytes(16));
  return signText(deps.secrets, 'gate', `${form}~${nonce}~${Math.floor(deps.env.now().getTime() / 1000)}`);
}

/** The gate a proof stands for; undefined when it was made up, belongs to another form or is older than `gateHours`. */
export async function readGate(deps: { env: Environment; secrets: Secrets }, form: string, proof: string): Promise<Gate | undefined> {
  const [gateForm, nonce, passedAt] = ((await readSignedText(deps.secrets, 'gate', proof)) ?? '').split('~');
  const age = deps.env.now().getTime() / 1000 - Number(passedAt);
  return nonce && gateForm === form && age <= gateHours * 3600 ? { form, nonce } : undefined;
}

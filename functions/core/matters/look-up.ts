import type { AppointmentView } from '#shared/contract/appointments.ts';
import type { AnyCaseView } from '#shared/contract/cases.ts';
import { parseReceipt } from '#shared/receipt.ts';
import type { Appointment } from '../appointments/appointment.ts';
import { Party } from '../appointments/party.ts';
import { tellStop } from '../appointments/stopped-visit.ts';
import { viewAppointment } from '../appointments/view-appointment.ts';
import type { CaseStore, CaseWithEvents } from '../cases/case-store.ts';
import { viewCase } from '../cases/view-case.ts';
import type { Environment } from '../environment.ts';
import { type Access, accessToken, readAccessToken } from '../receipts/access.ts';
import { matterHandle } from '../receipts/matter-handle.ts';
import { receiptKey } from '../receipts/receipt-key.ts';
import { err, ok, type Result } from '../result.ts';
import type { Sealing, Secrets } from '../secrets.ts';
import type { LedgerReader } from '../timetable/ledger-reader.ts';
import type { ReceiptStore } from './receipt-store.ts';

export type MatterDeps = {
  readonly env: Environment;
  readonly secrets: Secrets;
  readonly sealing: Sealing;
  readonly receipts: ReceiptStore;
  readonly cases: CaseStore;
};

export type Opened = { readonly access: string; readonly handle: string; readonly matter: AppointmentView | AnyCaseView };

/** What an access token opens, as the rules need it to act on it. */
export type Resumed = Opened & { readonly key: string; readonly caseFile?: CaseWithEvents | undefined };

/** Read in place of a case where there is none, so that a lookup costs the same three reads whatever it finds. */
const noCase = 'none';

/**
 * Opens the matter of a receipt. A typing slip is told by the check digit without touching the store (`receipt-mistyped`); everything else that
 * does not open (unknown, expired, erased) is one and the same `receipt-not-opened` after the same reads.
 */
export async function lookUp(deps: MatterDeps, typed: string): Promise<Result<Opened, 'receipt-mistyped' | 'receipt-not-opened'>> {
  const parsed = parseReceipt(typed);
  if (!parsed.ok) return err('receipt-mistyped');
  const key = await receiptKey(deps.secrets, parsed.receipt);
  const opened = await openMatter(deps, { key, openedAt: Math.floor(deps.env.now().getTime() / 1000) });
  return opened === undefined ? err('receipt-not-opened') : ok({ access: opened.access, handle: opened.handle, matter: opened.matter });
}

/** The matter an access token stands for, as `resumeMatter`, with the word on what stops an appointment by now. */
export async function seeMatter(
  deps: MatterDeps & { readonly store: Pick<LedgerReader, 'readLedger'> },
  token: string,
): Promise<Result<Opened, 'signed-out'>> {
  const resumed = await resumeMatter(deps, token);
  if (!resumed.ok) return resumed;
  const { access, handle, matter } = resumed.value;
  return ok({ access, handle, matter: 'slots' in matter ? await tellStop(deps, matter) : matter });
}

/** The matter an access token stands for, with the token renewed. Refuses with `signed-out` when it ran out, was altered, or the matter is gone. */
export async function resumeMatter(deps: MatterDeps, token: string): Promise<Result<Resumed, 'signed-out'>> {
  const access = await readAccessToken(deps.secrets, token, deps.env.now());
  const opened = access === undefined ? undefined : await openMatter(deps, access);
  return opened === undefined ? err('signed-out') : ok(opened);
}

/**
 * The matter behind a key as its holder sees it; undefined when there is none or its keeping time is over. Always three reads: where
 * a receipt points in either table, then one record or its stand-in. No complaint can be filed yet, so a pointer to one opens nothing.
 */
async function openMatter(deps: MatterDeps, access: Access): Promise<Resumed | undefined> {
  const entry = await deps.receipts.find(access.key, deps.env.now().getTime() / 1000);
  const caseFile = await deps.cases.find(entry?.kind === 'case' ? entry.caseId : noCase);
  const matter = entry?.kind === 'appointment' ? await openAppointment(deps, entry.appointment) : await openCase(deps, caseFile);
  if (matter === undefined) return undefined;
  const handle = await matterHandle(deps.secrets, access.key);
  return { access: await accessToken(deps.secrets, access, deps.env.now()), handle, matter, key: access.key, caseFile };
}

async function openAppointment(deps: MatterDeps, appointment: Appointment): Promise<AppointmentView | undefined> {
  const text = await deps.sealing.open({ class: 'appointment', associatedData: appointment.key }, appointment.sealedParty);
  return text === undefined ? undefined : viewAppointment(deps.env, appointment, Party.parse(JSON.parse(text)));
}

async function openCase(deps: MatterDeps, caseFile: CaseWithEvents | undefined): Promise<AnyCaseView | undefined> {
  return caseFile === undefined ? undefined : viewCase(deps, caseFile);
}

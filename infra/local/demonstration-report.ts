import { randomBytes } from 'node:crypto';
import { type CaseView, QueueView, StaffCaseView } from '#shared/contract/cases.ts';
import { LookupView } from '#shared/contract/receipts.ts';
import { FiledView, GateView } from '#shared/contract/reports.ts';
import { type DemonstrationClient, DemonstrationRefused } from './demonstration-client.ts';
import type { DemonstrationProgress } from './demonstration-file.ts';
import { type DemonstrationReport, demonstrationForm } from './demonstration-matters.ts';

type Parts = {
  readonly client: DemonstrationClient;
  readonly progress: DemonstrationProgress;
  /** The session of the desk that works the reports. */
  readonly desk: () => Promise<{ readonly cookie: string }>;
};

/**
 * Files a report as a resident would and works it as the case desk would, from wherever an earlier start left off: one passed gate makes one report, and
 * the case itself tells which transitions were done.
 */
export async function demonstrateReport(parts: Parts, report: DemonstrationReport): Promise<void> {
  const receipt = parts.progress.of(report.name).receipt ?? (await fileOne(parts, report));
  const { matter } = await parts.client.post('/api/v1/lookup', { receipt }, { schema: LookupView });
  if (matter.kind !== 'case') throw new Error(`the receipt of ${report.name} opens no report`);
  await work(parts, report, matter);
  parts.progress.keep(report.name, { done: true });
}

async function fileOne({ client, progress }: Parts, { name, answers }: DemonstrationReport): Promise<string> {
  const gate =
    progress.of(name).gate ??
    (await client.post('/api/v1/reports/gate', { form: demonstrationForm, hazards: [] }, { schema: GateView })).gate;
  progress.keep(name, { gate });
  try {
    const body = { form: demonstrationForm, gate, answers, locale: 'zh-CN', notUrgent: true };
    const { receipt } = await client.post('/api/v1/reports', body, { schema: FiledView });
    progress.keep(name, { receipt });
    return receipt;
  } catch (error) {
    // The gate is from an earlier start and too old: the next start passes another.
    if (error instanceof DemonstrationRefused) progress.keep(name, { gate: undefined });
    throw error;
  }
}

async function work({ client, desk }: Parts, { transitions }: DemonstrationReport, matter: CaseView): Promise<void> {
  const left = transitions.slice(matter.events.filter(({ by }) => by === 'staff').length);
  if (left.length === 0) return;
  const session = await desk();
  const id = await findInQueue(client, session, matter);
  let { version } = await client.get(`/staff/api/cases/${id}`, StaffCaseView, session);
  for (const transition of left) {
    const body = { ...transition, version, request: randomBytes(12).toString('hex') };
    await client.post(`/staff/api/cases/${id}/transitions`, body, { schema: StaffCaseView, headers: session });
    version += 1;
  }
}

/** A receipt does not tell a case's id; the desk knows it by the instant it was filed. */
async function findInQueue(client: DemonstrationClient, session: { cookie: string }, { filedAt }: CaseView): Promise<string> {
  let from = '';
  for (;;) {
    const { cases, next } = await client.get(`/staff/api/queue${from}`, QueueView, session);
    const entry = cases.find((entry) => entry.filedAt === filedAt);
    if (entry !== undefined) return entry.id;
    if (next === null) throw new Error('a report of the demonstration is not in the queue of the desk');
    from = `?from=${encodeURIComponent(next)}`;
  }
}

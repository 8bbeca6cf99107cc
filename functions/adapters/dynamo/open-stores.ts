import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { CaseType } from '#core/cases/case-type.ts';
import { complaintCase } from '#core/complaints/complaint-case.ts';
import type { Environment } from '#core/environment.ts';
import type { ComplaintStores, MainStores, Stores } from '#core/platform/stores.ts';
import { reportCase } from '#core/reports/report-case.ts';
import { createAppointmentList } from './appointment-list.ts';
import { createAppointmentStore } from './appointment-store.ts';
import { createCaseStore } from './case-store.ts';
import { createDraftStore } from './draft-store.ts';
import { createDueStore } from './due-store.ts';
import { createExpiredStore } from './expired-store.ts';
import { createIdempotencyStore } from './idempotency-store.ts';
import { createLimitStore } from './limit-store.ts';
import { createLiveHoldStore } from './live-hold-store.ts';
import { createNotificationStore } from './notification-store.ts';
import { createReceiptStore } from './receipt-store.ts';
import { createSessionStore } from './session-store.ts';
import type { TableDeps } from './table.ts';
import { createTimetableStore } from './timetable-store.ts';

type Main = { readonly main: string };
type Complaints = { readonly complaints: string };

/** What stores are opened with. */
export type StoreDeps = {
  readonly client: DynamoDBClient;
  readonly env: Pick<Environment, 'now' | 'randomBytes'>;
  /** How long an appointment is kept after the end of its visit, days. */
  readonly keepPersonalDays: number;
  /** The case type of a table; absent: reports in the main one, complaints in the other. */
  readonly caseTypes?: { readonly main?: CaseType; readonly complaints?: CaseType };
};

/**
 * Everything that is kept in the tables one has to do with, and nothing else: a store knows the one table it was opened on. The only place where stores
 * are put together, for functions and tests alike.
 */
export function openStores(tables: Main & Complaints, deps: StoreDeps): Stores;
export function openStores(tables: Main, deps: StoreDeps): Pick<Stores, 'main'>;
export function openStores(tables: Complaints, deps: StoreDeps): Pick<Stores, 'complaints'>;
export function openStores(tables: Partial<Main & Complaints>, deps: StoreDeps): Partial<Stores> {
  const main = tables.main === undefined ? undefined : tableOf(deps, tables.main);
  const complaints = tables.complaints === undefined ? undefined : tableOf(deps, tables.complaints);
  return {
    ...(main === undefined ? {} : { main: openMain(main, deps) }),
    ...(complaints === undefined ? {} : { complaints: openShared(complaints, deps.caseTypes?.complaints ?? complaintCase) }),
    ...(main === undefined || complaints === undefined ? {} : { receipts: createReceiptStore({ main, complaints }) }),
  };
}

function tableOf({ client, env }: StoreDeps, tableName: string): TableDeps {
  return { client, env, tableName };
}

function openShared(table: TableDeps, type: CaseType): ComplaintStores {
  return {
    cases: createCaseStore(table, type),
    drafts: createDraftStore(table),
    limits: createLimitStore(table),
    idempotency: createIdempotencyStore(table),
    sessions: createSessionStore(table),
  };
}

function openMain(table: TableDeps, { keepPersonalDays, caseTypes }: StoreDeps): MainStores {
  return {
    ...openShared(table, caseTypes?.main ?? reportCase),
    appointments: createAppointmentStore({ ...table, keepPersonalDays }),
    appointmentList: createAppointmentList(table),
    liveHolds: createLiveHoldStore(table),
    notifications: createNotificationStore(table),
    timetable: createTimetableStore(table),
    due: createDueStore(table),
    expired: createExpiredStore(table),
  };
}

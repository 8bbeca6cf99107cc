import * as z from 'zod';

/** Name of a table in DynamoDB. */
const TableName = z.string().min(3);

/** Settings every function has. Names only ever appear here and where infrastructure sets them. */
const Common = z.object({
  COUNTY_FILE: z.string().min(1),
  /** Where the keys are: `file:` and a path on one machine, `kms:` and key ids when deployed (functions/adapters/sealing/open-keys.ts). */
  KEYS: z.string().min(6),
  /** How long one try to reach the store may take, milliseconds; a store on one machine may be as slow as the machine. */
  STORE_PATIENCE: z.coerce.number().int().min(100).optional(),
});

/** Sent along by the edge, so that its word about the client's address can be believed. */
const EdgeSecret = z.string().min(16).optional();

export const ResidentConfig = Common.extend({
  MAIN_TABLE: TableName,
  COMPLAINTS_TABLE: TableName,
  EDGE_SECRET: EdgeSecret,
  /** Origins our pages are served from, separated by spaces. */
  PUBLIC_ORIGIN: z.string().min(1),
}).transform(({ MAIN_TABLE: main, COMPLAINTS_TABLE: complaints, ...rest }) => ({ ...rest, tables: { main, complaints } }));
export type ResidentConfig = z.infer<typeof ResidentConfig>;

/** Whoever signs in does so at the name of staff. */
const SignedIn = Common.extend({
  EDGE_SECRET: EdgeSecret,
  STAFF_ORIGIN: z.string().min(1),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_SECRET: z.string().min(1),
});

/** Staff's function never learns the name of the complaints table. */
export const StaffConfig = SignedIn.extend({ MAIN_TABLE: TableName }).transform(({ MAIN_TABLE: main, ...rest }) => ({
  ...rest,
  tables: { main },
}));
export type StaffConfig = z.infer<typeof StaffConfig>;

/** Those who handle complaints work on their table alone. */
export const OversightConfig = SignedIn.extend({ COMPLAINTS_TABLE: TableName }).transform(({ COMPLAINTS_TABLE: complaints, ...rest }) => ({
  ...rest,
  tables: { complaints },
}));
export type OversightConfig = z.infer<typeof OversightConfig>;

export const WorkerConfig = Common.extend({
  MAIN_TABLE: TableName,
  SMTP_URL: z.url(),
  MAIL_FROM: z.string().min(3),
  SMS_WEBHOOK_URL: z.url().optional(),
  SMS_WEBHOOK_SECRET: z.string().min(16).optional(),
  PUBLIC_ORIGIN: z.string().min(1),
}).transform(({ MAIN_TABLE: main, ...rest }) => ({ ...rest, tables: { main } }));
export type WorkerConfig = z.infer<typeof WorkerConfig>;

/** Reads settings for one function; every missing or wrong one is named at once, at the start and not at the first request. */
export function readConfig<Schema extends z.ZodType>(
  schema: Schema,
  environment: Readonly<Record<string, string | undefined>>,
): z.infer<Schema> {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  throw new Error(`settings: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`);
}

import { readFileSync } from 'node:fs';
import type { App } from 'aws-cdk-lib';
import * as z from 'zod';

const Domain = z.stringFormat('domain name', /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/);

/** A site of its own: sign-in of staff must not share an origin with pages anybody can fill in. */
const site = <Certificate extends z.ZodType>(certificate: Certificate) => z.strictObject({ domain: Domain, certificate });

/**
 * Executions kept free for a function, so that residents cannot starve the others; theirs is a limit as well. Lambda keeps a hundred of an account's
 * unreserved: leave all of it out where the account may not run that many more.
 */
const ReservedConcurrency = z.strictObject({
  resident: z.int().min(1).optional(),
  staff: z.int().min(1).default(20),
  oversight: z.int().min(1).default(5),
  'on-change': z.int().min(1).default(20),
  'on-schedule': z.int().min(1).default(2),
});

const Common = z.strictObject({
  /** Part of every stack's name, so that two portals fit in one account. */
  name: z.stringFormat('stage name', /^[a-z][a-z0-9-]{1,15}$/),
  account: z.stringFormat('account number', /^\d{12}$/),
  /** Who hears of alarms. */
  alarmEmail: z.email(),
  mailFrom: z.email(),
  smsWebhookUrl: z.url().optional(),
  signIn: z.strictObject({ issuer: z.url(), clientId: z.string().min(1) }),
  /** Version id of the secret `doorstep/<name>`: functions take up a changed secret only when this changes. */
  secretVersion: z.string().optional(),
  /** Absent: nothing is reserved. An empty object: the defaults. */
  reservedConcurrency: ReservedConcurrency.optional(),
  runtime: z.enum(['nodejs24.x', 'nodejs22.x']).default('nodejs24.x'),
});

const GlobalStage = Common.extend({
  partition: z.literal('aws'),
  region: z.stringFormat('region', /^(?!cn-)[a-z]{2}-[a-z]+-\d$/),
  /** The certificate is the id of one in Certificate Manager, in us-east-1 of the same account. */
  resident: site(z.guid()),
  staff: site(z.guid()),
  architecture: z.enum(['arm64', 'x86_64']).default('arm64'),
  logDays: z.literal([30, 60, 90, 180, 365]).default(90),
});

const ChinaStage = Common.extend({
  partition: z.literal('aws-cn'),
  region: z.enum(['cn-north-1', 'cn-northwest-1']),
  /** CloudFront in China serves no name of its own and knows no Certificate Manager: the id of a server certificate in IAM. */
  resident: site(z.stringFormat('server certificate id', /^ASC[A-Z0-9]{10,}$/)),
  staff: site(z.stringFormat('server certificate id', /^ASC[A-Z0-9]{10,}$/)),
  architecture: z.enum(['arm64', 'x86_64']).default('x86_64'),
  /** 网络安全法: network logs are kept for six months at least. */
  logDays: z.literal([180, 365]).default(180),
});

/** One deployed portal: where it lives, under which names, and whom it calls. */
export const Stage = z.discriminatedUnion('partition', [GlobalStage, ChinaStage]);
export type Stage = z.infer<typeof Stage>;

const demo = {
  name: 'demo',
  alarmEmail: 'duty@doorstep.example',
  mailFrom: 'noreply@doorstep.example',
  signIn: { issuer: 'https://sign-in.doorstep.example', clientId: 'doorstep' },
};

/** Placeholders, so that both partitions can be synthesised and tested by anybody. They name no real account and cannot be deployed. */
export const demoStages: Readonly<Record<string, z.input<typeof Stage>>> = {
  aws: {
    ...demo,
    partition: 'aws',
    account: '111122223333',
    region: 'eu-central-1',
    resident: { domain: 'doorstep.example', certificate: '00000000-0000-4000-8000-000000000001' },
    staff: { domain: 'staff.doorstep.example', certificate: '00000000-0000-4000-8000-000000000002' },
  },
  'aws-cn': {
    ...demo,
    partition: 'aws-cn',
    account: '444455556666',
    region: 'cn-north-1',
    resident: { domain: 'doorstep.example', certificate: 'ASCAEXAMPLE000000001' },
    staff: { domain: 'staff.doorstep.example', certificate: 'ASCAEXAMPLE000000002' },
  },
};

/**
 * The stage to build: the JSON file named by context `stage`, else the demonstration stage of context `partition` (default `aws`). Throws with
 * every wrong field named.
 */
export function readStage(app: App): Stage {
  const file: unknown = app.node.tryGetContext('stage');
  const partition = String(app.node.tryGetContext('partition') ?? 'aws');
  const stage: unknown = typeof file === 'string' ? JSON.parse(readFileSync(file, 'utf8')) : demoStages[partition];
  if (stage === undefined) throw new Error(`partition must be aws or aws-cn, not ${partition}`);
  const parsed = Stage.safeParse(stage);
  if (parsed.success) return parsed.data;
  throw new Error(`Stage ${typeof file === 'string' ? file : partition}:\n${z.prettifyError(parsed.error)}`);
}

import { join } from 'node:path';
import type { TableRole } from '#adapters/dynamo/table-schema.ts';
import type { Settings } from './settings.ts';

export type LocalServices = {
  readonly dynamoEndpoint: string;
  readonly smtpPort: number;
  readonly smsUrl: string;
  readonly smsSecret: string;
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string };
};

export const tableNames: Readonly<Record<TableRole, string>> = { main: 'doorstep', complaints: 'doorstep-complaints' };

/** Where things lie inside the data folder. */
export function dataFiles(dataDir: string) {
  const file = (name: string) => join(dataDir, name);
  return {
    lock: file('lock'),
    java: file('java'),
    dynamo: file('dynamo'),
    running: file('running'),
    keys: file('keys.json'),
    clock: file('clock.json'),
    outbox: file('outbox.jsonl'),
    functionLog: file('functions.jsonl'),
    deadLetters: file('dead-letters.jsonl'),
    signIn: file('sign-in.json'),
  } as const;
}

/** The environment the bundles read: every variable a deployed function gets from CDK, with the answers of this machine. */
export function bundleEnvironment(settings: Settings, services: LocalServices): Record<string, string> {
  const files = dataFiles(settings.dataDir);
  return {
    MAIN_TABLE: tableNames.main,
    COMPLAINTS_TABLE: tableNames.complaints,
    AWS_ENDPOINT_URL_DYNAMODB: services.dynamoEndpoint,
    STORE_PATIENCE: '5000',
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: '',
    COUNTY_FILE: join(files.running, 'county.json'),
    PUBLIC_ORIGIN: settings.origin,
    STAFF_ORIGIN: settings.origin,
    KEYS: `file:${files.keys}`,
    SMTP_URL: `smtp://127.0.0.1:${services.smtpPort}`,
    MAIL_FROM: 'doorstep@doorstep.example',
    SMS_WEBHOOK_URL: services.smsUrl,
    SMS_WEBHOOK_SECRET: services.smsSecret,
    OIDC_ISSUER: services.oidc.issuer,
    OIDC_CLIENT_ID: services.oidc.clientId,
    OIDC_CLIENT_SECRET: services.oidc.clientSecret,
  };
}

import { describe, expect, test } from 'vitest';
import { OversightConfig, ResidentConfig, readConfig, StaffConfig, WorkerConfig } from './config.ts';

/** Everything there is, as on one machine, where all functions share an environment. */
const environment = {
  MAIN_TABLE: 'doorstep',
  COMPLAINTS_TABLE: 'doorstep-complaints',
  COUNTY_FILE: 'county.json',
  KEYS: 'file:keys.json',
  PUBLIC_ORIGIN: 'https://doorstep.example',
  STAFF_ORIGIN: 'https://staff.doorstep.example',
  OIDC_ISSUER: 'https://sign-in.doorstep.example',
  OIDC_CLIENT_ID: 'doorstep',
  OIDC_CLIENT_SECRET: 'secret',
  SMTP_URL: 'smtp://127.0.0.1:25',
  MAIL_FROM: 'noreply@doorstep.example',
};

describe('the tables a function is told of', () => {
  test('residents: both; staff and workers: the main one; oversight: that of complaints', () => {
    expect(readConfig(ResidentConfig, environment).tables).toEqual({ main: 'doorstep', complaints: 'doorstep-complaints' });
    expect(readConfig(StaffConfig, environment).tables).toEqual({ main: 'doorstep' });
    expect(readConfig(WorkerConfig, environment).tables).toEqual({ main: 'doorstep' });
    expect(readConfig(OversightConfig, environment).tables).toEqual({ complaints: 'doorstep-complaints' });
  });

  test('staff do not learn the name of the complaints table by any other setting', () => {
    expect(JSON.stringify(readConfig(StaffConfig, environment))).not.toContain('complaints');
  });

  test('are needed: a function without is not started, and every setting that is missing is named', () => {
    const { MAIN_TABLE: _, COMPLAINTS_TABLE: __, ...rest } = environment;
    expect(() => readConfig(ResidentConfig, rest)).toThrow(/MAIN_TABLE.*COMPLAINTS_TABLE/);
    expect(() => readConfig(StaffConfig, rest)).toThrow('MAIN_TABLE');
  });
});

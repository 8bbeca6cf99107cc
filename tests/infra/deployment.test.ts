import { afterAll, describe, expect, test } from 'vitest';
import { addPortal } from '../../infra/stacks/portal.ts';
import { Stage } from '../../infra/stages.ts';
import { alarmTests } from './suites/alarms.ts';
import { dataTests } from './suites/data.ts';
import { functionTests } from './suites/functions.ts';
import { permissionTests } from './suites/permissions.ts';
import { siteTests } from './suites/site.ts';
import { newApp, type Part, removeFolders, standInBuild, synthesise } from './synthesise.ts';

const build = standInBuild();
afterAll(removeFolders);
const parts: readonly Part[] = ['data', 'files', 'resident', 'staff', 'oversight', 'workers', 'site'];

describe.each(['aws', 'aws-cn'] as const)('the portal in partition %s', (partition) => {
  const portal = synthesise(partition, build);
  const everything = JSON.stringify(parts.map((part) => portal.template(part).toJSON()));

  dataTests(portal);
  functionTests(portal);
  permissionTests(portal);
  siteTests(portal);
  alarmTests(portal);

  test('every broken rule of good practice has an exception with a reason', () => {
    expect(portal.violations).toEqual([]);
  });

  test('no ARN names its partition', () => {
    expect(everything.match(/arn:aws(-cn)?:/g)).toBeNull();
  });

  test('nothing is used that China does not have', () => {
    expect(everything.match(/AWS::Cognito|AWS::Lambda::Url|TracingConfig|xray:|AWS::WAF|"Protocol":"sms"/g)).toBeNull();
    if (partition === 'aws-cn') {
      expect(everything).not.toMatch(
        /CachePolicyId|OriginRequestPolicyId|ResponseHeadersPolicy|OriginAccessControl|AcmCertificateArn|http3/,
      );
      expect(everything).toContain('"IPV6Enabled":false');
    }
  });
});

describe.each(['aws', 'aws-cn'] as const)('executions kept for each function in partition %s', (partition) => {
  const reserved = (more: object) => {
    const portal = synthesise(partition, build, more);
    const functions = (['resident', 'staff', 'oversight', 'workers'] as const).flatMap((part) =>
      Object.values(portal.properties(part, 'AWS::Lambda::Function')),
    );
    return Object.fromEntries(
      functions.map(({ Description, ReservedConcurrentExecutions: reserved }) => [Description.replace('Doorstep: ', ''), reserved]),
    );
  };

  test('are none unless the stage says so: a new account has none to keep', () => {
    const none = { resident: undefined, staff: undefined, oversight: undefined, 'on-change': undefined, 'on-schedule': undefined };
    expect(reserved({})).toEqual(none);
  });

  test('keep staff and workers from being starved by residents, whose number is free unless it is given', () => {
    const standard = { resident: undefined, staff: 20, oversight: 5, 'on-change': 20, 'on-schedule': 2 };
    expect(reserved({ reservedConcurrency: {} })).toEqual(standard);
    expect(reserved({ reservedConcurrency: { resident: 500, staff: 40 } })).toEqual({ ...standard, resident: 500, staff: 40 });
  });
});

describe('a stage or a build that is not fit', () => {
  test('a build that was not made is named with the command that makes it', () => {
    expect(() => addPortal(newApp({ build: standInBuild().concat('-gone') }))).toThrow(
      /entry\.mjs is missing\. Run “npm run build” first\./,
    );
  });

  test('a prerendered page is refused, because the bucket could not serve it', () => {
    expect(() => addPortal(newApp({ build: standInBuild(['client/guides/index.html']) }))).toThrow('guides/index.html is prerendered');
  });

  test('a partition that does not exist is refused', () => {
    expect(() => addPortal(newApp({ partition: 'aws-us-gov', build }))).toThrow('partition must be aws or aws-cn');
  });

  test('in China a stage needs a certificate from IAM and logs of six months', () => {
    const site = { domain: 'doorstep.example', certificate: '00000000-0000-4000-8000-000000000001' };
    const stage = {
      name: 'demo',
      partition: 'aws-cn',
      account: '444455556666',
      region: 'cn-north-1',
      alarmEmail: 'duty@doorstep.example',
      mailFrom: 'noreply@doorstep.example',
      signIn: { issuer: 'https://sign-in.doorstep.example', clientId: 'doorstep' },
      resident: site,
      staff: site,
      logDays: 30,
    };
    const wrong = Stage.safeParse(stage).error?.issues.map(({ path }) => path.join('.'));
    expect(wrong?.toSorted()).toEqual(['logDays', 'resident.certificate', 'staff.certificate']);
  });
});

import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import type * as z from 'zod';
import { OversightConfig, ResidentConfig, StaffConfig, WorkerConfig } from '#functions/config.ts';
import { changePatterns } from '../../../infra/stream-filter.ts';
import { expectResource, type Part, type Portal, type Properties } from '../synthesise.ts';

function functionsOf({ properties }: Portal, part: Part): Properties[] {
  return Object.values(properties(part, 'AWS::Lambda::Function'));
}

const functionParts = ['resident', 'staff', 'oversight', 'workers'] as const;

/** What API Gateway puts into a line: a dash for what there is none of; a message as it is, or ready quoted. */
function logged(name: string, message: string): string {
  if (/messageString$/.test(name)) return message === '-' ? '-' : JSON.stringify(message);
  return /message$/i.test(name) ? message : '-';
}

/** The functions and what stands before them. */
export function functionTests(portal: Portal): void {
  const { partition, properties, template } = portal;
  const workers = template('workers');
  const accessLogOf = (part: Part): Properties =>
    Object.values(properties(part, 'AWS::ApiGatewayV2::Stage')).map(({ AccessLogSettings }) => AccessLogSettings)[0];

  test('five functions run the handlers that run on one machine too, those for HTTP from one asset', () => {
    const all = functionParts.flatMap((part) => functionsOf(portal, part));
    expect(all.map(({ Handler }) => Handler)).toEqual([
      'entry.resident',
      'entry.staff',
      'entry.oversight',
      'index.onChange',
      'index.onSchedule',
    ]);
    for (const each of all.slice(0, 3)) expect(each.Code).toEqual(all[0]?.Code);
    const architecture = partition === 'aws' ? 'arm64' : 'x86_64';
    for (const each of all) expect(each).toMatchObject({ Runtime: 'nodejs24.x', MemorySize: 1024, Architectures: [architecture] });
    for (const each of all.slice(0, 3)) expect(each.Timeout).toBe(10);
  });

  test('a worker has the time for a message begun at the end of its share, and to note what became of it', () => {
    const [longestTry, beginsUntil, notes] = [40, 15, 5];
    for (const each of functionsOf(portal, 'workers')) expect(each.Timeout).toBe(longestTry + beginsUntil + notes);
  });

  test('every function gets each setting it asks for', () => {
    const settings = { resident: ResidentConfig, staff: StaffConfig, oversight: OversightConfig, workers: WorkerConfig } as const;
    for (const part of functionParts) {
      for (const { Environment } of functionsOf(portal, part)) {
        const needed = Object.entries<z.ZodType>(settings[part].in.shape).filter(([, schema]) => !schema.safeParse(undefined).success);
        expect(Object.keys(Environment.Variables)).toEqual(expect.arrayContaining(needed.map(([name]) => name)));
      }
    }
  });

  test('no secret is written into a template', () => {
    const names = /SECRET$|^SMTP_URL$/;
    const values = functionParts
      .flatMap((part) => functionsOf(portal, part))
      .flatMap(({ Environment }) => Object.entries(Environment.Variables).filter(([name]) => names.test(name)));
    expect(values.length).toBeGreaterThanOrEqual(6);
    for (const [, value] of values) expect(value).toMatch(/^\{\{resolve:secretsmanager:doorstep\/demo:SecretString:\w+::\}\}$/);
  });

  test('changes reach the worker in batches that fail record by record, and end in the dead-letter queue', () => {
    expectResource(workers, 'AWS::Lambda::EventSourceMapping', {
      Properties: {
        BatchSize: 25,
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        MaximumRetryAttempts: 8,
        ParallelizationFactor: 4,
        FilterCriteria: { Filters: changePatterns.map((pattern) => ({ Pattern: JSON.stringify(pattern) })) },
        // CloudFormation in China refuses them here.
        Tags: Match.absent(),
        StartingPosition: 'TRIM_HORIZON',
        FunctionName: { Ref: Match.stringLikeRegexp('^OnChange') },
        EventSourceArn: { 'Fn::ImportValue': Match.stringLikeRegexp('StreamArn') },
        DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('^DeadLetters'), 'Arn'] } } },
      },
    });
    expectResource(workers, 'AWS::SQS::Queue', { Properties: { MessageRetentionPeriod: 14 * 86_400, SqsManagedSseEnabled: true } });
  });

  test('the schedule ticks every minute and does not repeat a tick', () => {
    expectResource(workers, 'AWS::Scheduler::Schedule', {
      Properties: {
        ScheduleExpression: 'rate(1 minute)',
        Target: Match.objectLike({ RetryPolicy: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 } }),
      },
    });
    expectResource(workers, 'AWS::Lambda::EventInvokeConfig', { Properties: { MaximumRetryAttempts: 0 } });
  });

  test('everything else carries the name of the stage', () => {
    for (const { Tags } of functionParts.flatMap((part) => functionsOf(portal, part))) {
      expect(Tags).toContainEqual({ Key: 'doorstep', Value: 'demo' });
    }
  });

  test('every log ends some day: in China not before six months', () => {
    const days = (['files', ...functionParts] as const)
      .flatMap((part) => Object.values(properties(part, 'AWS::Logs::LogGroup')))
      .map(({ RetentionInDays }) => RetentionInDays);
    expect(days).toEqual(Array.from({ length: 8 }, () => (partition === 'aws' ? 90 : 180)));
  });

  test('looking up a receipt is throttled more strictly than the rest, through the page too', () => {
    const strict = { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 };
    expectResource(template('resident'), 'AWS::ApiGatewayV2::Stage', {
      Properties: {
        DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
        RouteSettings: { 'POST /api/v1/lookup': strict, 'POST /receipt': strict },
      },
      // API Gateway refuses settings of a route that is not there yet.
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('POSTapiv1lookup'), Match.stringLikeRegexp('POSTreceipt')]),
    });
  });

  test('what lies under /oversight at the name of staff is answered by the function of oversight, everything else by that of staff', () => {
    const integrations = properties('staff', 'AWS::ApiGatewayV2::Integration');
    const answering = Object.values(properties('staff', 'AWS::ApiGatewayV2::Route')).map(({ RouteKey, Target }) => {
      const [, id] = Target['Fn::Join'][1];
      const function_ = JSON.stringify(integrations[id.Ref]?.IntegrationUri);
      return [RouteKey, /doorstep-demo-oversight:\w+OversightFunction/.test(function_) ? 'oversight' : function_];
    });
    expect(Object.fromEntries(answering)).toEqual({
      $default: expect.stringMatching(/StaffFunction/),
      'ANY /oversight': 'oversight',
      'ANY /oversight/{proxy+}': 'oversight',
    });
    const permissions = Object.values(properties('staff', 'AWS::Lambda::Permission'));
    expect(permissions.filter(({ FunctionName }) => JSON.stringify(FunctionName).includes('doorstep-demo-oversight:'))).toHaveLength(2);
  });

  test.each(['-', 'Forbidden', 'a "quoted" word'])('every line of the access log is JSON, whatever the gateway puts in: %s', (message) => {
    for (const part of ['resident', 'staff'] as const) {
      const format = String(accessLogOf(part).Format);
      const line = format.replace(/\$context\.([\w.]+)/g, (_, name: string) => logged(name, message));
      expect(() => JSON.parse(line), line).not.toThrow();
    }
  });

  test('access logs lie where the account needs no policy for each of them', () => {
    for (const part of ['resident', 'staff'] as const) {
      const groups = properties(part, 'AWS::Logs::LogGroup');
      const [id] = accessLogOf(part).DestinationArn['Fn::GetAtt'];
      expect(groups[id]?.LogGroupName).toBe(`/aws/vendedlogs/doorstep-demo-${part}-access`);
    }
  });

  test('staff, who are few, are throttled at a quarter of what residents may ask', () => {
    expectResource(template('staff'), 'AWS::ApiGatewayV2::Stage', {
      Properties: { DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 }, RouteSettings: Match.absent() },
    });
  });

  test('the access log has no address, path, query or browser in it', () => {
    for (const part of ['resident', 'staff'] as const) {
      const format = String(accessLogOf(part).Format);
      expect(format).toContain('$context.status');
      expect(format).not.toMatch(/sourceIp|\$context\.path|resourcePath|userAgent|identity|query|\$request/i);
    }
  });
}

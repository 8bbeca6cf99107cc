import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { ResidentConfig, StaffConfig, WorkerConfig } from '#functions/config.ts';
import { expectResource, type Part, type Portal, type Properties } from '../synthesise.ts';

function functionsOf({ properties }: Portal, part: Part): Properties[] {
  return Object.values(properties(part, 'AWS::Lambda::Function'));
}

/** The functions and what stands before them. */
export function functionTests(portal: Portal): void {
  const { partition, properties, template } = portal;
  const workers = template('workers');

  test('four functions run the handlers that run on one machine too, both HTTP ones from one asset', () => {
    const all = (['resident', 'staff', 'workers'] as const).flatMap((part) => functionsOf(portal, part));
    expect(all.map(({ Handler }) => Handler)).toEqual(['entry.resident', 'entry.staff', 'index.onChange', 'index.onSchedule']);
    expect(all[0]?.Code).toEqual(all[1]?.Code);
    const architecture = partition === 'aws' ? 'arm64' : 'x86_64';
    for (const each of all) expect(each).toMatchObject({ Runtime: 'nodejs24.x', MemorySize: 1024, Architectures: [architecture] });
    for (const each of all.slice(0, 2)) expect(each.Timeout).toBe(10);
  });

  test('every function gets each setting it asks for', () => {
    const asked = { resident: ResidentConfig, staff: StaffConfig, workers: WorkerConfig } as const;
    for (const part of ['resident', 'staff', 'workers'] as const) {
      for (const { Environment } of functionsOf(portal, part)) {
        const needed = Object.entries(asked[part].shape).filter(([, schema]) => !schema.safeParse(undefined).success);
        expect(Object.keys(Environment.Variables)).toEqual(expect.arrayContaining(needed.map(([name]) => name)));
      }
    }
  });

  test('no secret is written into a template', () => {
    const names = /SECRET$|^SMTP_URL$/;
    const values = (['resident', 'staff', 'workers'] as const)
      .flatMap((part) => functionsOf(portal, part))
      .flatMap(({ Environment }) => Object.entries(Environment.Variables).filter(([name]) => names.test(name)));
    expect(values.length).toBeGreaterThanOrEqual(4);
    for (const [, value] of values) expect(value).toMatch(/^\{\{resolve:secretsmanager:doorstep\/demo:SecretString:\w+::\}\}$/);
  });

  test('changes reach the worker in batches that fail record by record, and end in the dead-letter queue', () => {
    expectResource(workers, 'AWS::Lambda::EventSourceMapping', {
      Properties: {
        BatchSize: 25,
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        MaximumRetryAttempts: 8,
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

  test('every log ends some day: in China not before six months', () => {
    const days = (['files', 'resident', 'staff', 'workers'] as const)
      .flatMap((part) => Object.values(properties(part, 'AWS::Logs::LogGroup')))
      .map(({ RetentionInDays }) => RetentionInDays);
    expect(days).toEqual(Array.from({ length: 7 }, () => (partition === 'aws' ? 90 : 180)));
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

  test('the access log has no address, path, query or browser in it', () => {
    for (const part of ['resident', 'staff'] as const) {
      const [stage] = Object.values(properties(part, 'AWS::ApiGatewayV2::Stage'));
      const format = String(stage?.AccessLogSettings.Format);
      expect(format).toContain('$context.status');
      expect(format).not.toMatch(/sourceIp|\$context\.path|resourcePath|userAgent|identity|query|\$request/i);
    }
  });
}

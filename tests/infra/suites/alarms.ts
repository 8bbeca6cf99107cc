import { expect, test } from 'vitest';
import type { Part, Portal } from '../synthesise.ts';

const expected: Readonly<Partial<Record<Part, readonly string[]>>> = {
  data: ['ComplaintsReadThrottleEvents', 'ComplaintsWriteThrottleEvents', 'MainReadThrottleEvents', 'MainWriteThrottleEvents'],
  resident: ['Failures', 'Latency', 'MissingHolidays', 'Throttles'],
  staff: ['Failures', 'Latency', 'MissingHolidays', 'Throttles'],
  oversight: ['Errors', 'MissingHolidays', 'Throttles'],
  workers: ['Behind', 'ChangeThrottles', 'DeadLetters', 'FailedTicks', 'MissingHolidays', 'NoTicks', 'TickThrottles'],
};

/** What somebody is called for. */
export function alarmTests({ properties }: Portal): void {
  const alarmsOf = (part: Part) => Object.entries(properties(part, 'AWS::CloudWatch::Alarm'));

  test('every symptom has an alarm that says what it means and reaches the topic, also when it ends', () => {
    for (const [part, names] of Object.entries(expected)) {
      const alarms = alarmsOf(part as Part);
      expect(alarms.map(([id]) => id.replace(/^Alarms(\w+)[0-9A-F]{8}$/, '$1')).toSorted()).toEqual(names);
      for (const [, { AlarmDescription, AlarmActions, OKActions }] of alarms) {
        expect(AlarmDescription.length).toBeGreaterThan(20);
        expect(AlarmActions).toHaveLength(1);
        expect(OKActions).toEqual(AlarmActions);
      }
    }
  });

  test('a schedule that stands still is an alarm, and one dead letter is enough for one', () => {
    const find = (name: string) => alarmsOf('workers').find(([id]) => id.startsWith(`Alarms${name}`))?.[1];
    expect(find('NoTicks')).toMatchObject({
      MetricName: 'Invocations',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      TreatMissingData: 'breaching',
    });
    expect(find('DeadLetters')).toMatchObject({
      MetricName: 'ApproximateNumberOfMessagesVisible',
      ComparisonOperator: 'GreaterThanThreshold',
      Threshold: 0,
    });
    expect(find('Behind')).toMatchObject({ MetricName: 'IteratorAge', Threshold: 300_000, Statistic: 'Maximum' });
  });

  test('of an API, one failed request in a hundred is an alarm, a slow twentieth for a quarter of an hour, and any refusal for want of capacity', () => {
    for (const part of ['resident', 'staff'] as const) {
      const find = (name: string) => alarmsOf(part).find(([id]) => id.startsWith(`Alarms${name}`))?.[1];
      const failures = find('Failures');
      expect(failures).toMatchObject({ ComparisonOperator: 'GreaterThanThreshold', Threshold: 1, EvaluationPeriods: 1 });
      const [expression] = failures.Metrics.filter(({ Expression }: { Expression?: string }) => Expression !== undefined);
      expect(expression.Expression).toBe('100 * failed / MAX([requests, 1])');
      const metricOf = (id: string) => failures.Metrics.find(({ Id }: { Id: string }) => Id === id).MetricStat;
      expect(metricOf('failed')).toMatchObject({ Metric: { MetricName: '5xx' }, Period: 300, Stat: 'Sum' });
      expect(metricOf('requests')).toMatchObject({ Metric: { MetricName: 'Count' }, Period: 300, Stat: 'Sum' });
      expect(find('Latency')).toMatchObject({
        MetricName: 'Latency',
        ExtendedStatistic: 'p95',
        Threshold: 1_500,
        Period: 300,
        EvaluationPeriods: 3,
        ComparisonOperator: 'GreaterThanThreshold',
      });
    }
    for (const part of ['resident', 'staff', 'oversight'] as const) {
      const throttles = alarmsOf(part).find(([id]) => id.startsWith('AlarmsThrottles'))?.[1];
      expect(throttles).toMatchObject({ MetricName: 'Throttles', Threshold: 0, Period: 300, ComparisonOperator: 'GreaterThanThreshold' });
      expect(JSON.stringify(throttles.Dimensions)).toContain('FunctionName');
    }
    const errors = alarmsOf('oversight').find(([id]) => id.startsWith('AlarmsErrors'))?.[1];
    expect(errors).toMatchObject({ MetricName: 'Errors', Threshold: 0, ComparisonOperator: 'GreaterThanThreshold' });
  });

  test('each table has its own alarms on refusals, each on its own name', () => {
    const dimensions = alarmsOf('data').map(([id, { Threshold, Dimensions }]) => [
      id.slice(6, 10),
      Threshold,
      Dimensions[0].Value.Ref.slice(0, 5),
    ]);
    expect(new Set(dimensions.map((each) => each.join()))).toEqual(new Set(['Main,10,Table', 'Comp,10,Compl']));
  });

  test('each log is watched for holidays that are missing, by the words the functions write', () => {
    const filters = (['resident', 'staff', 'oversight', 'workers'] as const).flatMap((part) =>
      Object.values(properties(part, 'AWS::Logs::MetricFilter')),
    );
    expect(filters).toHaveLength(5);
    for (const { FilterPattern } of filters) expect(FilterPattern).toBe('?"calendar-missing" ?"HolidayYearMissing"');
  });
}

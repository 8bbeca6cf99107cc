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

  test('each log is watched for holidays that are missing, by the words the functions write', () => {
    const filters = (['resident', 'staff', 'oversight', 'workers'] as const).flatMap((part) =>
      Object.values(properties(part, 'AWS::Logs::MetricFilter')),
    );
    expect(filters).toHaveLength(5);
    for (const { FilterPattern } of filters) expect(FilterPattern).toBe('?"calendar-missing" ?"HolidayYearMissing"');
  });
}

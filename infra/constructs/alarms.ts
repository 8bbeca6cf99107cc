import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, type IMetric, MathExpression, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

type Symptom = {
  readonly metric: IMetric;
  /** The alarm goes off above this, or below it for `below`. */
  readonly above?: number;
  readonly below?: number;
  /** Periods in a row. */
  readonly periods?: number;
  /** What somebody woken by it should know. */
  readonly means: string;
  readonly whenSilent?: TreatMissingData;
};

const minutes = (count: number) => ({ period: Duration.minutes(count) });

/** Alarms on what people would notice, all to one topic, both when they go off and when they end. */
export class Alarms extends Construct {
  readonly #topic: ITopic;

  constructor(scope: Construct, id: string, topic: ITopic) {
    super(scope, id);
    this.#topic = topic;
  }

  /** Adds one alarm. */
  on(name: string, { metric, above, below, periods = 1, means, whenSilent = TreatMissingData.NOT_BREACHING }: Symptom): void {
    const alarm = new Alarm(this, name, {
      metric,
      threshold: below ?? above ?? 0,
      comparisonOperator: below === undefined ? ComparisonOperator.GREATER_THAN_THRESHOLD : ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: periods,
      alarmDescription: means,
      treatMissingData: whenSilent,
    });
    const action = new SnsAction(this.#topic);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }

  /** Failures, slowness and refusals for want of capacity. */
  onApi(api: HttpApi, handler: IFunction): void {
    const failures = new MathExpression({
      expression: '100 * failed / MAX([requests, 1])',
      usingMetrics: { failed: api.metricServerError({ statistic: 'Sum' }), requests: api.metricCount({ statistic: 'Sum' }) },
      label: 'failed requests, percent',
      ...minutes(5),
    });
    this.on('Failures', { metric: failures, above: 1, means: 'More than 1 % of requests failed. The log of the function says why.' });
    const latency = api.metricLatency({ statistic: 'p95', ...minutes(5) });
    this.on('Latency', { metric: latency, above: 1_500, periods: 3, means: 'One request in twenty takes longer than 1.5 s.' });
    this.#onThrottles(handler);
  }

  /** A function that ends without an answer or is not started; what it answers is watched at its API. */
  onFunction(handler: IFunction): void {
    const errors = handler.metricErrors(minutes(5));
    this.on('Errors', { metric: errors, above: 0, means: 'Calls ended without an answer. The log of the function says why.' });
    this.#onThrottles(handler);
  }

  #onThrottles(handler: IFunction): void {
    const throttles = handler.metricThrottles(minutes(5));
    this.on('Throttles', { metric: throttles, above: 0, means: 'Requests were refused: the account has no more concurrent executions.' });
  }

  /** The county's holidays of a year that is asked about are missing: bookings and deadlines of that year are refused. */
  onMissingHolidays(logs: readonly ILogGroup[]): void {
    const metricName = `missing-holidays-${this.node.addr}`;
    for (const [index, logGroup] of logs.entries()) {
      const filterPattern = FilterPattern.anyTerm('calendar-missing', 'HolidayYearMissing');
      new MetricFilter(this, `MissingHolidays${index}`, { logGroup, filterPattern, metricNamespace: 'Doorstep', metricName });
    }
    const metric = new Metric({ namespace: 'Doorstep', metricName, statistic: 'Sum', ...minutes(5) });
    this.on('MissingHolidays', {
      metric,
      above: 0,
      means: 'The county pack lacks the holidays of a year somebody needs. Add the year and deploy.',
    });
  }
}

import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { CfnStage, HttpApi, HttpMethod, HttpRoute, HttpRouteKey, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

/** Requests a second on average, and how many at once. */
export type Throttle = { readonly rate: number; readonly burst: number };

export type PortalApiProps = {
  readonly stage: Stage;
  readonly handler: IFunction;
  readonly throttle: Throttle;
  /** Paths that are posted to and guarded more strictly than the rest. */
  readonly guarded?: { readonly paths: readonly string[]; readonly throttle: Throttle };
  /** Paths that another function answers. */
  readonly section?: { readonly paths: readonly string[]; readonly handler: IFunction };
};

/** What the access log says of a request: no address, no path, no query, no browser. */
const accessLogFields = {
  time: '$context.requestTimeEpoch',
  requestId: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  functionMilliseconds: '$context.integrationLatency',
  bytes: '$context.responseLength',
  // A word of a fixed list. The message itself comes quoted or as a bare dash: no line with it is sure to be JSON.
  error: '$context.error.responseType',
};

/** An HTTP API that hands everything to one function, or a section of it to another. The functions route; here are only limits and a log. */
export class PortalApi extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, props: PortalApiProps) {
    super(scope, id);
    const integration = new HttpLambdaIntegration('Function', props.handler);
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false, defaultIntegration: integration });
    const guardedRoutes = (props.guarded?.paths ?? []).map((path) => {
      const routeKey = HttpRouteKey.with(path, HttpMethod.POST);
      return new HttpRoute(this, `POST ${path}`, { httpApi: this.api, routeKey, integration });
    });
    this.#addSection(props.section);
    const log = new LogGroup(this, 'AccessLog', {
      // Under this prefix the account's one policy for log deliveries, which has room for some forty groups, need not name each group.
      logGroupName: `/aws/vendedlogs/${Stack.of(this).stackName}-access`,
      retention: props.stage.logDays,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: props.throttle.rate, burstLimit: props.throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(accessLogFields)),
      },
    });
    // Settings of a route are refused while the route is not there.
    stage.node.addDependency(...guardedRoutes);
    guardRoutes(stage, props.guarded);
  }

  #addSection(section: PortalApiProps['section']): void {
    if (section === undefined) return;
    const integration = new HttpLambdaIntegration('Section', section.handler);
    for (const path of section.paths)
      new HttpRoute(this, path, { httpApi: this.api, routeKey: HttpRouteKey.with(path, HttpMethod.ANY), integration });
  }

  /** Host name the API answers to. */
  get domain(): string {
    return `${this.api.apiId}.execute-api.${this.api.env.region}.${this.api.stack.urlSuffix}`;
  }
}

function guardRoutes(stage: HttpStage, guarded: PortalApiProps['guarded']): void {
  const { defaultChild } = stage.node;
  if (guarded === undefined || !(defaultChild instanceof CfnStage)) return;
  const { rate, burst } = guarded.throttle;
  const settings = { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst };
  defaultChild.routeSettings = Object.fromEntries(guarded.paths.map((path) => [`POST ${path}`, settings]));
}

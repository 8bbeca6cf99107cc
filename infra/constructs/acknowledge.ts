import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Takes an exception from a rule of cdk-nag's AwsSolutions pack, e.g. `APIG4`, with the reason for it. */
export function acknowledge(construct: IConstruct, rule: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: `AwsSolutions-${rule}`, reason });
}

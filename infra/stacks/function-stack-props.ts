import type { StackProps } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { BuiltFiles } from '../constructs/built-files.ts';
import type { PortalData } from '../constructs/permissions.ts';
import type { Stage } from '../stages.ts';

/** What every stack with a function in it is given. */
export type FunctionStackProps = StackProps & {
  readonly stage: Stage;
  readonly built: BuiltFiles;
  readonly data: PortalData;
  readonly alarmTopic: ITopic;
};

import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime, RuntimeFamily } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { grantRights, type Member, type PortalData, sealClasses } from './permissions.ts';

export type PortalFunctionProps = {
  readonly stage: Stage;
  readonly data: PortalData;
  readonly member: Member;
  /** Folder of the bundle; the compiled county pack lies in it as county.json. */
  readonly bundle: string;
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Seconds one call may take. */
  readonly seconds?: number;
};

const handlerFolder = '/var/task';

/** One of our functions: its role with the rights of its member and nothing else, its own log, the settings every function has. */
export class PortalFunction extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;
  readonly log: LogGroup;

  constructor(scope: Construct, id: string, props: PortalFunctionProps) {
    super(scope, id);
    const { stage, data, member } = props;
    this.log = new LogGroup(this, 'Log', { retention: stage.logDays, removalPolicy: RemovalPolicy.RETAIN });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com'), description: `Doorstep: ${member}` });
    this.log.grantWrite(this.role);
    grantRights(this.role, member, data);
    this.function = new LambdaFunction(this, 'Function', {
      description: `Doorstep: ${member}`,
      runtime: new Runtime(stage.runtime, RuntimeFamily.NODEJS),
      architecture: stage.architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
      code: Code.fromAsset(props.bundle, { exclude: ['**/*.map'] }),
      handler: props.handler,
      memorySize: 1024,
      timeout: Duration.seconds(props.seconds ?? 10),
      role: this.role,
      logGroup: this.log,
      environment: {
        TABLE_NAME: data.table.tableName,
        COUNTY_FILE: `${handlerFolder}/county.json`,
        KEYS: keysSetting(data),
        ...props.environment,
      },
    });
    Stack.of(this).exportValue(this.function.functionName, { name: `doorstep-${stage.name}-${member}` });
  }
}

/** Ids of all keys: no secrets. What a function can do with a key, its role decides. */
function keysSetting({ macKey, sealKeys }: PortalData): string {
  return `kms:${[`mac=${macKey.keyId}`, ...sealClasses.map((sealClass) => `${sealClass}=${sealKeys[sealClass].keyId}`)].join(',')}`;
}

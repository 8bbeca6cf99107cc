import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime, RuntimeFamily } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Member } from '#adapters/dynamo/client.ts';
import type { TableRole } from '#adapters/dynamo/table-schema.ts';
import { tablesOf } from '../grants.ts';
import { keyGrants, sealClassesOf } from '../key-grants.ts';
import type { Stage } from '../stages.ts';
import { grantRights, type PortalData } from './permissions.ts';

export type PortalFunctionProps = {
  readonly stage: Stage;
  readonly data: PortalData;
  readonly member: Member;
  /** Folder of the bundle; the compiled county pack lies in it as county.json, and what it is searched by as search.json. */
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
    const reserved = stage.reservedConcurrency?.[member];
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
      ...(reserved === undefined ? {} : { reservedConcurrentExecutions: reserved }),
      environment: {
        COUNTY_FILE: `${handlerFolder}/county.json`,
        KEYS: keysSetting(member, data),
        ...tableSettings(member, data),
        ...props.environment,
      },
    });
    Stack.of(this).exportValue(this.function.functionName, { name: `doorstep-${stage.name}-${member}` });
  }
}

const tableSetting: Readonly<Record<TableRole, string>> = { main: 'MAIN_TABLE', complaints: 'COMPLAINTS_TABLE' };

/** Names of the tables the member has to do with. */
function tableSettings(member: Member, { tables }: PortalData): Record<string, string> {
  return Object.fromEntries(tablesOf(member).map((role) => [tableSetting[role], tables[role].table.tableName]));
}

/** Ids of the keys the member has to do with: no secrets. What a function can do with a key, its role decides. */
function keysSetting(member: Member, { macKey, sealKeys }: PortalData): string {
  const mac = keyGrants[member].digests ? [`mac=${macKey.keyId}`] : [];
  return `kms:${[...mac, ...sealClassesOf(member).map((sealClass) => `${sealClass}=${sealKeys[sealClass].keyId}`)].join(',')}`;
}

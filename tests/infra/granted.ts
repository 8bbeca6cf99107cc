import type { Part, Portal } from './synthesise.ts';

type Reference = { Ref?: string; 'Fn::Join'?: [string, Value[]]; 'Fn::ImportValue'?: string; 'Fn::GetAtt'?: [string, string] };
type Value = string | Reference;
type Statement = { Effect: string; Action?: string | string[]; Resource?: Value | Value[]; Condition?: object };
type Properties = {
  Description?: string;
  ManagedPolicyArns?: unknown;
  Policies?: unknown;
  Roles?: Reference[];
  PolicyDocument?: { Statement: Statement[] };
  AliasName?: string;
  TargetKeyId?: Reference;
};
type Json = {
  Resources: Record<string, { Type: string; Properties: Properties }>;
  Outputs?: Record<string, { Value: Value; Export?: { Name: string } }>;
};

/** What each role may do: names of things to sorted actions, e.g. `key seal-report` to `kms:Decrypt`. */
export type Granted = Record<string, readonly string[]>;

/** Everything the function's role is allowed, from every policy that names the role. Throws for a policy it cannot read. */
export function grantedTo(portal: Portal, part: Part, member: string): Granted {
  const template: Json = portal.template(part).toJSON() as Json;
  const resources = Object.entries(template.Resources);
  const entry = resources.find(([, { Type, Properties }]) => Type === 'AWS::IAM::Role' && Properties.Description === `Doorstep: ${member}`);
  if (entry === undefined) throw new Error(`no role for ${member}`);
  const [roleId, role] = entry;
  if (role.Properties.ManagedPolicyArns || role.Properties.Policies) throw new Error('a policy outside the default one');
  const statements = resources
    .filter(([, { Type, Properties }]) => /^AWS::IAM::(Managed)?Policy$/.test(Type) && Properties.Roles?.some(({ Ref }) => Ref === roleId))
    .flatMap(([, { Properties }]) => Properties.PolicyDocument?.Statement ?? []);
  const granted = new Map<string, Set<string>>();
  for (const statement of statements) {
    const { Effect, Action, Resource, Condition } = statement;
    if (Effect !== 'Allow' || Action === undefined || Resource === undefined) throw new Error('a statement of another kind');
    for (const resource of [Resource].flat()) {
      const name = nameOf(portal, template, resource) + (Condition === undefined ? '' : ` if ${JSON.stringify(Condition)}`);
      granted.set(name, new Set([...(granted.get(name) ?? []), ...[Action].flat()]));
    }
  }
  return Object.fromEntries([...granted].map(([name, actions]) => [name, [...actions].toSorted()]));
}

/** What an ARN in a policy stands for, in words; the raw JSON where it is nothing we know. */
function nameOf(portal: Portal, template: Json, value: Value): string {
  if (typeof value === 'string') return value;
  const { 'Fn::Join': join, 'Fn::ImportValue': imported, 'Fn::GetAtt': attribute } = value;
  if (join !== undefined) return join[1].map((piece) => nameOf(portal, template, piece)).join(join[0]);
  if (imported !== undefined) return nameOfImport(portal, imported);
  const [id, name] = attribute ?? ['', ''];
  const type = template.Resources[id]?.Type;
  const table = id.startsWith('Complaints') ? 'complaints' : 'main';
  if (type === 'AWS::DynamoDB::GlobalTable') return name === 'StreamArn' ? `stream ${table}` : table;
  if (type === 'AWS::KMS::Key') return `key ${aliasOf(template, id)}`;
  return type === undefined ? JSON.stringify(value) : id.replace(/[0-9A-F]{8}$/, '');
}

function nameOfImport(portal: Portal, name: string): string {
  const data: Json = portal.template('data').toJSON() as Json;
  const output = Object.values(data.Outputs ?? {}).find(({ Export }) => Export?.Name === name);
  return output === undefined ? name : nameOf(portal, data, output.Value);
}

function aliasOf(template: Json, keyId: string): string {
  const aliases = Object.values(template.Resources).filter(({ Properties }) => Properties.TargetKeyId?.['Fn::GetAtt']?.[0] === keyId);
  return aliases.map(({ Properties }) => Properties.AliasName?.replace('alias/doorstep-demo-', '')).join(' and ');
}

import type { Part, Portal } from './synthesise.ts';

type Template = {
  Resources: Record<string, { Type: string; Properties: any }>;
  Outputs?: Record<string, { Value: any; Export?: { Name: string } }>;
};

/** What each role may do: names of things to sorted actions, e.g. `key report` to `kms:Decrypt`. */
export type Granted = Record<string, readonly string[]>;

/** Everything the function's role is allowed, from every policy that names the role. Throws for a policy it cannot read. */
export function grantedTo(portal: Portal, part: Part, description: string): Granted {
  const template = portal.template(part).toJSON() as Template;
  const [roleId, role] = Object.entries(template.Resources).find(
    ([, { Type, Properties }]) => Type === 'AWS::IAM::Role' && Properties.Description === `Doorstep: ${description}`,
  )!;
  if (role.Properties.ManagedPolicyArns || role.Properties.Policies) throw new Error('a policy outside the default one');
  const policies = Object.values(template.Resources).filter(
    ({ Type, Properties }) => /^AWS::IAM::(Managed)?Policy$/.test(Type) && Properties.Roles.some((each: any) => each.Ref === roleId),
  );
  const granted: Record<string, Set<string>> = {};
  for (const statement of policies.flatMap(({ Properties }) => Properties.PolicyDocument.Statement)) {
    if (statement.Effect !== 'Allow' || statement.NotAction || statement.NotResource) throw new Error('a statement of another kind');
    for (const resource of [statement.Resource].flat()) {
      const name = nameOf(portal, template, resource) + (statement.Condition ? ` if ${JSON.stringify(statement.Condition)}` : '');
      granted[name] ??= new Set();
      for (const action of [statement.Action].flat()) granted[name].add(action);
    }
  }
  return Object.fromEntries(Object.entries(granted).map(([name, actions]) => [name, [...actions].toSorted()]));
}

/** What an ARN in a policy stands for, in words; the raw JSON where it is nothing we know. */
function nameOf(portal: Portal, template: Template, resource: any): string {
  if (typeof resource === 'string') return resource;
  if (resource['Fn::Join']) return resource['Fn::Join'][1].map((piece: any) => nameOf(portal, template, piece)).join('');
  if (resource['Fn::ImportValue']) return nameOfImport(portal, resource['Fn::ImportValue']);
  const [id, attribute] = resource['Fn::GetAtt'] ?? [];
  const target = template.Resources[id];
  if (target === undefined) return JSON.stringify(resource);
  if (target.Type === 'AWS::DynamoDB::GlobalTable') return attribute === 'StreamArn' ? 'stream' : 'table';
  if (target.Type === 'AWS::KMS::Key') return `key ${aliasOf(template, id)}`;
  return `${target.Type} ${id}`;
}

function nameOfImport(portal: Portal, name: string): string {
  const data = portal.template('data').toJSON() as Template;
  const output = Object.values(data.Outputs ?? {}).find(({ Export }) => Export?.Name === name);
  return output === undefined ? name : nameOf(portal, data, output.Value);
}

function aliasOf(template: Template, keyId: string): string {
  const alias = Object.values(template.Resources).find(
    ({ Type, Properties }) => Type === 'AWS::KMS::Alias' && Properties.TargetKeyId['Fn::GetAtt'][0] === keyId,
  );
  return alias?.Properties.AliasName.replace('alias/doorstep-demo-', '');
}

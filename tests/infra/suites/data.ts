import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { tableSchema } from '#adapters/dynamo/table-schema.ts';
import { type SealClass, sealClasses } from '#core/secrets.ts';
import { expectResource, type Portal } from '../synthesise.ts';

/** What must never be lost. */
export function dataTests({ partition, properties, template }: Portal): void {
  const data = template('data');

  test('both tables can be restored to any second of 35 days, cannot be deleted, and are sealed with a key of their own', () => {
    const tables = properties('data', 'AWS::DynamoDB::GlobalTable');
    expect(Object.keys(tables)).toEqual([expect.stringMatching(/^Table/), expect.stringMatching(/^Complaints/)]);
    const keys = Object.values(tables).map(({ Replicas }) => JSON.stringify(Replicas[0].SSESpecification.KMSMasterKeyId));
    expect(new Set(keys).size).toBe(2);
    data.allResources('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
        GlobalSecondaryIndexes: tableSchema.GlobalSecondaryIndexes.map(({ IndexName, Projection }) =>
          Match.objectLike({ IndexName, Projection }),
        ),
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
            SSESpecification: { KMSMasterKeyId: Match.anyValue() },
          }),
        ],
      },
    });
  });

  test('each class of personal data has a key of its own that turns every year; the pepper is a key for digests', () => {
    const keys = properties('data', 'AWS::KMS::Key');
    const aliases = Object.values(properties('data', 'AWS::KMS::Alias'));
    const keyOf = (alias: string) => {
      const named = aliases.filter(({ AliasName }) => AliasName === `alias/doorstep-demo-${alias}`);
      expect(named).toHaveLength(1);
      return keys[named[0]?.TargetKeyId['Fn::GetAtt'][0]];
    };
    const symmetric = ['table', 'complaints', ...sealClasses.map((sealClass: SealClass) => `seal-${sealClass}`)];
    for (const name of symmetric) expect(keyOf(name)?.EnableKeyRotation).toBe(true);
    expect(keyOf('mac')).toMatchObject({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
    // What cannot be changed later: a copy of the tables elsewhere opens nothing without these keys.
    for (const name of ['mac', ...sealClasses.map((sealClass) => `seal-${sealClass}`)]) expect(keyOf(name)?.MultiRegion).toBe(true);
    expect(Object.keys(keys)).toHaveLength(symmetric.length + 1);
    expect(new Set(aliases.map(({ TargetKeyId }) => JSON.stringify(TargetKeyId))).size).toBe(symmetric.length + 1);
    data.allResources('AWS::KMS::Key', { DeletionPolicy: 'Retain', Properties: { PendingWindowInDays: 30 } });
  });

  test('alarms reach the duty mailbox, and the topic takes nothing unencrypted', () => {
    expectResource(data, 'AWS::SNS::Subscription', { Properties: { Protocol: 'email', Endpoint: 'duty@doorstep.example' } });
    const [policy] = Object.values(properties('data', 'AWS::SNS::TopicPolicy'));
    const statements = policy?.PolicyDocument.Statement;
    expect(statements).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': partition === 'aws' ? '111122223333' : '444455556666' } },
      }),
    );
    expect(statements).toContainEqual(expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }));
  });
}

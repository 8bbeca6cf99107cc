import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { type SealClass, sealClasses } from '#core/secrets.ts';
import { expectResource, type Portal } from '../synthesise.ts';

/** What must never be lost. */
export function dataTests({ properties, template }: Portal): void {
  const data = template('data');

  test('the table can be restored to any second of 35 days, cannot be deleted, and is sealed with our own key', () => {
    expectResource(data, 'AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
        GlobalSecondaryIndexes: [
          Match.objectLike({ IndexName: 'lists', Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['row'] } }),
        ],
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
    const symmetric = ['table', ...sealClasses.map((sealClass: SealClass) => `seal-${sealClass}`)];
    for (const name of symmetric) expect(keyOf(name)?.EnableKeyRotation).toBe(true);
    expect(keyOf('mac')).toMatchObject({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
    expect(Object.keys(keys)).toHaveLength(symmetric.length + 1);
    expect(new Set(aliases.map(({ TargetKeyId }) => JSON.stringify(TargetKeyId))).size).toBe(symmetric.length + 1);
    data.allResources('AWS::KMS::Key', { DeletionPolicy: 'Retain', Properties: { PendingWindowInDays: 30 } });
  });

  test('alarms reach the duty mailbox, and the topic takes nothing unencrypted', () => {
    expectResource(data, 'AWS::SNS::Subscription', { Properties: { Protocol: 'email', Endpoint: 'duty@doorstep.example' } });
    const [policy] = Object.values(properties('data', 'AWS::SNS::TopicPolicy'));
    const statements = policy?.PolicyDocument.Statement;
    expect(statements).toContainEqual(
      expect.objectContaining({ Effect: 'Allow', Action: 'sns:Publish', Principal: { Service: 'cloudwatch.amazonaws.com' } }),
    );
    expect(statements).toContainEqual(expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }));
  });
}

import type { AttributeValue, _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';

/** One record of a table's stream as Lambda hands it on. */
export type LambdaStreamRecord = ReturnType<typeof toLambdaRecord>;

/**
 * The record as a function gets it from AWS: binary as base64, times in epoch seconds. DynamoDB Local marks what TTL deleted with an event
 * name of its own and without its author; here it becomes what AWS sends, a REMOVE by `dynamodb.amazonaws.com`.
 */
export function toLambdaRecord(record: StreamRecord, streamArn: string) {
  const change = record.dynamodb;
  const byTtl = record.userIdentity?.Type === 'Service' || !['INSERT', 'MODIFY', 'REMOVE'].includes(record.eventName ?? '');
  return {
    eventID: record.eventID ?? '',
    eventName: byTtl ? 'REMOVE' : (record.eventName ?? ''),
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'local',
    dynamodb: {
      ApproximateCreationDateTime: Math.floor((change?.ApproximateCreationDateTime?.getTime() ?? 0) / 1_000),
      Keys: plainImage(change?.Keys) ?? {},
      ...(change?.NewImage === undefined ? {} : { NewImage: plainImage(change.NewImage) }),
      ...(change?.OldImage === undefined ? {} : { OldImage: plainImage(change.OldImage) }),
      SequenceNumber: change?.SequenceNumber ?? '',
      SizeBytes: change?.SizeBytes ?? 0,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
    eventSourceARN: streamArn,
    ...(byTtl ? { userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } } : {}),
  };
}

type Image = Record<string, AttributeValue> | undefined;

function plainImage(image: Image): Record<string, unknown> | undefined {
  return image && Object.fromEntries(Object.entries(image).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: AttributeValue): unknown {
  if (value.B !== undefined) return { B: Buffer.from(value.B).toString('base64') };
  if (value.BS !== undefined) return { BS: value.BS.map((each) => Buffer.from(each).toString('base64')) };
  if (value.L !== undefined) return { L: value.L.map(plainValue) };
  if (value.M !== undefined) return { M: plainImage(value.M) };
  return value;
}

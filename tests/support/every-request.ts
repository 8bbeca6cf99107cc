import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ExecuteStatementCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactGetItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { tableSchema } from '#adapters/dynamo/table-schema.ts';

export const key = (pk: string, sk = 'A') => ({ pk: { S: pk }, sk: { S: sk } });

const [index] = tableSchema.GlobalSecondaryIndexes;
const indexHash = index?.KeySchema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName;

/** A query of one partition, of the table or of its first index. */
const query = (TableName: string, pk: string, IndexName?: string) =>
  new QueryCommand({
    TableName,
    IndexName,
    KeyConditionExpression: '#pk = :pk',
    ExpressionAttributeNames: { '#pk': IndexName === undefined ? 'pk' : (indexHash ?? '') },
    ExpressionAttributeValues: { ':pk': { S: pk } },
  });

/** An update of an item. */
export const noted = { UpdateExpression: 'SET note = :note', ExpressionAttributeValues: { ':note': { S: 'x' } } };

/** Every way to do something with a table, by name, with an item of this partition. */
export function everyRequest(TableName: string, pk: string) {
  const [Key, Item] = [key(pk), key(pk)];
  return {
    get: (client: DynamoDBClient) => client.send(new GetItemCommand({ TableName, Key })),
    'batch get': (client: DynamoDBClient) => client.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [Key] } } })),
    query: (client: DynamoDBClient) => client.send(query(TableName, pk)),
    'query of an index': (client: DynamoDBClient) => client.send(query(TableName, pk, index?.IndexName)),
    scan: (client: DynamoDBClient) => client.send(new ScanCommand({ TableName })),
    put: (client: DynamoDBClient) => client.send(new PutItemCommand({ TableName, Item })),
    update: (client: DynamoDBClient) => client.send(new UpdateItemCommand({ TableName, Key, ...noted })),
    delete: (client: DynamoDBClient) => client.send(new DeleteItemCommand({ TableName, Key })),
    'batch write': (client: DynamoDBClient) =>
      client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: [{ PutRequest: { Item } }] } })),
    'a statement': (client: DynamoDBClient) => client.send(new ExecuteStatementCommand({ Statement: `SELECT * FROM "${TableName}"` })),
    description: (client: DynamoDBClient) => client.send(new DescribeTableCommand({ TableName })),
    'a transaction of reads': (client: DynamoDBClient) =>
      client.send(new TransactGetItemsCommand({ TransactItems: [{ Get: { TableName, Key } }] })),
  } as const;
}

import type { TestProject } from 'vitest/node';
import { startDynamo } from '../../infra/local/dynamo-process.ts';
import { findJava } from '../../infra/local/java.ts';

declare module 'vitest' {
  interface ProvidedContext {
    dynamoEndpoint: string;
  }
}

/** One DynamoDB Local in memory for the whole run. It ends with the run, also with one that is killed. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dynamo = await startDynamo({ java: findJava(process.env) });
  project.provide('dynamoEndpoint', dynamo.endpoint);
  return dynamo.stop;
}

import type { TestProject } from 'vitest/node';
import { startDynamo } from '../../infra/local/dynamo-process.ts';
import { findJava } from '../../infra/local/java.ts';
import { chooseInstant } from './instants.ts';

declare module 'vitest' {
  interface ProvidedContext {
    dynamoEndpoint: string;
    /** ISO 8601, of the county: when the portals of this run begin. */
    instant: string;
  }
}

/** One DynamoDB Local in memory and one instant for the whole run. The database ends with the run, also with one that is killed. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const instant = chooseInstant(process.env['TEST_INSTANT'], Math.random());
  process.stdout.write(`Portals begin at ${instant.at} (${instant.name}); once more: TEST_INSTANT=${instant.name}\n`);
  project.provide('instant', instant.at);
  const dynamo = await startDynamo({ java: findJava(process.env) });
  project.provide('dynamoEndpoint', dynamo.endpoint);
  return dynamo.stop;
}

import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { type DynamoProcess, startDynamo } from '../../infra/local/dynamo-process.ts';
import { chooseInstant } from './instants.ts';
import { testJava } from './java.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address that answers with the endpoint of the run's DynamoDB Local, as plain text. */
    dynamoAddress: string;
    /** ISO 8601, of the county: when the portals of this run begin. */
    instant: string;
  }
}

/** One instant and one DynamoDB Local in memory for the whole run, the latter started by the first test file that asks for it. It ends with the run, also with one that is killed. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const instant = chooseInstant(process.env['TEST_INSTANT'], Math.random());
  process.stdout.write(`Portals begin at ${instant.at} (${instant.name}); once more: TEST_INSTANT=${instant.name}\n`);
  project.provide('instant', instant.at);
  let dynamo: Promise<DynamoProcess> | undefined;
  const start = async () => startDynamo({ java: await testJava() });
  const server = createServer(async (_, response) => {
    try {
      dynamo ??= start();
      response.end((await dynamo).endpoint);
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? error.message : String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  project.provide('dynamoAddress', `http://127.0.0.1:${address.port}`);
  return async () => {
    server.closeAllConnections();
    server.close();
    await (await dynamo?.catch(() => undefined))?.stop();
  };
}

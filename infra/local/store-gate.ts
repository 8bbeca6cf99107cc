import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { TableRole } from '#adapters/dynamo/table-schema.ts';
import { closeGently, listenAnywhere } from './listening.ts';
import { denialOf } from './store-verdict.ts';

export type StoreGateOptions = {
  /** Port of DynamoDB Local on this machine. */
  readonly storePort: number;
  readonly tableNames: Readonly<Record<TableRole, string>>;
};

export type StoreGate = { readonly endpoint: string; readonly close: () => Promise<void> };

const idleMillis = 60_000;

/**
 * A gate before DynamoDB Local, which knows no roles: it passes on what the caller's role allows and refuses the rest as IAM would. When the store
 * does not answer, neither does the gate: the connection breaks.
 */
export async function startStoreGate({ storePort, tableNames }: StoreGateOptions): Promise<StoreGate> {
  const agent = new Agent({ keepAlive: true });
  const server = createServer((incoming, response) => {
    const passOn = async () => {
      const body = Buffer.concat(await incoming.toArray());
      const denial = denialOf(
        { userAgent: incoming.headers['user-agent'] ?? '', operation: operationOf(incoming), body: body.toString() },
        tableNames,
      );
      if (denial === undefined) forward({ incoming, body, response, agent, storePort });
      else refuse(response, denial);
    };
    // Who asked is gone; there is nobody to tell.
    passOn().catch(() => response.destroy());
  });
  server.keepAliveTimeout = idleMillis;
  const port = await listenAnywhere(server);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close: async () => {
      await closeGently(server);
      agent.destroy();
    },
  };
}

/** The name of the operation, which stands after the version of the API. */
function operationOf({ headers }: IncomingMessage): string {
  return String(headers['x-amz-target'] ?? '').replace(/^.*\./, '');
}

type Passing = {
  readonly incoming: IncomingMessage;
  readonly body: Buffer;
  readonly response: ServerResponse;
  readonly agent: Agent;
  readonly storePort: number;
};

function forward({ incoming, body, response, agent, storePort }: Passing): void {
  const { method = 'POST', url = '/' } = incoming;
  const { 'transfer-encoding': _, ...headers } = incoming.headers;
  const onward = { ...headers, host: `127.0.0.1:${storePort}`, connection: 'keep-alive', 'content-length': body.length };
  const passed = request({ host: '127.0.0.1', port: storePort, agent, method, path: url, headers: onward }, (answer) => {
    const { connection: _connection, 'transfer-encoding': _encoding, ...headers } = answer.headers;
    response.writeHead(answer.statusCode ?? 500, headers);
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  passed.on('error', () => response.destroy());
  response.on('close', () => {
    if (!response.writableFinished) passed.destroy();
  });
  passed.end(body);
}

function refuse(response: ServerResponse, message: string): void {
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify({ __type: 'com.amazon.coral.service#AccessDeniedException', Message: message }));
}

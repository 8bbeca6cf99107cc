import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { KMSClient } from '@aws-sdk/client-kms';
import * as z from 'zod';
import { localAccess } from '#tests/support/dynamo-local.ts';

const bytes = z.string().transform((text) => Buffer.from(text, 'base64'));
const Request = z.object({
  KeyId: z.string(),
  Message: bytes.optional(),
  CiphertextBlob: bytes.optional(),
  EncryptionContext: z.record(z.string(), z.string()).optional(),
});
type Request = z.infer<typeof Request>;

class Refusal extends Error {}

/** KMS as far as the portal uses it, speaking its wire protocol: MACs, data keys and their unwrapping, keys that can be destroyed or slow. */
export async function startFakeKms() {
  const keys = new Map<string, Buffer>();
  const calls: string[] = [];
  const failures: string[] = [];
  const keyOf = (id: string) => {
    const key = keys.get(id) ?? randomBytes(32);
    keys.set(id, key);
    return key;
  };
  const destroyed = new Set<string>();
  const server = createServer(async (request, response) => {
    const operation = String(request.headers['x-amz-target']).replace('TrentService.', '');
    calls.push(operation);
    try {
      const failure = failures.shift();
      if (failure !== undefined) throw new Refusal(failure);
      const body = Request.parse(JSON.parse(Buffer.concat(await request.toArray()).toString()));
      if (destroyed.has(body.KeyId)) throw new Refusal('KMSInvalidStateException');
      response.setHeader('content-type', 'application/x-amz-json-1.1').end(JSON.stringify(answer(operation, body, keyOf(body.KeyId))));
    } catch (error) {
      const type = error instanceof Refusal ? error.message : 'InvalidCiphertextException';
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify({ __type: type, message: type }));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  const client = new KMSClient({ endpoint: `http://127.0.0.1:${address.port}`, ...localAccess });
  const stop = () => {
    client.destroy();
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { client, calls, failures, destroyed, stop };
}

function answer(operation: string, request: Request, key: Buffer): object {
  const context = JSON.stringify(request.EncryptionContext ?? {});
  if (operation === 'GenerateMac') return { Mac: createHmac('sha256', key).update(required(request.Message)).digest('base64') };
  if (operation === 'GenerateDataKey') {
    const plain = randomBytes(32);
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
    // KMS pads its wrapped keys with what it needs to find its own key again.
    const wrapped = Buffer.concat([randomBytes(124), iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    return { KeyId: request.KeyId, Plaintext: plain.toString('base64'), CiphertextBlob: wrapped.toString('base64') };
  }
  const wrapped = required(request.CiphertextBlob).subarray(124);
  const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, 12)).setAAD(Buffer.from(context));
  decipher.setAuthTag(wrapped.subarray(-16));
  return { Plaintext: Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()]).toString('base64') };
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Refusal('ValidationException');
  return value;
}

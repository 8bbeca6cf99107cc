import { GenerateMacCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { MacLabel, Secrets } from '#core/secrets.ts';
import { hmac, labelText } from './label-mac.ts';

/**
 * Digests under a pepper that never leaves KMS: the key of each label is the MAC of a fixed text under the KMS key, asked for once per process and
 * label, and used here from then on. A failed call is not remembered.
 */
export function createKmsSecrets(client: KMSClient, keyIdOf: (name: 'mac') => string): Secrets {
  const labelKeys = new Map<MacLabel, Promise<Uint8Array>>();
  const labelKey = (label: MacLabel) => {
    const known = labelKeys.get(label);
    if (known !== undefined) return known;
    const labelMac = generateMac(client, keyIdOf('mac'), labelText(label));
    labelKeys.set(label, labelMac);
    labelMac.catch(() => labelKeys.delete(label));
    return labelMac;
  };
  return { mac: async (label, text) => hmac(await labelKey(label), text) };
}

async function generateMac(client: KMSClient, keyId: string, text: string): Promise<Uint8Array> {
  const command = new GenerateMacCommand({ KeyId: keyId, Message: Buffer.from(text), MacAlgorithm: 'HMAC_SHA_256' });
  const { Mac } = await client.send(command);
  if (Mac === undefined) throw new Error('KMS gave no MAC');
  return Mac;
}

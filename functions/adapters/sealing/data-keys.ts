import {
  DecryptCommand,
  GenerateDataKeyCommand,
  IncorrectKeyException,
  InvalidCiphertextException,
  type KMSClient,
  KMSInvalidStateException,
  NotFoundException,
} from '@aws-sdk/client-kms';
import type { SealClass } from '#core/secrets.ts';

/** A key for texts, in the clear and as KMS wrapped it. */
export type DataKey = { readonly plain: Uint8Array; readonly wrapped: Uint8Array };

/** A new data key under the class's KMS key. The class is bound to it: unwrapping needs the same class. */
export async function generateDataKey(client: KMSClient, keyId: string, sealClass: SealClass): Promise<DataKey> {
  const command = new GenerateDataKeyCommand({ KeyId: keyId, KeySpec: 'AES_256', EncryptionContext: { class: sealClass } });
  const { Plaintext, CiphertextBlob } = await client.send(command);
  if (Plaintext === undefined || CiphertextBlob === undefined) throw new Error('KMS gave no data key');
  return { plain: Plaintext, wrapped: CiphertextBlob };
}

/** The data key in the clear; undefined when it was altered, belongs to another class, or its KMS key is gone. */
export async function unwrapDataKey(
  client: KMSClient,
  wrapped: Uint8Array,
  of: { keyId: string; class: SealClass },
): Promise<Uint8Array | undefined> {
  const command = new DecryptCommand({ CiphertextBlob: wrapped, KeyId: of.keyId, EncryptionContext: { class: of.class } });
  try {
    return (await client.send(command)).Plaintext;
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

function isGone(error: unknown): boolean {
  return [InvalidCiphertextException, IncorrectKeyException, KMSInvalidStateException, NotFoundException].some(
    (kind) => error instanceof kind,
  );
}

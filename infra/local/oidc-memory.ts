import type { Adapter, AdapterPayload } from 'oidc-provider';

type Entry = { payload: AdapterPayload; readonly expiresAt: number };

const defaultSeconds = 3_600;

/** Where the issuer keeps sign-ins under way and sessions: in memory, so that they end with the process. What has expired is dropped. */
export function createOidcMemory(): (model: string) => Adapter {
  const entries = new Map<string, Entry>();
  return (model) => adapterFor(entries, `${model}:`);
}

function adapterFor(entries: Map<string, Entry>, prefix: string): Adapter {
  const find = async (id: string) => read(entries, prefix + id);
  const findBy = async (field: 'uid' | 'userCode', value: string) => {
    const keys = [...entries.keys()].filter((key) => key.startsWith(prefix));
    return keys.map((key) => read(entries, key)).find((payload) => payload?.[field] === value);
  };
  return {
    find,
    findByUid: (uid) => findBy('uid', uid),
    findByUserCode: (userCode) => findBy('userCode', userCode),
    upsert: async (id, payload, expiresIn) => {
      dropExpired(entries);
      entries.set(prefix + id, { payload, expiresAt: Date.now() + (expiresIn ?? defaultSeconds) * 1_000 });
    },
    consume: async (id) => {
      const payload = read(entries, prefix + id);
      if (payload) payload.consumed = Math.floor(Date.now() / 1_000);
    },
    destroy: async (id) => void entries.delete(prefix + id),
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key);
    },
  };
}

function read(entries: Map<string, Entry>, key: string): AdapterPayload | undefined {
  const entry = entries.get(key);
  return entry !== undefined && entry.expiresAt > Date.now() ? entry.payload : undefined;
}

function dropExpired(entries: Map<string, Entry>): void {
  const now = Date.now();
  for (const [key, { expiresAt }] of entries) if (expiresAt <= now) entries.delete(key);
}

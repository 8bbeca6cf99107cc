import type { Adapter, AdapterPayload } from 'oidc-provider';

type Kept = { payload: AdapterPayload; readonly expiresAt: number };

const defaultSeconds = 3_600;

/** Where the issuer keeps sign-ins under way and sessions: in memory, so that they end with the process. What has expired is dropped. */
export function createOidcMemory(): (model: string) => Adapter {
  const kept = new Map<string, Kept>();
  return (model) => adapterFor(kept, `${model}:`);
}

function adapterFor(kept: Map<string, Kept>, prefix: string): Adapter {
  const find = async (id: string) => read(kept, prefix + id);
  const findBy = async (field: 'uid' | 'userCode', value: string) => {
    const keys = [...kept.keys()].filter((key) => key.startsWith(prefix));
    return keys.map((key) => read(kept, key)).find((payload) => payload?.[field] === value);
  };
  return {
    find,
    findByUid: (uid) => findBy('uid', uid),
    findByUserCode: (userCode) => findBy('userCode', userCode),
    upsert: async (id, payload, expiresIn) => {
      dropExpired(kept);
      kept.set(prefix + id, { payload, expiresAt: Date.now() + (expiresIn ?? defaultSeconds) * 1_000 });
    },
    consume: async (id) => {
      const payload = read(kept, prefix + id);
      if (payload) payload.consumed = Math.floor(Date.now() / 1_000);
    },
    destroy: async (id) => void kept.delete(prefix + id),
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
    },
  };
}

function read(kept: Map<string, Kept>, key: string): AdapterPayload | undefined {
  const found = kept.get(key);
  return found !== undefined && found.expiresAt > Date.now() ? found.payload : undefined;
}

function dropExpired(kept: Map<string, Kept>): void {
  const now = Date.now();
  for (const [key, { expiresAt }] of kept) if (expiresAt <= now) kept.delete(key);
}

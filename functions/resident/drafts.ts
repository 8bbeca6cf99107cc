import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type DraftStore, draftMinutes } from '#core/drafts/draft-store.ts';
import { toBase64Url } from '#core/encoding.ts';
import type { Environment } from '#core/environment.ts';
import type { Sealing, Secrets } from '#core/secrets.ts';

const cookie = '__Host-visitor';

/** What pages keep between the steps of a journey. `journey` is the id in the page's address; without this browser's cookie it opens nothing. */
export type Drafts = {
  readonly read: (draftId: string) => Promise<unknown>;
  readonly write: (draftId: string, content: object) => Promise<void>;
  readonly remove: (draftId: string) => Promise<void>;
  /** A fresh journey id. */
  readonly newDraftId: () => string;
};

type Deps = { readonly env: Environment; readonly store: DraftStore; readonly secrets: Secrets; readonly sealing: Sealing };

/** Drafts of this browser. The cookie holds a random token; the store has only its digest, and the content sealed. */
export function draftsOf(c: Context, deps: Deps): Drafts {
  const random = (bytes: number) => toBase64Url(deps.env.randomBytes(bytes));
  let token = getCookie(c, cookie);
  const keyOf = async (draftId: string) => toBase64Url(await deps.secrets.mac('draft', `${token ?? ''}~${draftId}`));
  const nowSeconds = () => Math.floor(deps.env.now().getTime() / 1000);
  return {
    newDraftId: () => random(6),
    read: async (draftId) => {
      if (token === undefined) return undefined;
      const key = await keyOf(draftId);
      const sealed = await deps.store.read(key, nowSeconds());
      const text = sealed === undefined ? undefined : await deps.sealing.open({ class: 'draft', associatedData: key }, sealed);
      return text === undefined ? undefined : JSON.parse(text);
    },
    write: async (draftId, content) => {
      if (token === undefined) {
        token = random(32);
        setCookie(c, cookie, token, { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' });
      }
      const key = await keyOf(draftId);
      await deps.store.write(
        key,
        await deps.sealing.seal({ class: 'draft', associatedData: key }, JSON.stringify(content)),
        nowSeconds() + draftMinutes * 60,
      );
    },
    remove: async (draftId) => deps.store.remove(await keyOf(draftId)),
  };
}

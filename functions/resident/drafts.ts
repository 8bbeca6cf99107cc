import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { type DraftStore, draftMinutes } from '#core/drafts/draft-store.ts';
import { toBase64Url } from '#core/encoding.ts';
import type { Environment } from '#core/environment.ts';
import type { LimitStore } from '#core/limits.ts';
import type { Sealing, Secrets } from '#core/secrets.ts';
import { secondsToWait } from '#functions/http/client-limit.ts';
import type { HttpEnv } from '#functions/http/env.ts';
import { Refused } from '#functions/http/refused.ts';

const cookie = '__Host-visitor';
const cookieOptions = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;
const tokenBytes = 32;
const tokenShape = /^[\w-]{43}$/;

/** Generous, because a whole village can share one address; it only stops a machine from filling the store. */
const draftLimits = [{ name: 'draft', max: 600, seconds: 3600 }];
/** Every answer of the longest form, and some air. */
export const longestDraft = 64 * 1024;

/** What pages keep between the pages of a booking or a report. `draftId` is the id in the page's address; without this browser's cookie it opens nothing. */
export type Drafts = {
  readonly read: (draftId: string) => Promise<unknown>;
  /** Throws `too-many-requests` for a client that writes without end, `body-too-large` for a draft over `longestDraft` characters. */
  readonly write: (draftId: string, content: object) => Promise<void>;
  readonly remove: (draftId: string) => Promise<void>;
  /** Takes the cookie from this browser: no draft of before can be reached from it any more. */
  readonly forget: () => void;
  /** A fresh draft id. */
  readonly newDraftId: () => string;
};

type Deps = {
  readonly env: Environment;
  readonly store: DraftStore;
  readonly limits: LimitStore;
  readonly secrets: Secrets;
  readonly sealing: Sealing;
};

/** Drafts of this browser. The cookie holds a random token; the store has only its digest, and the content sealed. */
export function draftsOf(c: Context<HttpEnv>, deps: Deps): Drafts {
  const { env, store, secrets, sealing } = deps;
  const random = (bytes: number) => toBase64Url(env.randomBytes(bytes));
  const value = getCookie(c, cookie) ?? '';
  let token = tokenShape.test(value) ? value : undefined;
  const keyOf = async (owner: string, draftId: string) => toBase64Url(await secrets.mac('draft', `${owner}~${draftId}`));
  const nowSeconds = () => Math.floor(env.now().getTime() / 1000);
  return {
    newDraftId: () => random(6),
    read: async (draftId) => {
      if (token === undefined) return undefined;
      const key = await keyOf(token, draftId);
      const sealed = await store.read(key, nowSeconds());
      const text = sealed === undefined ? undefined : await sealing.open({ class: 'draft', associatedData: key }, sealed);
      return text === undefined ? undefined : JSON.parse(text);
    },
    write: async (draftId, content) => {
      const text = JSON.stringify(content);
      if (text.length > longestDraft) throw new Refused('body-too-large');
      const wait = await secondsToWait({ limits: deps.limits, secrets, now: env.now }, c.var.clientAddress, draftLimits);
      if (wait > 0) throw new Refused('too-many-requests', wait);
      if (token === undefined) {
        token = random(tokenBytes);
        setCookie(c, cookie, token, cookieOptions);
      }
      const key = await keyOf(token, draftId);
      await store.write(key, await sealing.seal({ class: 'draft', associatedData: key }, text), nowSeconds() + draftMinutes * 60);
    },
    remove: async (draftId) => {
      if (token !== undefined) await store.remove(await keyOf(token, draftId));
    },
    forget: () => {
      deleteCookie(c, cookie, cookieOptions);
      token = undefined;
    },
  };
}

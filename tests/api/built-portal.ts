import { afterAll, beforeAll, vi } from 'vitest';
import type { CompiledCounty } from '#shared/county/county.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { openBuiltPortal, type Visitor } from './page-walker.ts';
import { mondayMorning } from './resident-portal.ts';

/** The built portal as a whole file of tests walks over it, its clock standing at the Monday morning. Each visitor has a browser of their own. */
export function builtPortal(county: CompiledCounty = smallCounty): { readonly visitor: () => Visitor } {
  let opened: Awaited<ReturnType<typeof openBuiltPortal>> | undefined;
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: mondayMorning });
    opened = await openBuiltPortal(county);
  });
  afterAll(() => {
    opened?.close();
    vi.useRealTimers();
  });
  return {
    visitor: () => {
      if (opened === undefined) throw new Error('the portal is opened before the first test');
      return opened.visitor();
    },
  };
}

import type { AstroUserConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

const atImport = /const dateTimeFormat = (new Intl\.DateTimeFormat\(\[\], \{[^}]*\}\));/;

/**
 * Astro's log builds its formatter of times when it is loaded, and the first formatter of a process costs as much as a page: here it is built when
 * something is logged, which the renderer of the built site never does. Throws when Astro's file no longer is as expected.
 */
export function lazyLogTime(): Plugin {
  return {
    name: 'lazy-log-time',
    transform(code, id) {
      if (!id.split('?')[0]?.endsWith('/astro/dist/core/logger/core.js')) return undefined;
      if (!atImport.test(code)) throw new Error('Astro builds its log time in another way now: see site/lazy-log-time.ts');
      return { code: code.replace(atImport, 'const dateTimeFormat = { format: (date) => $1.format(date) };'), map: null };
    },
  };
}

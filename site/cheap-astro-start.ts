import type { AstroUserConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/** A place of Astro's runtime that costs every cold start, with what stands there instead. */
type Place = { readonly file: string; readonly costly: RegExp; readonly cheap: string };

const places: readonly Place[] = [
  {
    // The log builds its formatter of times when it is loaded: here it is built when something is logged, which the built site never does.
    file: '/astro/dist/core/logger/core.js',
    costly: /const dateTimeFormat = (new Intl\.DateTimeFormat\(\[\], \{[^}]*\}\));/g,
    cheap: 'const dateTimeFormat = { format: (date) => $1.format(date) };',
  },
  {
    // Routes are sorted at every start. Those it is about are ASCII and never match the same address, so any fixed order of them will do.
    file: '/astro/dist/core/routing/priority.js',
    costly: /return (\w+(?:\.\w+)?)\.localeCompare\((\w+(?:\.\w+)?)\);/g,
    cheap: 'return $1 < $2 ? -1 : Number($1 > $2);',
  },
];

/**
 * The first use of Intl in a process costs as much as a page, and Astro makes it at every start for what nobody sees. Throws when one of Astro's files
 * no longer is as expected.
 */
export function cheapAstroStart(): Plugin {
  return {
    name: 'cheap-astro-start',
    transform(code, id) {
      const place = places.find(({ file }) => id.split('?')[0]?.endsWith(file));
      if (place === undefined) return undefined;
      if (code.search(place.costly) < 0)
        throw new Error(`Astro’s ${place.file} is written in another way now: see site/cheap-astro-start.ts`);
      return { code: code.replace(place.costly, place.cheap), map: null };
    },
  };
}

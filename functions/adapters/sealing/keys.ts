import type { Sealing, Secrets } from '#core/secrets.ts';

/** Both ports that need keys. */
export type Keys = { readonly secrets: Secrets; readonly sealing: Sealing };

/** First characters of every sealed text. Another way to seal gets another number; old texts stay readable. */
export const version = 'v1';

/**
 * What a sealed text is tied to: besides its context, the wrapped key it carries, if any. Only `associatedData` may have a `|`, and it comes last, so that no
 * two contexts read the same.
 */
export function associatedText({ class: sealClass, associatedData }: Parameters<Sealing['seal']>[0], wrapped = ''): string {
  return [version, wrapped, sealClass, associatedData].join('|');
}

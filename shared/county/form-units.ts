import type { County } from './county.ts';
import type { LocalText } from './text.ts';

/** The kinds of units a form can name or offer. */
export const formUnitKinds = ['station', 'hall'] as const;
export type FormUnitKind = (typeof formUnitKinds)[number];

/** A unit as forms see it. */
export type FormUnit = { readonly code: string; readonly name: LocalText; readonly kind: FormUnitKind };

/** The units of the county to which a form can lead: its offices. The one place where forms learn what units there are. */
export function formUnits({ offices }: Pick<County, 'offices'>): readonly FormUnit[] {
  return offices.map(({ code, name, kind }) => ({ code, name, kind: kind === 'county-window' ? 'hall' : 'station' }));
}

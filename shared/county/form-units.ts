import type { County } from './county.ts';
import type { LocalText } from './text.ts';

/** The kinds of units a form can name or offer: those a case may lie with. */
export const formUnitKinds = ['station', 'hall', 'department'] as const;
export type FormUnitKind = (typeof formUnitKinds)[number];

/** A unit as forms see it. */
export type FormUnit = { readonly code: string; readonly name: LocalText; readonly kind: FormUnitKind };

/** The units of the county to which a form can lead. The one place where forms learn what units there are. */
export function formUnits({ units }: Pick<County, 'units'>): readonly FormUnit[] {
  return units.flatMap(({ code, name, kind }) => formUnitKinds.filter((own) => own === kind).map((own) => ({ code, name, kind: own })));
}

/**
 * What an event carries besides its note. unit: the unit the case went to. items: what is missing, one thing each, sealed as a JSON list under the class
 * and the associated data of a note.
 */
export type EventDetails =
  | { readonly kind: 'none' }
  | { readonly kind: 'unit'; readonly toUnit: string }
  | { readonly kind: 'items'; readonly sealedItems: string };

/** One thing that happened. Events are append-only; they are the timeline, the audit and the source of notifications. */
export type CaseEvent = {
  readonly caseId: string;
  /** 1, 2, 3 … within the case. */
  readonly number: number;
  readonly at: Date;
  /** One of the machine's; one it does not name is seen by nobody. */
  readonly type: string;
  readonly by: 'resident' | 'staff' | 'system';
  /** Unit of the member of staff, and their name as shown (王*); the full name stays with the identity provider. */
  readonly unit?: string | undefined;
  readonly actor?: string | undefined;
  /** Subject of the member of staff at the identity provider, for the audit; never shown to residents. */
  readonly actorId?: string | undefined;
  readonly details: EventDetails;
  /** Words for the other side (reason, message, outcome), sealed. */
  readonly sealedNote?: string | undefined;
  /** The request that made it, so that a repeated request is recognised. */
  readonly request?: string | undefined;
};

/** What the note and the items of an event are tied to when they are sealed. */
export function noteData({ caseId, number }: Pick<CaseEvent, 'caseId' | 'number'>): string {
  return `${caseId}#${number}`;
}

import * as z from 'zod';
import type { AnyTimelineEvent } from '#shared/contract/cases.ts';
import type { Viewer } from '#shared/contract/machine.ts';
import type { Sealing } from '../secrets.ts';
import { type CaseEvent, noteData } from './case-event.ts';
import { type CaseType, isSeenBy } from './case-type.ts';

const Items = z.array(z.string());

type Deps = { readonly sealing: Sealing; readonly type: CaseType };

/** The events this viewer may see, each with its words opened: those whose type says so in the machine, and no others. */
export async function viewEvents(deps: Deps, events: readonly CaseEvent[], viewer: Viewer): Promise<AnyTimelineEvent[]> {
  const seen = events.filter(({ type }) => isSeenBy(deps.type.machine, type, viewer));
  return Promise.all(seen.map((event) => viewEvent(deps, event)));
}

/** Words that can no longer be opened are shown as none. */
async function viewEvent({ sealing, type }: Deps, event: CaseEvent): Promise<AnyTimelineEvent> {
  const open = async (sealed: string | undefined) =>
    sealed === undefined ? undefined : sealing.open({ class: type.sealing.note, associatedData: noteData(event) }, sealed);
  const { number, at, by, unit = null, actor = null, details } = event;
  const items = await open(details.kind === 'items' ? details.sealedItems : undefined);
  return {
    number,
    at: at.toISOString(),
    type: event.type,
    by,
    unit,
    actor,
    toUnit: details.kind === 'unit' ? details.toUnit : null,
    items: items === undefined ? [] : Items.parse(JSON.parse(items)),
    note: (await open(event.sealedNote)) ?? null,
  };
}

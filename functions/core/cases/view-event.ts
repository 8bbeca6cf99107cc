import * as z from 'zod';
import type { AnyTimelineEvent } from '#shared/contract/cases.ts';
import type { Viewer } from '#shared/contract/machine.ts';
import type { Sealing } from '../secrets.ts';
import { type CaseEvent, noteData } from './case-event.ts';
import type { CaseWithEvents } from './case-store.ts';
import { type CaseType, isSeenBy, phaseOf } from './case-type.ts';

const Items = z.array(z.string());

type Deps = { readonly sealing: Sealing; readonly type: CaseType };

/** Who reads a timeline, and before which event they have read it; without `before` they see the latest. */
export type TimelineReading = { readonly viewer: Viewer; readonly before?: number | undefined };

/** Events of one page of a timeline. A note has 24 KB at most when it is sent, so that an answer with them stays below 1 MB and far below what a Lambda may give. */
export const timelinePage = 25;

/**
 * The events this viewer may see, each with its words opened: those whose type says so in the machine, and no others. At most a page of them, the latest there are,
 * and in front of it the list of what is missing while the case waits for that; `earlier` is the number of the event to go on before, null where nothing is left out.
 */
export async function viewEvents(deps: Deps, { case: head, events }: CaseWithEvents, { viewer, before = Infinity }: TimelineReading) {
  const { machine } = deps.type;
  const seen = events.filter(({ type, number }) => number < before && isSeenBy(machine, type, viewer));
  const page = seen.slice(-timelinePage);
  const [first] = page;
  const earlier = first === undefined || page.length === seen.length ? null : first.number;
  const itemsRequest = phaseOf(machine, head.state) === 'paused' ? seen.findLast(({ details }) => details.kind === 'items') : undefined;
  const shown = itemsRequest === undefined || page.includes(itemsRequest) || before !== Infinity ? page : [itemsRequest, ...page];
  return { events: await Promise.all(shown.map((event) => viewEvent(deps, event))), earlier };
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

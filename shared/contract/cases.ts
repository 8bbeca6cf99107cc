import * as z from 'zod';
import { LocalText } from '../county/text.ts';
import { plainLines } from '../plain-lines.ts';
import { eventTypesOf, phases, statesOf, transitionsBy } from './machine.ts';
import { reportMachine } from './transitions.ts';

/** The longest note, in characters, counted after line ends are made one character. */
export const longestNote = 4000;

const Clock = z.object({
  /** `answer`: the triage deadline from the first arrival, where units passed the case on before any took it up. */
  name: z.enum(['triage', 'promised', 'statutory', 'answer']),
  limit: z.object({ amount: z.int(), unit: z.enum(['hours', 'calendar-days', 'working-days']) }),
  used: z.int(),
  paused: z.int(),
  remaining: z.int(),
  overdueBy: z.int(),
  stopped: z.boolean(),
  colour: z.enum(['green', 'amber', 'red']),
  due: z.iso.datetime(),
  lastDay: z.iso.date().nullable(),
  /** The answer rests on a holiday year whose notice is not out yet. */
  provisional: z.boolean(),
  source: LocalText,
});
export type ClockView = z.infer<typeof Clock>;

const common = {
  form: z.string(),
  name: LocalText,
  anonymous: z.boolean(),
  filedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
};

type Names<State extends string, Event extends string, Possible extends string> = {
  readonly states: readonly State[];
  readonly events: readonly Event[];
  readonly transitions: readonly Possible[];
};

/** A case of some type: status, timeline, clocks, and what its viewer may do now. */
function caseView<State extends string, Event extends string, Possible extends string>(names: Names<State, Event, Possible>) {
  return z.object({
    ...common,
    state: z.enum(names.states),
    /** What the state means for whoever waits. */
    phase: z.enum(phases),
    /** Counts what people did; a transition names the version its author saw. */
    version: z.int(),
    unit: z.string(),
    firstUnit: z.string(),
    events: z.array(
      z.object({
        number: z.int(),
        at: z.iso.datetime(),
        type: z.enum(names.events),
        by: z.enum(['resident', 'staff', 'system']),
        unit: z.string().nullable(),
        actor: z.string().nullable(),
        toUnit: z.string().nullable(),
        /** What was named as missing, one thing each; empty for every other event. */
        items: z.array(z.string()),
        note: z.string().nullable(),
      }),
    ),
    /** The event before which older ones are left out, null when there are none. */
    earlier: z.int().nullable(),
    clocks: z.array(Clock),
    transitions: z.array(z.enum(names.transitions)),
  });
}

const states = statesOf(reportMachine);
const events = eventTypesOf(reportMachine);
const residentTransitions = transitionsBy(reportMachine, 'resident');
const staffTransitions = transitionsBy(reportMachine, 'staff');

/** A report as the holder of its receipt sees it. What was filed is not in it. */
export const CaseView = caseView({ states, events, transitions: residentTransitions }).extend({
  kind: z.literal('case'),
  /** Messages left since staff last did something, and how many may wait for an answer. */
  replies: z.int(),
  repliesAllowed: z.int(),
});
export type CaseView = z.infer<typeof CaseView>;

/** A case of any type, before it is known which. */
export type AnyCaseView = z.infer<ReturnType<typeof caseView<string, string, string>>>;
/** Which page of a timeline: the latest, or that before an event. */
export const TimelineQuery = z.object({ before: z.coerce.number().int().min(1).optional() });

export type TimelineEvent = CaseView['events'][number];
export type AnyTimelineEvent = AnyCaseView['events'][number];

/** A page of a queue, whose lines have nothing of what was written. */
export function queueView<State extends string>(names: readonly State[]) {
  return z.object({ unit: z.string(), cases: z.array(queueEntry(names)), next: z.string().nullable() });
}

function queueEntry<State extends string>(names: readonly State[]) {
  return z.object({
    ...common,
    id: z.string(),
    state: z.enum(names),
    deadlineStatus: z.enum(['green', 'amber', 'red', 'paused']),
    due: z.iso.datetime().nullable(),
  });
}

export type AnyQueueEntry = z.infer<ReturnType<typeof queueEntry<string>>>;

export const QueueView = queueView(states);

const forStaff = {
  id: z.string(),
  content: z.array(z.object({ question: z.string(), label: LocalText, answer: LocalText })),
  transfersLeft: z.int(),
  returnsLeft: z.int(),
};

/** A report as the office that has it sees it. */
export const StaffCaseView = caseView({ states, events, transitions: staffTransitions }).extend(forStaff);
export type StaffCaseView = z.infer<typeof StaffCaseView>;
export type AnyStaffCaseView = AnyCaseView & z.infer<z.ZodObject<typeof forStaff>>;

/** What asks for one of these transitions. */
export function transitionBody<Name extends string>(names: readonly Name[]) {
  return z.object({
    transition: z.enum(names),
    /** The version seen; somebody quicker makes it `changed-meanwhile`. */
    version: z.int().min(1),
    /** Random, the same when a request is repeated. */
    request: z.string().min(16).max(64),
    note: z.string().overwrite(plainLines).max(longestNote).default(''),
  });
}

/** As staff ask for it: with the unit where one is named. Unit and note are judged together, by what the transition needs. */
export function staffTransitionBody<Name extends string>(names: readonly Name[]) {
  return transitionBody(names).extend({ note: z.string().overwrite(plainLines).default(''), toUnit: z.string().max(40).optional() });
}

export const ResidentTransition = transitionBody(residentTransitions);
export const StaffTransition = staffTransitionBody(staffTransitions);
export type StaffTransition = z.infer<typeof StaffTransition>;

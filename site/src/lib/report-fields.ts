import type { Answers, Entry } from '#shared/contract/answers.ts';
import type { GroupQuestion, Question } from '#shared/county/questions.ts';
import type { SentForm } from './form.ts';

export type Answer = Answers[string];
type PlainAnswer = Entry[string];

/**
 * The name of a question's field from its place among the answers: `story`, or `parties/0/name` in a group. Prefixed, so that no question of a pack
 * can meet an id of the page around it; `_` stands in no id, so that none can meet a part of another either.
 */
export function fieldOf(place: string): string {
  return `q-${place.replaceAll('/', '_')}`;
}

/** The answers of one page as its form sent them, with nothing mended. Nothing is sent for files, which no page asks for yet. */
export function sentAnswers(form: SentForm, questions: readonly Question[]): Answers {
  return Object.fromEntries(
    questions
      .filter(({ kind }) => kind !== 'files')
      .map((question) => [question.id, question.kind === 'group' ? sentEntries(form, question) : sentAnswer(form, question, question.id)]),
  );
}

function sentEntries(form: SentForm, group: GroupQuestion): Entry[] {
  const count = Math.min(group.max, Math.max(0, Math.trunc(Number(form.text(fieldOf(group.id)))) || 0));
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(group.questions.map((question) => [question.id, sentAnswer(form, question, `${group.id}/${index}/${question.id}`)])),
  );
}

function sentAnswer(form: SentForm, { kind }: Question, place: string): PlainAnswer {
  const field = fieldOf(place);
  const part = (name: string, longest: number) => form.text(`${field}_${name}`).slice(0, longest);
  switch (kind) {
    case 'several':
      return form.list(field).slice(0, 20);
    case 'location':
      return { township: form.text(field).slice(0, 20), village: part('village', 40), note: part('note', 300) };
    case 'document':
      return { type: part('type', 40), number: form.text(field).slice(0, 60) };
    case 'officer': {
      const known = { name: form.text(field).slice(0, 100), badge: part('badge', 30), description: part('description', 600) };
      return { ...known, unknown: form.has(`${field}_unknown`) };
    }
    default:
      return form.text(field);
  }
}

/** What was typed for a question that has one text; empty when nothing was. */
export function textOf(answer: Answer | undefined): string {
  return typeof answer === 'string' ? answer : '';
}

/** The values chosen in a list. */
export function chosenOf(answer: Answer | undefined): readonly string[] {
  if (typeof answer === 'string') return [answer];
  return Array.isArray(answer) ? answer.filter((value) => typeof value === 'string') : [];
}

/** The entries of a group; none for anything else. */
export function entriesOf(answer: Answer | undefined): Entry[] {
  return Array.isArray(answer) ? answer.filter((entry) => typeof entry === 'object') : [];
}

import type { Answers } from '#shared/contract/answers.ts';
import type { ShownQuestion } from '#shared/contract/reports.ts';
import type { FormPage } from '#shared/county/forms.ts';
import type { GroupQuestion, PlainQuestion, Question } from '#shared/county/questions.ts';
import { type Answer, entriesOf, fieldOf } from './report-fields.ts';

/** One question as a page shows it. `followers` stand inside an option of it. */
export type QuestionItem = {
  readonly kind: 'question';
  readonly question: PlainQuestion;
  readonly name: string;
  readonly answer: Answer | undefined;
  readonly onlyIf: ShownQuestion['onlyIf'];
  readonly followers: readonly { readonly option: string; readonly item: QuestionItem }[];
};

/** A group with its entries so far; as many empty ones as it needs at the least. */
export type GroupItem = {
  readonly kind: 'group';
  readonly group: GroupQuestion;
  readonly name: string;
  readonly onlyIf: ShownQuestion['onlyIf'];
  readonly entries: readonly (readonly QuestionItem[])[];
  readonly canAdd: boolean;
  readonly canRemove: boolean;
};

/** What a page shows, in its order, with the answers given so far. */
export function itemsOf(page: FormPage, shown: readonly ShownQuestion[], answers: Answers): readonly (QuestionItem | GroupItem)[] {
  const standing = shown.filter(({ inside }) => inside === null);
  return standing.flatMap(({ id, onlyIf }): readonly (QuestionItem | GroupItem)[] => {
    const question = page.questions.find((candidate) => candidate.id === id);
    if (question?.kind !== 'group') return question === undefined ? [] : itemIn({ questions: page.questions, shown, answers, at: '' }, id);
    return [groupItem(question, { shown, answers, onlyIf })];
  });
}

function groupItem(
  group: GroupQuestion,
  context: { shown: readonly ShownQuestion[]; answers: Answers; onlyIf: ShownQuestion['onlyIf'] },
): GroupItem {
  const sent = entriesOf(context.answers[group.id]);
  const count = Math.min(group.max, Math.max(sent.length, group.min, 1));
  const own = context.shown.filter(({ id }) => group.questions.some((question) => question.id === id));
  const entries = Array.from({ length: count }, (_, index) => {
    const scope = { questions: group.questions, shown: own, answers: sent[index] ?? {}, at: `${group.id}/${index}/` };
    return own.filter(({ inside }) => inside === null).flatMap(({ id }) => itemIn(scope, id));
  });
  const [canAdd, canRemove] = [count < group.max, count > Math.max(group.min, 1)];
  return { kind: 'group', group, name: fieldOf(group.id), onlyIf: context.onlyIf, entries, canAdd, canRemove };
}

type Scope = {
  readonly questions: readonly Question[];
  readonly shown: readonly ShownQuestion[];
  readonly answers: Answers;
  readonly at: string;
};

/** Files are left out: there is nowhere to put them yet. */
function itemIn(scope: Scope, id: string): readonly QuestionItem[] {
  const question = scope.questions.find((candidate) => candidate.id === id);
  if (question === undefined || question.kind === 'group' || question.kind === 'files') return [];
  const followers = scope.shown.flatMap((follower) =>
    follower.inside?.question === id ? itemIn(scope, follower.id).map((item) => ({ option: follower.inside?.option ?? '', item })) : [],
  );
  const onlyIf = scope.shown.find((one) => one.id === id)?.onlyIf ?? null;
  return [{ kind: 'question', question, name: fieldOf(`${scope.at}${id}`), answer: scope.answers[id], onlyIf, followers }];
}

import type { Answers, Entry } from '#shared/contract/answers.ts';
import type { FieldProblem } from '#shared/contract/problem.ts';
import type { FormDefinition, FormPage } from '#shared/county/forms.ts';
import type { GroupQuestion } from '#shared/county/questions.ts';
import { type Answer, answerTo, entriesOf, isAnswered, type PlainAnswer } from './answers.ts';
import { checkAnswer } from './check-answer.ts';
import type { Rules } from './check-text.ts';
import { askedInEntry } from './entries.ts';
import { askedQuestions, keepAsked } from './form-engine.ts';

type CheckedAnswers = { readonly answers: Answers; readonly problems: readonly FieldProblem[] };

/**
 * Every mistake on one page at once, and its answers in normal form. The code of a problem is `<kind>.<reason>`; its pointer leads to the question,
 * in a group to `/answers/<group>/<entry counted from 0>/<question>`.
 */
export function checkPage(rules: Rules, page: FormPage, answers: Answers): CheckedAnswers {
  const problems: FieldProblem[] = [];
  const normal: Answers = { ...answers };
  for (const question of askedQuestions(page, answers)) {
    const checked =
      question.kind === 'group'
        ? checkGroup(rules, question, answers)
        : checkOne(`/answers/${question.id}`, question.kind, checkAnswer(rules, question, answerTo(answers, question.id)));
    problems.push(...checked.problems);
    if (checked.answer !== undefined) normal[question.id] = checked.answer;
  }
  return { answers: normal, problems };
}

/** The whole form: what was not asked is dropped, then every page is checked. */
export function checkForm(rules: Rules, form: FormDefinition, typed: Answers): CheckedAnswers {
  let answers = keepAsked(form, typed);
  const problems: FieldProblem[] = [];
  for (const page of form.pages) {
    const checked = checkPage(rules, page, answers);
    answers = checked.answers;
    problems.push(...checked.problems);
  }
  return { answers: keepAsked(form, answers), problems };
}

type Checked<Value> = { readonly answer: Value | undefined; readonly problems: readonly FieldProblem[] };

function checkOne(pointer: string, kind: string, checked: ReturnType<typeof checkAnswer>): Checked<PlainAnswer> {
  if (checked === undefined) return { answer: undefined, problems: [] };
  return checked.ok
    ? { answer: checked.value, problems: [] }
    : { answer: undefined, problems: [{ pointer, code: `${kind}.${checked.error}` }] };
}

function checkGroup(rules: Rules, group: GroupQuestion, answers: Answers): Checked<Answer> {
  const pointer = `/answers/${group.id}`;
  const answer = answerTo(answers, group.id);
  const refuse = (reason: string): Checked<Answer> => ({ answer: undefined, problems: [{ pointer, code: `group.${reason}` }] });
  if (!isAnswered(answer)) return group.min > 0 ? refuse('empty') : { answer: undefined, problems: [] };
  const entries = entriesOf(answer);
  if (entries === undefined) return refuse('format');
  if (entries.length > group.max) return refuse('too-many');
  const few = entries.length < group.min ? refuse('too-few').problems : [];
  const checked = entries.map((entry, index) => checkEntry({ rules, group, answers }, entry, `${pointer}/${index}`));
  return { answer: checked.map((one) => one.entry), problems: [...few, ...checked.flatMap(({ problems }) => problems)] };
}

type Around = { readonly rules: Rules; readonly group: GroupQuestion; readonly answers: Answers };

function checkEntry({ rules, group, answers }: Around, entry: Entry, pointer: string) {
  const normal: Entry = { ...entry };
  const problems: FieldProblem[] = [];
  for (const question of askedInEntry(group, entry, answers)) {
    const checked = checkOne(`${pointer}/${question.id}`, question.kind, checkAnswer(rules, question, answerTo(entry, question.id)));
    problems.push(...checked.problems);
    if (checked.answer !== undefined) normal[question.id] = checked.answer;
  }
  return { entry: normal, problems };
}

import { parseEmail, parseName, parsePhone } from '#shared/contact-details.ts';
import type { FieldProblem } from '#shared/contract/problem.ts';
import type { Answers } from '#shared/contract/reports.ts';
import type { CompiledCounty } from '#shared/county/county.ts';
import type { FormDefinition, FormPage, Question } from '#shared/county/forms.ts';
import { isLocalDay, type LocalDay } from '#shared/local-time.ts';
import { plainLines } from '#shared/plain-lines.ts';
import { type Answer, isAnswered } from './answers.ts';
import { askedQuestions, keepAsked } from './form-engine.ts';
import { officeOfTownship } from './places.ts';

type Rules = { readonly county: CompiledCounty; readonly today: LocalDay };
type Checked = { readonly ok: true; readonly value: Answer } | { readonly ok: false; readonly reason: string };

const fine = (value: Answer): Checked => ({ ok: true, value });
const wrong = (reason: string): Checked => ({ ok: false, reason });

/** Every mistake on one page at once, and its answers in normal form. The code of a problem is `<kind>.<reason>`. */
export function checkPage(
  rules: Rules,
  page: FormPage,
  answers: Answers,
): { readonly answers: Answers; readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const normal: Answers = { ...answers };
  for (const question of askedQuestions(page, answers)) {
    const checked = checkAnswer(rules, question, answers[question.id]);
    if (checked === undefined) continue;
    if (checked.ok) normal[question.id] = checked.value;
    else problems.push({ pointer: `/answers/${question.id}`, code: `${question.kind}.${checked.reason}` });
  }
  return { answers: normal, problems };
}

/** The whole form: what was not asked is dropped, then every page is checked. */
export function checkForm(
  rules: Rules,
  form: FormDefinition,
  typed: Answers,
): { readonly answers: Answers; readonly problems: readonly FieldProblem[] } {
  let answers = keepAsked(form, typed);
  const problems: FieldProblem[] = [];
  for (const page of form.pages) {
    const checked = checkPage(rules, page, answers);
    answers = checked.answers;
    problems.push(...checked.problems);
  }
  return { answers: keepAsked(form, answers), problems };
}

function checkAnswer(rules: Rules, question: Question, answer: Answer | undefined): Checked | undefined {
  if (!isAnswered(answer)) return question.required ? wrong('empty') : undefined;
  if (question.kind === 'several') return checkSeveral(question, answer);
  if (question.kind === 'place') return checkPlace(rules, answer);
  return typeof answer === 'string' ? checkText(rules, question, answer) : wrong('format');
}

function checkSeveral(question: Extract<Question, { kind: 'several' }>, answer: Answer): Checked {
  const values = typeof answer === 'string' ? [answer] : answer;
  const known = question.options.map(({ value }) => value);
  return Array.isArray(values) && values.every((value) => known.includes(value)) ? fine(values) : wrong('format');
}

function checkPlace(rules: Rules, answer: Answer): Checked {
  if (typeof answer === 'string' || Array.isArray(answer)) return wrong('format');
  const office = officeOfTownship(rules.county, answer.township);
  if (office === undefined) return wrong('township');
  const known = answer.village === '' || office.rooms.some(({ id }) => id === answer.village);
  return known ? fine(answer) : wrong('village');
}

function checkText(rules: Rules, question: Exclude<Question, { kind: 'several' | 'place' }>, typed: string): Checked {
  switch (question.kind) {
    case 'name':
      return parseName(typed);
    case 'phone':
      return parsePhone(typed);
    case 'email':
      return parseEmail(typed);
    case 'one':
      return question.options.some(({ value }) => value === typed) ? fine(typed) : wrong('format');
    case 'consent':
      return typed === 'yes' ? fine(typed) : wrong('empty');
    case 'day':
      return checkDay(question, typed.trim(), rules.today);
    case 'text':
    case 'long-text':
      return checkLength(plainLines(typed), question.longest);
  }
}

function checkLength(text: string, longest: number): Checked {
  return [...text].length <= longest ? fine(text) : wrong('length');
}

function checkDay(question: Extract<Question, { kind: 'day' }>, day: string, today: LocalDay): Checked {
  if (!isLocalDay(day)) return wrong('format');
  if (question.range === 'past' && day > today) return wrong('future');
  return question.range === 'future' && day < today ? wrong('past') : fine(day);
}

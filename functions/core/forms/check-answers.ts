import { parseEmail, parseName, parsePhone } from '#shared/contact-details.ts';
import type { Answers } from '#shared/contract/answers.ts';
import type { FieldProblem } from '#shared/contract/problem.ts';
import type { CompiledCounty } from '#shared/county/county.ts';
import type { FormDefinition, FormPage, Question } from '#shared/county/forms.ts';
import { isLocalDay, type LocalDay } from '#shared/local-time.ts';
import { plainLines } from '../plain-lines.ts';
import { err, ok, type Result } from '../result.ts';
import { type Answer, isAnswered } from './answers.ts';
import { askedQuestions, keepAsked } from './form-engine.ts';
import { officeOfTownship } from './locations.ts';

type Rules = { readonly county: CompiledCounty; readonly today: LocalDay };
type Checked = Result<Answer, string>;

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
    else problems.push({ pointer: `/answers/${question.id}`, code: `${question.kind}.${checked.error}` });
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
  if (!isAnswered(answer)) return question.required ? err('empty') : undefined;
  if (question.kind === 'several') return checkSeveral(question, answer);
  if (question.kind === 'location') return checkLocation(rules, answer);
  return typeof answer === 'string' ? checkText(rules, question, answer) : err('format');
}

function checkSeveral(question: Extract<Question, { kind: 'several' }>, answer: Answer): Checked {
  const values = typeof answer === 'string' ? [answer] : answer;
  const known = question.options.map(({ value }) => value);
  return Array.isArray(values) && values.every((value) => known.includes(value)) ? ok(values) : err('format');
}

function checkLocation(rules: Rules, answer: Answer): Checked {
  if (typeof answer === 'string' || Array.isArray(answer)) return err('format');
  const office = officeOfTownship(rules.county, answer.township);
  if (office === undefined) return err('township');
  const known = answer.village === '' || office.rooms.some(({ id }) => id === answer.village);
  return known ? ok(answer) : err('village');
}

function checkText(rules: Rules, question: Exclude<Question, { kind: 'several' | 'location' }>, typed: string): Checked {
  switch (question.kind) {
    case 'name':
      return fromParsed(parseName(typed));
    case 'phone':
      return fromParsed(parsePhone(typed));
    case 'email':
      return fromParsed(parseEmail(typed));
    case 'one':
      return question.options.some(({ value }) => value === typed) ? ok(typed) : err('format');
    case 'consent':
      return typed === 'yes' ? ok(typed) : err('empty');
    case 'day':
      return checkDay(question, typed.trim(), rules.today);
    case 'text':
    case 'long-text':
      return checkLength(plainLines(typed), question.longest);
  }
}

function fromParsed(parsed: { ok: true; value: string } | { ok: false; reason: string }): Checked {
  return parsed.ok ? ok(parsed.value) : err(parsed.reason);
}

function checkLength(text: string, longest: number): Checked {
  return [...text].length <= longest ? ok(text) : err('length');
}

function checkDay(question: Extract<Question, { kind: 'day' }>, day: string, today: LocalDay): Checked {
  if (!isLocalDay(day)) return err('format');
  if (question.range === 'past' && day > today) return err('future');
  return question.range === 'future' && day < today ? err('past') : ok(day);
}

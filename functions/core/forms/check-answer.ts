import { parseName } from '#shared/contact-details.ts';
import type { OfficerAnswer } from '#shared/contract/answers.ts';
import { mostFiles } from '#shared/county/answer-values.ts';
import type { Question, QuestionOf } from '#shared/county/questions.ts';
import { parseDocument } from '#shared/identity-numbers.ts';
import { compact } from '#shared/normalise.ts';
import { plainLines } from '#shared/plain-lines.ts';
import { err, ok, type Result } from '../result.ts';
import { type Answer, isAnswered, isDocument, isLocation, isOfficer, type PlainAnswer, textsOf } from './answers.ts';
import { checkLength, checkText, fromParsed, type Rules } from './check-text.ts';
import { officeOfTownship } from './locations.ts';

/** An answer in its normal form, or the reason why it is refused. */
type Checked = Result<PlainAnswer, string>;
type SingleQuestion = Exclude<Question, { kind: 'group' }>;

/** One answer; undefined when there is none and none is needed. */
export function checkAnswer(rules: Rules, question: SingleQuestion, answer: Answer | undefined): Checked | undefined {
  if (!isAnswered(answer)) return question.required ? err('empty') : undefined;
  switch (question.kind) {
    case 'several':
      return checkSeveral(question, answer);
    case 'location':
      return checkLocation(rules, answer);
    case 'document':
      return checkDocument(rules, question, answer);
    case 'officer':
      return checkOfficer(answer);
    case 'files':
      return checkFiles(question, answer);
    default:
      return typeof answer === 'string' ? checkText(rules, question, answer) : err('format');
  }
}

function checkSeveral({ options }: QuestionOf<'several'>, answer: Answer): Checked {
  const values = typeof answer === 'string' ? [answer] : textsOf(answer);
  return values?.every((chosen) => options.some(({ value }) => value === chosen)) ? ok([...values]) : err('format');
}

function checkLocation({ county }: Rules, answer: Answer): Checked {
  if (!isLocation(answer)) return err('format');
  const office = officeOfTownship(county, answer.township);
  if (office === undefined) return err('township');
  const isKnown = answer.village === '' || office.rooms.some(({ id }) => id === answer.village);
  return isKnown ? ok(answer) : err('village');
}

function checkDocument({ today }: Rules, { types }: QuestionOf<'document'>, answer: Answer): Checked {
  if (!isDocument(answer)) return err('format');
  const type = types.find((known) => known === answer.type);
  if (type === undefined) return err('type');
  const number = fromParsed(parseDocument(type, answer.number, today));
  return number.ok ? ok({ type, number: number.value }) : number;
}

/** Who says that it is unknown who it was cannot name them as well. */
function checkOfficer(answer: Answer): Checked {
  if (!isOfficer(answer)) return err('format');
  const badge = compact(answer.badge);
  const name = answer.name.trim() === '' ? ok('') : fromParsed(parseName(answer.name));
  const description = checkLength(plainLines(answer.description), 300);
  if (!name.ok) return name;
  if (badge !== '' && !/^\d{6}$/.test(badge)) return err('badge');
  if (!description.ok) return description;
  if (answer.unknown && `${name.value}${badge}` !== '') return err('unknown');
  return ok({ name: name.value, badge, description: description.value, unknown: answer.unknown } satisfies OfficerAnswer);
}

/** Nothing can have been uploaded yet, so whatever is named is no file of ours. */
function checkFiles({ most }: QuestionOf<'files'>, answer: Answer): Checked {
  const files = textsOf(answer);
  if (files === undefined) return err('format');
  return err(files.length > Math.min(most, mostFiles) ? 'too-many' : 'missing');
}

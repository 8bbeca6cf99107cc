import type { Answers, DocumentAnswer, OfficerAnswer } from '#shared/contract/answers.ts';
import { officerStates, unknownUnit } from '#shared/county/answer-values.ts';
import type { CompiledCounty } from '#shared/county/county.ts';
import { formUnits } from '#shared/county/form-units.ts';
import type { FormDefinition } from '#shared/county/forms.ts';
import type { PlainQuestion, Question, QuestionOf } from '#shared/county/questions.ts';
import type { LocalText } from '#shared/county/text.ts';
import { documentsText } from '#shared/i18n/documents.ts';
import { documentTypes } from '#shared/identity-numbers.ts';
import { type Answer, answerTo, entriesOf, isAnswered, isDocument, isLocation, isOfficer, valuesOf } from './answers.ts';
import { describeLocation } from './locations.ts';
import { asTyped, inBoth, joinBy } from './wording.ts';

/** A question with its answer in words. `question` is its id; in a group `<group>/<entry counted from 0>/<id>`. */
export type DescribedAnswer = { readonly question: string; readonly label: LocalText; readonly answer: LocalText };

/** Each answered question with its words, in the form's order; also what "check your answers" shows. */
export function describeAnswers(county: CompiledCounty, { pages }: FormDefinition, answers: Answers): DescribedAnswer[] {
  return pages
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const answer = answerTo(answers, question.id);
      if (!isAnswered(answer)) return [];
      if (question.kind === 'group') return describeEntries(county, question, answer);
      return [{ question: question.id, label: question.label, answer: describeAnswer(county, question, answer) }];
    });
}

function describeEntries(county: CompiledCounty, group: QuestionOf<'group'>, answer: Answer): DescribedAnswer[] {
  return (entriesOf(answer) ?? []).flatMap((entry, index) =>
    group.questions.flatMap(({ label, ...question }) => {
      const answer = Object.hasOwn(entry, question.id) ? entry[question.id] : undefined;
      if (!isAnswered(answer)) return [];
      const numbered = inBoth(({ entry: text }) => text, { entry: group.entry, number: asTyped(index + 1), label });
      return [
        {
          question: `${group.id}/${index}/${question.id}`,
          label: numbered,
          answer: describeAnswer(county, { ...question, label }, answer),
        },
      ];
    }),
  );
}

function describeAnswer(county: CompiledCounty, question: PlainQuestion | QuestionOf<'files'>, answer: Answer): LocalText {
  if (isLocation(answer)) return describeLocation(county, answer);
  if (isDocument(answer)) return describeDocument(answer);
  if (isOfficer(answer)) return describeOfficer(answer);
  const labels = valuesOf(answer).map((value) => labelOfValue(county, question, value));
  return joinBy(({ joined }) => joined, labels) ?? asTyped('');
}

/** A value of a question in words: the label of an option, the name of a unit, a number with its unit, else as it was typed. */
export function labelOfValue(county: CompiledCounty, question: Question, value: string): LocalText {
  switch (question.kind) {
    case 'one':
    case 'several':
      return question.options.find((option) => option.value === value)?.label ?? asTyped(value);
    case 'consent':
      return inBoth(({ agreed }) => agreed);
    case 'number':
      return { zh: `${value}${question.unit.zh}`, en: `${value} ${question.unit.en}` };
    case 'unit':
      if (value === unknownUnit) return inBoth(({ unit }) => unit.unknown);
      return formUnits(county).find(({ code }) => code === value)?.name ?? asTyped(value);
    case 'officer': {
      const state = officerStates.find((known) => known === value);
      return state === undefined ? asTyped(value) : inBoth(({ officer }) => officer.states[state]);
    }
    default:
      return asTyped(value);
  }
}

function describeDocument({ type, number }: DocumentAnswer): LocalText {
  const known = documentTypes.find((candidate) => candidate === type);
  if (known === undefined) return asTyped(number);
  return { zh: `${documentsText('zh-CN')[known].name} ${number}`, en: `${documentsText('en')[known].name} ${number}` };
}

function describeOfficer({ name, badge, description, unknown }: OfficerAnswer): LocalText {
  const parts = [
    ...(name === '' ? [] : [inBoth(({ officer }) => officer.name, { name: asTyped(name) })]),
    ...(badge === '' ? [] : [inBoth(({ officer }) => officer.badge, { badge: asTyped(badge) })]),
    ...(unknown ? [inBoth(({ officer }) => officer.unknown)] : []),
    ...(description === '' ? [] : [asTyped(description)]),
  ];
  return { zh: parts.map(({ zh }) => zh).join('\n'), en: parts.map(({ en }) => en).join('\n') };
}

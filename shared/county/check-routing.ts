import { unknownUnit } from './answer-values.ts';
import { checkCondition } from './check-conditions.ts';
import type { Condition } from './conditions.ts';
import type { County } from './county.ts';
import { formUnits } from './form-units.ts';
import type { FormDefinition } from './forms.ts';
import type { PackMistake } from './pack-mistake.ts';
import type { Question } from './questions.ts';
import type { RoutingRule } from './routing.ts';

/**
 * Whether every case of a form finds a unit: the last rule fits always and no rule before it does, units exist, and the question that routes is
 * surely answered whenever its rule holds. The rules for other terms ask for what is asked, too.
 */
export function checkRouting(county: Pick<County, 'units'>, form: FormDefinition): readonly PackMistake[] {
  const questions = form.pages.flatMap((page) => page.questions);
  const mistake = (field: string, message: string): PackMistake => ({ part: 'forms', entry: form.code, field, message });
  const last = form.routing.length - 1;
  return [
    ...form.routing.flatMap((rule, index) => [
      ...(index === last && rule.when !== undefined ? [mistake(`routing[${index + 1}].when`, 'the last rule must have no condition')] : []),
      ...(index < last && rule.when === undefined ? [mistake(`routing[${index + 1}].when`, 'hides every rule after it')] : []),
      ...checkCondition(rule.when, questions).map((message) => mistake(`routing[${index + 1}].when`, message)),
      ...checkDestination(county, form, rule).map(([field, message]) => mistake(`routing[${index + 1}].${field}`, message)),
    ]),
    ...(form.termsRules ?? []).flatMap(({ when }, index) =>
      checkCondition(when, questions).map((message) => mistake(`termsRules[${index + 1}].when`, message)),
    ),
  ];
}

type Fault = readonly [field: string, message: string];

function checkDestination(county: Pick<County, 'units'>, { pages }: FormDefinition, rule: RoutingRule): readonly Fault[] {
  if (rule.by === 'unit') {
    return formUnits(county).some(({ code }) => code === rule.unit) ? [] : [['unit', `there is no unit ${rule.unit}`]];
  }
  const page = pages.find(({ questions }) => questions.some(({ id }) => id === rule.question));
  const question = page?.questions.find(({ id }) => id === rule.question);
  const kind = rule.by === 'location' ? 'location' : 'unit';
  if (question?.kind !== 'location' && question?.kind !== 'unit') return [['question', `there is no ${kind} ${rule.question}`]];
  if (question.kind !== kind) return [['question', `there is no ${kind} ${rule.question}`]];
  const surely = question.required && isImplied(page?.when, rule.when) && isImplied(question.when, rule.when);
  return [
    ...(surely ? [] : [['question', `${question.id} must be required, and asked whenever the rule holds`] as const]),
    ...(isSurelyKnown(question, rule.when) ? [] : [['when', `must leave out that ${question.id} is unknown`] as const]),
  ];
}

/** A unit that may be unknown can only route when the rule says that it is not. */
function isSurelyKnown(question: Question, by: Condition | undefined): boolean {
  if (question.kind !== 'unit' || !question.mayBeUnknown) return true;
  return isImplied({ not: { question: question.id, any: [unknownUnit] } }, by);
}

/** Whether a condition surely holds when the rule's does: because there is none, or because it is a part of it, word for word. */
function isImplied(condition: Condition | undefined, by: Condition | undefined): boolean {
  if (condition === undefined) return true;
  if (by === undefined) return false;
  return JSON.stringify(condition) === JSON.stringify(by) || ('all' in by && by.all.some((part) => isImplied(condition, part)));
}

import type { Answers } from '#shared/contract/answers.ts';
import type { CompiledCounty } from '#shared/county/county.ts';
import type { FormDefinition } from '#shared/county/forms.ts';
import type { RoutingRule } from '#shared/county/routing.ts';
import { answerTo, isLocation } from './answers.ts';
import { holds } from './conditions.ts';
import { officeOfTownship } from './locations.ts';

/**
 * The unit that gets a case filed with these answers first and stays answerable for it. The answers have been checked; throws when they leave no unit,
 * which the checks of the pack rule out.
 */
export function unitFor(county: CompiledCounty, { code, routing }: FormDefinition, answers: Answers): string {
  const rule = routing.find(({ when }) => when === undefined || holds(when, answers));
  const unit = rule === undefined ? undefined : unitBy(county, rule, answers);
  if (unit === undefined) throw new Error(`the routing of ${code} leaves no unit`);
  return unit;
}

function unitBy(county: CompiledCounty, rule: RoutingRule, answers: Answers): string | undefined {
  if (rule.by === 'unit') return rule.unit;
  const answer = answerTo(answers, rule.question);
  if (rule.by === 'answer') return typeof answer === 'string' ? answer : undefined;
  return isLocation(answer) ? officeOfTownship(county, answer.township)?.code : undefined;
}

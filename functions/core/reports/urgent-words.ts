import type { Answers } from '#shared/contract/answers.ts';
import type { CompiledCounty } from '#shared/county/county.ts';
import { toHalfWidth } from '#shared/normalise.ts';

/**
 * Whether free text sounds like an emergency by the pack's word list, so that the resident is asked again and shown 110 before it is filed. Nothing
 * about the finding is stored, and no one is ever refused for it.
 */
export function soundsUrgent(county: CompiledCounty, answers: Answers): boolean {
  const texts = Object.values(answers).filter((answer) => typeof answer === 'string');
  return texts.some((text) => {
    const plain = toHalfWidth(text).toLowerCase();
    return county.settings.urgentWords.some((word) => plain.includes(word));
  });
}

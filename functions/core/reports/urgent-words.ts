import type { Answers } from '#shared/contract/answers.ts';
import type { CompiledCounty } from '#shared/county/county.ts';
import type { FormDefinition } from '#shared/county/forms.ts';
import { toHalfWidth } from '#shared/normalise.ts';
import { freeTexts } from '../forms/free-texts.ts';

/**
 * Whether anything typed sounds like an emergency by the pack's word list, so that the resident is asked again and shown 110 before it is filed. Nothing
 * about the finding is stored, and no one is ever refused for it.
 */
export function soundsUrgent({ settings }: CompiledCounty, form: FormDefinition, answers: Answers): boolean {
  return freeTexts(form, answers).some((text) => {
    const plain = toHalfWidth(text).toLowerCase();
    return settings.urgentWords.some((word) => plain.includes(word));
  });
}

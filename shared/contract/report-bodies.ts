import * as z from 'zod';
import { Answers } from './answers.ts';

/** What makes a matter one for 110, 119 or 120 instead of a form (R1). */
export const hazards = ['injured', 'happening-now', 'suspect-present', 'fire', 'missing-person'] as const;
export const Hazard = z.enum(hazards);

/** The emergency gate: which hazards are the case. Only an empty list passes. */
export const GateBody = z.object({ form: z.string().max(4), hazards: z.array(Hazard).max(hazards.length) });

/** The answers of one page, to be checked. */
export const CheckPageBody = z.object({ page: z.string().max(40), answers: Answers });

export const FileBody = z.object({
  form: z.string().max(4),
  gate: z.string().max(400),
  answers: Answers,
  locale: z.enum(['zh-CN', 'en']).default('zh-CN'),
  notUrgent: z.boolean().default(false),
});

import * as z from 'zod';

/** Where something is or happened: township, village, the way there. */
export const LocationAnswer = z.strictObject({
  township: z.string().max(20),
  village: z.string().max(40).default(''),
  words: z.string().max(300).default(''),
});
export type LocationAnswer = z.infer<typeof LocationAnswer>;

/** Answers by question id. A question that was skipped is absent or empty. */
export const Answers = z.record(z.string().max(40), z.union([z.string().max(4000), z.array(z.string().max(60)).max(20), LocationAnswer]));
export type Answers = z.infer<typeof Answers>;

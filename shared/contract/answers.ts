import * as z from 'zod';
import { oneLineEnd } from '../plain-lines.ts';

/** Where something is or happened: township, village, the way there. */
export const LocationAnswer = z.strictObject({
  township: z.string().max(20),
  village: z.string().max(40).default(''),
  note: z.string().max(300).default(''),
});
export type LocationAnswer = z.infer<typeof LocationAnswer>;

/** The type of an identity document and the number on it. */
export const DocumentAnswer = z.strictObject({ type: z.string().max(40).default(''), number: z.string().max(60) });
export type DocumentAnswer = z.infer<typeof DocumentAnswer>;

/** A member of the police, as far as somebody knows. */
export const OfficerAnswer = z.strictObject({
  name: z.string().max(100).default(''),
  badge: z.string().max(30).default(''),
  description: z.string().max(600).default(''),
  unknown: z.boolean().default(false),
});
export type OfficerAnswer = z.infer<typeof OfficerAnswer>;

const id = z.string().max(40);
const texts = z.array(z.string().max(60)).max(20);
const PlainAnswer = z.union([z.string().overwrite(oneLineEnd).max(4000), texts, LocationAnswer, DocumentAnswer, OfficerAnswer]);

/** The answers of one entry of a group, such as one party of a dispute, by question id. */
export const Entry = z.record(id, PlainAnswer);
export type Entry = z.infer<typeof Entry>;

/** Answers by question id; those of a group are the answers of its entries. A question that was skipped is absent or empty. */
export const Answers = z.record(id, z.union([PlainAnswer, z.array(Entry).max(20)]));
export type Answers = z.infer<typeof Answers>;

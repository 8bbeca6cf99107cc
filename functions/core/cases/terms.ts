import type * as z from 'zod';
import { FormDefinition } from '#shared/county/forms.ts';

/**
 * What was promised of a case when it was filed: its name, its deadlines, how often it may be returned and passed on, how many days it is kept after its end.
 * It stays so whatever becomes of the form it was filed with.
 */
export const Terms = FormDefinition.pick({ name: true, deadlines: true, limits: true, keepDays: true });
export type Terms = z.infer<typeof Terms>;

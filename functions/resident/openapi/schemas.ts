import * as z from 'zod';
import {
  AppointmentView,
  BookBody,
  BookedView,
  CheckBody,
  CheckView,
  HoldBody,
  HoldView,
  MoveBody,
  ReleaseBody,
} from '#shared/contract/appointments.ts';
import { AvailabilityView, AvailableDay, OfficesView } from '#shared/contract/availability.ts';
import { CaseView, ResidentTransition } from '#shared/contract/cases.ts';
import { OfficeStatusView } from '#shared/contract/offices.ts';
import { FieldProblem, Offer, Problem } from '#shared/contract/problem.ts';
import { LookupBody, LookupView } from '#shared/contract/receipts.ts';
import { CheckPageBody, FileBody, GateBody } from '#shared/contract/report-bodies.ts';
import { CheckPageView, FiledView, FormsView, FormView, GateView, PageView, SummaryView } from '#shared/contract/reports.ts';
import { OfficesList, OfficeView, ServicesView } from '#shared/contract/services.ts';
import { Condition } from '#shared/county/conditions.ts';
import { FormDefinition } from '#shared/county/forms.ts';
import { Session } from '#shared/county/hours.ts';
import { Service } from '#shared/county/services.ts';
import { LocalText } from '#shared/county/text.ts';

/** What the API answers with, by the name it has in the document. */
export const answers = {
  AppointmentView,
  AvailabilityView,
  AvailableDay,
  BookedView,
  CaseView,
  CheckPageView,
  CheckView,
  Condition,
  FieldProblem,
  FiledView,
  FormDefinition,
  FormsView,
  FormView,
  GateView,
  HoldView,
  LocalText,
  LookupView,
  Offer,
  OfficeView,
  OfficesList,
  OfficeStatusView,
  OfficesView,
  PageView,
  Problem,
  ReleasedView: z.object({ released: z.literal(true) }),
  Service,
  ServicesView,
  Session,
  SummaryView,
} as const;

/** What the API takes. */
export const bodies = {
  BookBody,
  CheckBody,
  CheckPageBody,
  FileBody,
  GateBody,
  HoldBody,
  LookupBody,
  MoveBody,
  ReleaseBody,
  ResidentTransition,
  SummaryBody: CheckPageBody.pick({ answers: true }),
} as const;

export type AnswerName = keyof typeof answers;
export type BodyName = keyof typeof bodies;
export type JsonSchema = z.core.JSONSchema.BaseSchema;

const reference = (name: string) => `#/components/schemas/${name}`;

/** A schema that stands under its name in the document. */
export function referTo(name: AnswerName | BodyName): { $ref: string } {
  return { $ref: reference(name) };
}

/** Every named schema as JSON Schema 2020-12: answers as they are sent, bodies as they may be sent. */
export function namedSchemas(): Record<string, JsonSchema> {
  return { ...schemasOf(answers, 'output'), ...schemasOf(bodies, 'input') };
}

function schemasOf(named: Readonly<Record<string, z.ZodType>>, io: 'input' | 'output'): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io, uri: reference });
  return Object.fromEntries(Object.entries(schemas).map(([name, { $schema, $id, ...schema }]) => [name, schema]));
}

/** A query string as OpenAPI parameters, with what each of them means. */
export function queryParameters(query: z.ZodType, meaning: Readonly<Record<string, string>>) {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    description: meaning[name],
    schema,
  }));
}

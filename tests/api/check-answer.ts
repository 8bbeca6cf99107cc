import { expect } from 'vitest';
import * as z from 'zod';
import { openApiDocument } from '#functions/resident/openapi.ts';

type Content = Record<string, { readonly schema: object }>;
type Described = { readonly operationId: string; readonly responses: Record<string, { readonly content: Content }> };

const document = openApiDocument();
const definitions = inDefinitions(document.components.schemas);
const known = new Map<string, z.ZodType>();

/** What the document says about the route of a method and an address below /api/v1; undefined when it says nothing. */
export function describedRoute(method: string, path: string): Described | undefined {
  const address = path.split('?')[0] ?? '';
  const exact = document.paths[address];
  const described =
    exact ??
    Object.entries(document.paths).find(([template]) => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(address))?.[1];
  return (described as Record<string, Described> | undefined)?.[method.toLowerCase()];
}

/** Fails unless the answer is one the document describes: status, content type, and a body that fits its schema. */
export async function checkAnswer(method: string, path: string, answer: Response): Promise<void> {
  const route = describedRoute(method, path);
  if (route === undefined) return;
  const described = route.responses[String(answer.status)];
  expect(described, `${method} ${path} answers ${answer.status}, which the document does not know`).toBeDefined();
  const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
  const schema = described?.content[type]?.schema;
  expect(schema, `${method} ${path} answers ${answer.status} as ${type}`).toBeDefined();
  const parsed = validatorOf(schema ?? {}).safeParse(await answer.clone().json());
  expect(parsed.success ? '' : `${method} ${path} ${answer.status}: ${z.prettifyError(parsed.error)}`).toBe('');
}

function validatorOf(schema: object): z.ZodType {
  const name = JSON.stringify(schema);
  const validator = known.get(name) ?? z.fromJSONSchema({ $defs: definitions, ...inDefinitions(schema) });
  known.set(name, validator);
  return validator;
}

/** The document's references as JSON Schema alone understands them. */
function inDefinitions<T extends object>(schemas: T): T {
  return JSON.parse(JSON.stringify(schemas).replaceAll('#/components/schemas/', '#/$defs/'));
}

import { type ProblemCode, refusalOf } from '#shared/contract/problem.ts';
import { type Operation, tags } from './openapi/operation.ts';
import { operations } from './openapi/operations.ts';
import { namedSchemas, queryParameters, referTo } from './openapi/schemas.ts';

/** The API as an OpenAPI 3.1 document, made from the very contracts that check each request. */
export function openApiDocument() {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Doorstep: the resident API of a county police bureau',
      version: '1',
      summary: 'Find a service, book a time at a counter, follow and change it with one receipt.',
      description:
        'Instants are UTC, days are YYYY-MM-DD and clock times HH:MM in the time zone of the county. Refusals are application/problem+json (RFC 9457) and carry a code. An address that is not in this document answers 404 not-found, another method 405 method-not-allowed.',
      contact: { name: 'The bureau that runs this portal' },
      license: { name: 'Apache License 2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1', description: 'The portal this document came from.' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: pathsOf(operations),
    components: {
      schemas: namedSchemas(),
      securitySchemes: {
        access: {
          type: 'http',
          scheme: 'bearer',
          description: 'The access token of POST /lookup or /appointments: 15 minutes from its last use, one hour at most.',
        },
      },
      parameters: { IdempotencyKey: idempotencyKey, MatterHandle: matterHandle, MatterVersion: matterVersion },
    },
  };
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'A random text of your own for this one request, best a UUID. Sent again with the same body within 24 hours, the request is not done again and gets the first answer.',
  schema: { type: 'string', pattern: '^[\\x21-\\x7e]{16,64}$' },
};

const matterHandle = {
  name: 'Matter-Handle',
  in: 'header',
  required: false,
  description:
    'The handle of the matter this request is meant for. When the access token opens another one, nothing is done: other-matter. For whoever shows more than one matter at a time.',
  schema: { type: 'string' },
};

const matterVersion = {
  name: 'Matter-Version',
  in: 'header',
  required: false,
  description: 'The version of the appointment that was seen. When it was changed since, it is left as it is: changed-meanwhile.',
  schema: { type: 'integer', minimum: 1 },
};

function pathsOf(all: readonly Operation[]): Record<string, Record<string, object>> {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of all) paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  return paths;
}

function describe(operation: Operation) {
  const { id, tag, summary, description, body, answer } = operation;
  const parameters = parametersOf(operation);
  const schema = answer.schema === 'OpenAPI' ? { type: 'object' } : referTo(answer.schema);
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: referTo(body) } } } }),
    security: operation.bearer ? [{ access: [] }] : [],
    responses: {
      [answer.status]: { description: answer.description, content: { 'application/json': { schema } } },
      ...refusalsOf(operation),
    },
  };
}

function parametersOf({ path, parameters = {}, query, meantFor, idempotent }: Operation): object[] {
  const ofPath = Object.entries(parameters).filter(([name]) => path.includes(`{${name}}`));
  const inPath = ofPath.map(([name, description]) => ({
    name,
    in: 'path',
    required: true,
    description,
    schema: { type: 'string' },
  }));
  const inQuery = query === undefined ? [] : queryParameters(query, parameters);
  const inHeaders = [
    ...(meantFor === undefined ? [] : ['MatterHandle']),
    ...(meantFor === 'version' ? ['MatterVersion'] : []),
    ...(idempotent ? ['IdempotencyKey'] : []),
  ];
  return [...inPath, ...inQuery, ...inHeaders.map((name) => ({ $ref: `#/components/parameters/${name}` }))];
}

/** The refusals of a route by their status, each with the codes it may carry. */
function refusalsOf(operation: Operation): Record<number, object> {
  const codes = [...new Set(problemsOf(operation))];
  const statuses = [...new Set(codes.map((code) => refusalOf(code).status))].sort();
  return Object.fromEntries(statuses.map((status) => [status, refusal(codes.filter((code) => refusalOf(code).status === status))]));
}

/** A route's own refusals, and those that come with what it takes, needs and touches. */
export function problemsOf(operation: Operation): readonly ProblemCode[] {
  const takesFields = operation.body !== undefined || operation.query !== undefined;
  return [
    ...operation.problems,
    ...(operation.method === 'post' ? (['malformed', 'unsupported-media-type', 'body-too-large'] as const) : []),
    ...(takesFields ? (['invalid-fields'] as const) : []),
    ...(operation.bearer ? (['signed-out'] as const) : []),
    ...(operation.meantFor === undefined ? [] : (['other-matter'] as const)),
    ...(operation.idempotent ? (['request-changed', 'request-running'] as const) : []),
    ...(operation.limited ? (['too-many-requests'] as const) : []),
    ...(operation.stores ? (['store-unavailable'] as const) : []),
    'internal',
  ];
}

function refusal(codes: readonly ProblemCode[]): object {
  const schema = { allOf: [referTo('Problem'), { type: 'object', properties: { code: { enum: codes } }, required: ['code'] }] };
  const waits = codes.some(
    (code) => code === 'too-many-requests' || code === 'request-running' || refusalOf(code).retryAfterSeconds !== undefined,
  );
  return {
    description: codes.map((code) => `${code}: ${refusalOf(code).title}.`).join(' '),
    ...(waits ? { headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } } } : {}),
    content: { 'application/problem+json': { schema } },
  };
}

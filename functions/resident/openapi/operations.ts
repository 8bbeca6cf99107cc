import { matterOperations } from './matter-operations.ts';
import type { Operation } from './operation.ts';
import { reportOperations } from './report-operations.ts';
import { visitOperations } from './visit-operations.ts';

const document: Operation = {
  method: 'get',
  path: '/openapi.json',
  id: 'readDocument',
  tag: 'Document',
  summary: 'This document',
  description: 'Made from the contracts that check each request, so that it says what the portal does.',
  answer: { status: 200, schema: 'OpenAPI', description: 'An OpenAPI 3.1 document.' },
  problems: [],
};

/** Every route of the API. A test holds it against the routes of the running app, both ways. */
export const operations: readonly Operation[] = [...visitOperations, ...matterOperations, ...reportOperations, document];

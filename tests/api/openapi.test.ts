import { beforeAll, describe, expect, test } from 'vitest';
import { openApiDocument } from '#functions/resident/openapi.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';

const document = openApiDocument();
type Route = {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  parameters?: Array<{ in?: string; name?: string; description?: string; $ref?: string }>;
  responses: Record<string, { description: string }>;
  security: object[];
};
const routes = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, route]) => ({ path, method, route: route as Route })),
);

let portal: ResidentPortal;
beforeAll(async () => {
  portal = await createPortal();
});

describe('the OpenAPI document', () => {
  test('describes every route of the app, and no other', () => {
    const running = portal.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1/'))
      .map(({ method, path }) => `${method} ${path.replace('/api/v1', '').replace(/:(\w+)/g, '{$1}')}`);
    const described = routes.map(({ path, method }) => `${method.toUpperCase()} ${path}`);
    expect(described.toSorted()).toEqual([...new Set(running)].toSorted());
  });

  test('is served as JSON and says so of itself', async () => {
    const answer = await portal.get('/openapi.json');
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(document)));
  });

  test('names every operation once', () => {
    const ids = routes.map(({ route }) => route.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('groups every operation under one tag that says what it is about, and has no other tags', () => {
    const used = routes.map(({ route }) => route.tags);
    for (const tags of used) expect(tags).toHaveLength(1);
    expect(document.tags.map(({ name }) => name).toSorted()).toEqual([...new Set(used.flat())].toSorted());
    for (const { name, description } of document.tags) expect(description, name).toMatch(/\.$/);
  });

  test('describes every operation, beyond its summary, and every parameter', () => {
    for (const { path, route } of routes) {
      expect(route.description, path).toMatch(/\.$/);
      expect(route.description, path).not.toContain(route.summary);
      for (const parameter of route.parameters ?? []) {
        if (parameter.$ref === undefined) expect(parameter.description, `${path} ${parameter.name}`).toMatch(/\.$/);
      }
    }
    for (const { name, description } of Object.values(document.components.parameters)) expect(description, name).toMatch(/\.$/);
  });

  test('declares each parameter of an address, and only those', () => {
    for (const { path, route } of routes) {
      const inAddress = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = (route.parameters ?? []).filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      expect(declared, path).toEqual(inAddress);
    }
  });

  test('refers only to what is in it, and holds nothing that nobody refers to', () => {
    const text = JSON.stringify(document);
    const referred = new Set([...text.matchAll(/"\$ref":"#\/components\/([^"]+)"/g)].map(([, name]) => name));
    const { schemas, parameters } = document.components;
    const held = [...Object.keys(schemas).map((name) => `schemas/${name}`), ...Object.keys(parameters).map((name) => `parameters/${name}`)];
    expect([...referred].toSorted()).toEqual(held.toSorted());
  });

  test('answers of refusals are problems, and name the codes they may carry', () => {
    for (const { path, route } of routes) {
      for (const [status, answer] of Object.entries(route.responses)) {
        expect(answer.description, `${path} ${status}`).not.toBe('');
        if (Number(status) < 400) continue;
        expect(JSON.stringify(answer), `${path} ${status}`).toMatch(/"application\/problem\+json".*"enum":\[".+"\]/);
      }
    }
  });

  test('asks for the access token on every address of an opened matter, and says that it is asked for nowhere else', () => {
    for (const { path, route } of routes) expect(route.security, path).toEqual(path.startsWith('/matter') ? [{ access: [] }] : []);
  });

  test('takes an Idempotency-Key exactly where something is written that should not be written twice', () => {
    const keyed = routes.filter(({ route }) => JSON.stringify(route.parameters ?? []).includes('IdempotencyKey')).map(({ path }) => path);
    expect(keyed.toSorted()).toEqual(['/appointments', '/holds', '/matter/cancel', '/matter/move']);
  });
});

import { expect, test } from 'vitest';
import { createDynamoClient } from './client.ts';

test('the client makes no copy of what it sends and gets for a log', () => {
  const client = createDynamoClient('resident', { region: 'local' });
  const middleware = client.middlewareStack.identify().join('\n');
  client.destroy();
  expect(middleware).not.toContain('logger');
  expect(middleware).toContain('httpSigningMiddleware');
});

import * as z from 'zod';

/** The portal's own API, called over HTTP as anybody could. */
export type DemonstrationClient = {
  readonly get: <Schema extends z.ZodType>(path: string, schema: Schema, headers?: Headers) => Promise<z.output<Schema>>;
  readonly post: <Schema extends z.ZodType>(
    path: string,
    body: unknown,
    options: { schema: Schema; headers?: Headers },
  ) => Promise<z.output<Schema>>;
};
type Headers = Readonly<Record<string, string>>;

const Problem = z.object({ code: z.string() });

/** A refusal of the API, by its code. */
export class DemonstrationRefused extends Error {
  readonly code: string;

  constructor(path: string, code: string) {
    super(`${path} was refused: ${code}`);
    this.code = code;
  }
}

/** Throws DemonstrationRefused for every answer that is no success. */
export function createDemonstrationClient(origin: string): DemonstrationClient {
  async function read<Schema extends z.ZodType>(path: string, response: Response, schema: Schema): Promise<z.output<Schema>> {
    const body: unknown = await response.json();
    if (response.ok) return schema.parse(body);
    const problem = Problem.safeParse(body);
    throw new DemonstrationRefused(path, problem.success ? problem.data.code : String(response.status));
  }
  return {
    get: async (path, schema, headers = {}) => read(path, await fetch(origin + path, { headers }), schema),
    post: async (path, body, { schema, headers = {} }) => {
      const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } };
      return read(path, await fetch(origin + path, init), schema);
    },
  };
}

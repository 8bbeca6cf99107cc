import { freePort } from '../../infra/local/dynamo-process.ts';
import { startGateway } from '../../infra/local/gateway.ts';
import { createOidcIssuer } from '../../infra/local/oidc.ts';
import { loadSignInSecrets } from '../../infra/local/sign-in-secrets.ts';

/** The issuer of the portal on this machine, alone behind a gateway of its own; its secrets are kept in the file. */
export async function startIssuer(secretsFile: string) {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const secrets = loadSignInSecrets(secretsFile);
  const gateway = await startGateway(port);
  const oidc = createOidcIssuer(origin, secrets);
  const runtime = async (...[path, request, response]: Parameters<typeof oidc>) => {
    await oidc(path, request, response);
    return true;
  };
  gateway.open({ runtime, files: async () => undefined, handlers: {} });
  return { origin, secrets, close: () => gateway.close() };
}

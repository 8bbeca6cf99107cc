import type { AstroIntegration } from 'astro';
export function lambdaAdapter(): AstroIntegration {
  return {
    name: 'lambda',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'lambda',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('../functions/lambda.ts', import.meta.url).pathname,
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable' },
        });
      },
    },
  };
}

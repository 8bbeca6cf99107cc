import { defineConfig } from 'astro/config';
import { cheapAstroStart } from './cheap-astro-start.ts';
import { lambdaAdapter } from './lambda-adapter.ts';

export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  outDir: '../.build',
  output: 'server',
  adapter: lambdaAdapter(),
  build: { inlineStylesheets: 'never', assets: 'assets' },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  security: { checkOrigin: false },
  vite: { plugins: [cheapAstroStart()], ssr: { noExternal: true }, build: { minify: true, sourcemap: true, assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});

import { defineConfig } from 'astro/config';
import { lambdaAdapter } from './lambda-adapter.ts';
import { lazyLogTime } from './lazy-log-time.ts';

export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  outDir: '../.build',
  output: 'server',
  adapter: lambdaAdapter(),
  build: { inlineStylesheets: 'never', assets: 'assets' },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  security: { checkOrigin: false },
  vite: { plugins: [lazyLogTime()], ssr: { noExternal: true }, build: { minify: true, sourcemap: true, assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});

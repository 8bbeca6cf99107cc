const everyMillis = 300;

/**
 * Calls back once npm, which started this process, is gone: npm killed by a signal hands none on, and the portal would stay behind. Does
 * nothing when somebody else started it, who may well leave it running.
 */
export function watchNpm(env: NodeJS.ProcessEnv, onGone: () => void): void {
  if (env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, everyMillis);
  timer.unref();
}

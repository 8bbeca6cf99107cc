import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with the plain line `N passed, N failed`, which a machine can read; before it one that names how many were skipped, if any were. */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      if (module.state() === 'failed' && module.children.size === 0) counts.failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        // One that was begun and never ended has not passed.
        counts[state === 'pending' ? 'failed' : state] += 1;
      }
    }
    const skipped = counts.skipped === 0 ? '' : `${counts.skipped} skipped\n`;
    process.on('exit', (code) => {
      // A run that could not begin has no test that failed, and has failed.
      const failed = code === 0 ? counts.failed : Math.max(1, counts.failed);
      process.stdout.write(`\n${skipped}${counts.passed} passed, ${failed} failed\n`);
    });
  }
}

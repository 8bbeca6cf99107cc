/**
 * Seconds a worker may run, deployed and on one machine. A message is begun within the first 15 (functions/workers/due-tasks.ts) and a try lasts 40 at most, which
 * leaves five to note what became of it.
 */
export const workerSeconds = 60;

import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod';
import { repository } from './settings.ts';

/** Builds kept in one process before a fresh one takes over: the bundlers never give all their memory back. */
const buildsPerProcess = 20;

const Answer = z.object({ folder: z.string(), mistake: z.string().optional() });

/** Builds the portal quickly, one build at a time. */
export type Builder = {
  /** Puts the parts into the folder; what went wrong, or undefined when they lie there. */
  readonly build: (folder: string) => Promise<string | undefined>;
  readonly stop: () => void;
};

/** A builder in a process of its own, which stays warm between two builds. */
export function startBuilder(entry = join(repository, 'infra/build-again.ts')): Builder {
  let child: ChildProcess | undefined;
  let builds = 0;
  return {
    build: async (folder) => {
      if (child !== undefined && (builds >= buildsPerProcess || !child.connected)) {
        child.kill();
        child = undefined;
      }
      if (child === undefined) builds = 0;
      child ??= fork(entry, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      builds += 1;
      return order(child, folder);
    },
    stop: () => child?.kill(),
  };
}

function order(child: ChildProcess, folder: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const answered = (message: unknown) => done(Answer.parse(message).mistake);
    const ended = () => done('The process that builds ended by itself.');
    const done = (mistake: string | undefined) => {
      child.off('message', answered);
      child.off('exit', ended);
      resolve(mistake);
    };
    child.once('message', answered);
    child.once('exit', ended);
    child.send(folder);
  });
}

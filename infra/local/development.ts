import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { startBuilder } from './builder.ts';
import type { Backend } from './gateway.ts';
import { createLiveReload } from './live-reload.ts';
import { notBuilt, type PreparedBuild } from './prepare-build.ts';
import { complain, print } from './print.ts';
import { watchSources } from './watch-sources.ts';

/** Puts the build of a folder in the place of the one that runs. */
type Replace = (folder: string) => Promise<void>;

/** What `npm run dev` does more than `npm start`: `done` is the first build, and once it serves, every saved source brings another. */
export type Development = PreparedBuild & {
  /** The backend whose pages follow the sources from now on. */
  readonly serve: (backend: Backend, replace: Replace) => Backend;
};

/** Starts the first build, into `target`; later ones go beside it. */
export function startDevelopment(target: string): Development {
  removeEarlier(target);
  const builder = startBuilder();
  const reload = createLiveReload();
  const undoes = [builder.stop, reload.close];
  const follow = (replace: Replace) => {
    const rebuild = createRebuild({ target, build: builder.build, replace, announce: reload.announce });
    undoes.push(watchSources(rebuild));
  };
  return {
    done: builder.build(target).then(refuseMistake),
    stop: () => {
      for (const undo of undoes) undo();
    },
    serve: (backend, replace) => {
      follow(replace);
      const runtime: Backend['runtime'] = async (path, request, response) =>
        reload.route(path, request, response) || backend.runtime(path, request, response);
      return { ...backend, runtime, decorate: reload.decorate };
    },
  };
}

/** What an earlier run has left. */
function removeEarlier(target: string): void {
  for (const name of readdirSync(dirname(target))) {
    if (name.startsWith(`${basename(target)}-`)) rmSync(join(dirname(target), name), { recursive: true, force: true });
  }
}

function refuseMistake(mistake: string | undefined): void {
  if (mistake === undefined) return;
  complain(`The build failed. ${mistake}`);
  throw notBuilt();
}

type Rebuilding = {
  readonly target: string;
  readonly build: (folder: string) => Promise<string | undefined>;
  readonly replace: Replace;
  readonly announce: () => void;
};

/** One rebuild after the other, each into a folder of its own, because a module is imported once by its name. Never throws: what ran goes on. */
export function createRebuild({ target, build, replace, announce }: Rebuilding): () => Promise<void> {
  const folders: string[] = [];
  let count = 0;
  return async () => {
    const started = performance.now();
    count += 1;
    const folder = `${target}-${count}`;
    folders.push(folder);
    try {
      const mistake = await build(folder);
      if (mistake !== undefined) return complain(`What was there goes on running. The build failed. ${mistake}`);
      await replace(folder);
      announce();
      print(`Built anew in ${((performance.now() - started) / 1_000).toFixed(1)} s.`);
      // Requests under way may still read the one before.
      for (const old of folders.splice(0, folders.length - 2)) rmSync(old, { recursive: true, force: true });
    } catch (error) {
      complain('What was there goes on running. The new build could not be loaded', error);
    }
  };
}

import { watch } from 'node:fs';
import { packFolderOf, sourcesDigest, watchedFolders } from '../build-sources.ts';
import { repository } from './settings.ts';

/** An editor saves a file in several steps, and a change of branch saves many. */
const settleMillis = 60;

/**
 * Calls back when a source that the build reads has really changed, once for all that is saved together; while a call is under way the next waits for it.
 * Returns how to stop.
 */
export function watchSources(changed: () => Promise<void>, root = repository): () => void {
  const packFolder = packFolderOf(process.env);
  let seen = sourcesDigest(root, packFolder);
  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  const look = async () => {
    if (busy) return soon();
    const digest = sourcesDigest(root, packFolder);
    if (digest === seen) return;
    seen = digest;
    busy = true;
    await changed();
    busy = false;
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, settleMillis);
  };
  const watchers = watchedFolders(root, packFolder).map((folder) => watch(folder, { recursive: true }, soon));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

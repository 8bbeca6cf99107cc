import { join } from 'node:path';
import { type Bundles, importBundles } from './bundles.ts';
import { type StaticFiles, serveStaticFiles } from './static-files.ts';

/** The build that runs. Whoever holds `bundles` or `files` always reaches the latest. */
export type RunningBuild = {
  readonly bundles: Bundles;
  readonly files: StaticFiles;
  /** Puts another build in the place of this one; it stays when that one cannot be loaded, and this throws. */
  readonly replace: (folder: string) => Promise<void>;
};

/** Loads a build. The environment its functions read must be set before. */
export async function openBuild(folder: string): Promise<RunningBuild> {
  let latest = await load(folder);
  return {
    bundles: {
      get resident() {
        return latest.bundles.resident;
      },
      get staff() {
        return latest.bundles.staff;
      },
      get oversight() {
        return latest.bundles.oversight;
      },
      onChange: (event, context) => latest.bundles.onChange(event, context),
      onSchedule: (event, context) => latest.bundles.onSchedule(event, context),
    },
    files: (path, request) => latest.files(path, request),
    replace: async (next) => {
      const before = process.env['COUNTY_FILE'];
      process.env['COUNTY_FILE'] = join(next, 'county.json');
      try {
        latest = await load(next);
      } catch (error) {
        process.env['COUNTY_FILE'] = before;
        throw error;
      }
    },
  };
}

async function load(folder: string) {
  return { bundles: await importBundles(folder), files: serveStaticFiles(join(folder, 'client')) };
}

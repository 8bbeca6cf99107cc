/** `node infra/build-county.ts FOLDER`: compiles the county pack into FOLDER/county.json and search.json, with the schemas and checks as they are on disk now. */
import { buildCounty, describeBuildError } from './build-parts.ts';
import { packFolderOf } from './build-sources.ts';

try {
  buildCounty({ packFolder: packFolderOf(process.env), folder: process.argv[2] ?? '.' });
} catch (error) {
  process.stderr.write(describeBuildError(error));
  process.exitCode = 1;
}

import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const modules = join(import.meta.dirname, '../../node_modules');
const packaged = join(modules, '@embedpdf/fonts-sc/fonts');
const cache = join(modules, '.cache/doorstep/fonts');

/**
 * A fontconfig file with which Chinese is drawn on any Linux: the machine's fonts as they are set up, and those of the package for what they
 * lack. `machine` is the machine's own set-up (default FONTCONFIG_FILE, else the usual one); one that is not there hides its fonts.
 */
export function writeFontConfig(machine = process.env['FONTCONFIG_FILE'] || '/etc/fonts/fonts.conf'): string {
  const file = join(cache, `${createHash('sha256').update(machine).digest('hex').slice(0, 8)}.conf`);
  const next = join(cache, `${randomUUID()}.conf`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(
    next,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">${machine}</include>
  <dir>${packaged}</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`,
  );
  // In one step: another test file may be starting its browser with it just now.
  renameSync(next, file);
  return file;
}

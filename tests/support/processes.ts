import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export type RunningProcess = { readonly pid: number; readonly command: string };

/** The processes of this machine whose command line mentions this text, this one aside. */
export function processesMentioning(text: string): RunningProcess[] {
  const all = existsSync('/proc/self/cmdline') ? fromProc() : fromPs();
  return all.filter(({ pid, command }) => pid !== process.pid && command.includes(text));
}

function fromProc(): RunningProcess[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      return [{ pid: Number(name), command }];
    } catch {
      // It ended between the listing and the reading.
      return [];
    }
  });
}

function fromPs(): RunningProcess[] {
  const lines = execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }).split('\n');
  return lines.map((line) => ({ pid: Number.parseInt(line, 10), command: line.trim().replace(/^\d+ /, '') }));
}

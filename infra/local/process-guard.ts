/**
 * Runs a command that must not outlive its starter: `node process-guard.ts COMMAND ARGUMENT…`. The starter holds the other end of standard
 * input; when that closes, however the starter died, the command is ended. The first line of standard output is the command's process id.
 */
import { spawn } from 'node:child_process';

const graceMillis = 700;
// What the command writes is for its owner alone.
process.umask(0o077);
const [command = '', ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });

child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
child.on('exit', (code) => process.exit(code ?? 1));
process.stdin.on('end', endChild).on('error', endChild).resume();
process.on('SIGTERM', endChild).on('SIGINT', endChild).on('SIGHUP', endChild);
process.stdout.on('error', endChild);
process.stdout.write(`${child.pid}\n`);

function endChild(): void {
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), graceMillis);
}

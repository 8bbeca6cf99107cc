import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { formatReceipt, Receipt } from '#shared/receipt.ts';
import { demonstrateBooking } from './demonstration-booking.ts';
import { createDemonstrationClient } from './demonstration-client.ts';
import { type DemonstrationProgress, openDemonstrationProgress } from './demonstration-file.ts';
import { demonstrationCounty, demonstrationDesk, demonstrationMatters } from './demonstration-matters.ts';
import { demonstrateReport } from './demonstration-report.ts';
import { signInForDemonstration } from './demonstration-sign-in.ts';
import { dataFiles } from './environment.ts';
import { complain, print } from './print.ts';
import type { Settings } from './settings.ts';

const County = z.object({ settings: z.object({ code: z.string() }) });

export type Demonstration = {
  readonly settings: Settings;
  /** The passwords of the demonstration accounts. */
  readonly passwords: Readonly<Record<string, string>>;
  readonly stopping: () => boolean;
};

/**
 * Files a small fictional history through the portal's own API, once per data folder, and says the receipts. What a crash left undone is done by the next
 * start; what is done is only said again. Does nothing for another county, nor with `DEMONSTRATION=off`. A failure is said and does not stop the portal.
 */
export async function demonstrate(demonstration: Demonstration): Promise<void> {
  const { settings, stopping } = demonstration;
  if (process.env['DEMONSTRATION'] === 'off' || countyOf(settings) !== demonstrationCounty) return;
  const progress = openDemonstrationProgress(join(settings.dataDir, 'demonstration.json'));
  const parts = { client: createDemonstrationClient(settings.origin), progress, desk: deskOf(demonstration) };
  for (const matter of demonstrationMatters) {
    if (stopping()) return;
    try {
      if (!progress.of(matter.name).done) await makeOne(parts, matter);
    } catch (error) {
      if (!stopping()) complain(`The demonstration’s ${matter.description} was not made; the next start tries again`, error);
    }
  }
  if (!stopping()) printReceipts(progress);
}

type Parts = Parameters<typeof demonstrateReport>[0];

function makeOne(parts: Parts, matter: (typeof demonstrationMatters)[number]): Promise<void> {
  return matter.kind === 'booking' ? demonstrateBooking(parts, matter) : demonstrateReport(parts, matter);
}

/** Signs the desk in when it is first needed. */
function deskOf({ settings, passwords }: Demonstration): Parts['desk'] {
  const account = { username: demonstrationDesk, password: passwords[demonstrationDesk] ?? '' };
  let session: Promise<{ readonly cookie: string }> | undefined;
  return () => {
    session ??= signInForDemonstration(settings.origin, account);
    return session;
  };
}

function printReceipts(progress: DemonstrationProgress): void {
  print('Demonstration matters, fictional, by receipt:');
  for (const { name, description } of demonstrationMatters) {
    const { receipt, done } = progress.of(name);
    if (done && receipt !== undefined) print(`  ${formatReceipt(Receipt.parse(receipt))}  ${description}`);
  }
}

function countyOf({ dataDir }: Settings): string {
  const file = join(dataFiles(dataDir).running, 'county.json');
  return County.parse(JSON.parse(readFileSync(file, 'utf8'))).settings.code;
}

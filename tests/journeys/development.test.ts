import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { openBrowser } from '#tests/support/browser.ts';
import { type Portal, startPortal } from '#tests/support/portal.ts';

const pack = mkdtempSync(join(tmpdir(), 'doorstep-pack-'));
const county = join(pack, 'county.json');
const shipped = join(import.meta.dirname, '../../shared/county/wangchuan');
let portal: Portal;
beforeAll(async () => {
  cpSync(shipped, pack, { recursive: true });
  portal = await startPortal({ args: ['--watch'], env: { COUNTY_PACK: pack } });
});
afterAll(async () => {
  await portal.stop();
  rmSync(pack, { recursive: true });
});

const Clock = z.object({ offsetSeconds: z.int() });

function save(change: (text: string) => string): void {
  writeFileSync(county, change(readFileSync(county, 'utf8')));
}

describe('npm run dev', () => {
  test('shows a saved change in the open page by itself, and keeps the data', async () => {
    await portal.advanceClock('PT1H');
    const before = Clock.parse(await (await fetch(`${portal.origin}/dev/clock`)).json());
    const browser = await openBrowser();
    const page = await browser.newPage();
    await page.goto(portal.origin);
    save((text) => text.replaceAll('Wangchuan County', 'Sunrise County'));
    await page.getByText('Sunrise County').first().waitFor({ state: 'attached', timeout: 60_000 });
    expect(await (await fetch(`${portal.origin}/dev/clock`)).json()).toMatchObject({ offsetSeconds: before.offsetSeconds });
    await browser.close();
  });

  test('says what is wrong with a saved file, and goes on with what was there', async () => {
    const before = await (await fetch(portal.origin, { headers: { accept: 'text/html' } })).status;
    save((text) => text.replace('{', '{,'));
    await expect.poll(portal.output, { timeout: 60_000, interval: 50 }).toContain('county.json');
    expect((await fetch(portal.origin)).status).toBe(before);
  });
});

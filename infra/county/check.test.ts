import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CompiledCounty } from '#shared/county/county.ts';
import { SearchIndex } from '#shared/search/compiled-index.ts';
import { defaultFolder, describeMistake } from './check.ts';
import { readPack } from './read-pack.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'county-'));
  cpSync(defaultFolder, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Replaces a piece of one file; the piece must be there, or the test would prove nothing. */
function spoil(file: string, piece: string | RegExp, by: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  const spoilt = text.replace(piece, by);
  if (spoilt === text) throw new Error(`${file} holds no ${piece}`);
  writeFileSync(join(folder, file), spoilt);
}
const mistakes = () => readPack(folder).mistakes.map(describeMistake);

/** Changes one session of an office. */
function changeSession(code: string, id: string, change: object): void {
  const file = join(folder, `offices/${code}.json`);
  const office = JSON.parse(readFileSync(file, 'utf8'));
  office.sessions = office.sessions.map((session: { id: string }) => (session.id === id ? { ...session, ...change } : session));
  writeFileSync(file, JSON.stringify(office));
}
function changeEntry(file: string, change: object): void {
  const path = join(folder, file);
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...change }));
}

describe('the pack that ships', () => {
  test('has no mistake', () => {
    expect(mistakes()).toEqual([]);
  });
  test('holds nine stations and the hall, and every service of the catalogue', () => {
    const { county } = readPack(folder);
    expect(county?.offices.map(({ code }) => code)).toEqual([
      'WC00',
      'WC01',
      'WC02',
      'WC03',
      'WC04',
      'WC05',
      'WC06',
      'WC07',
      'WC08',
      'WC09',
    ]);
    expect(county?.services).toHaveLength(37);
  });
  test('is compiled into two files that the portal can read, of which the first says nothing about searching', () => {
    const target = join(folder, 'out');
    execFileSync(process.execPath, ['infra/county/compile.ts', defaultFolder, target]);
    const compiled = CompiledCounty.parse(JSON.parse(readFileSync(join(target, 'county.json'), 'utf8')));
    const search = SearchIndex.parse(JSON.parse(readFileSync(join(target, 'search.json'), 'utf8')));
    expect(compiled.ledgerIntervalMinutes).toBe(15);
    expect(search.services.map(({ code }) => code)).toEqual(compiled.services.map(({ code }) => code));
    expect(search.services.every(({ keys }) => keys.length > 4)).toBe(true);
  });
});

describe('a mistake in a file is named with file, entry and field', () => {
  test('broken JSON', () => {
    spoil('offices/WC05.json', '"code"', 'code');
    expect(mistakes()).toEqual([expect.stringMatching(/^offices\/WC05\.json: not valid JSON: .+/)]);
  });
  test('a field that is missing', () => {
    spoil('services/ID2.json', /\s*"en": "Renew an ID card"/, '"zh2": "x"');
    expect(mistakes()).toContain('services/ID2.json › ID2 › name.en: is missing');
  });
  test('a field nobody knows', () => {
    changeEntry('services/ID2.json', { price: 20 });
    expect(mistakes()).toEqual(['services/ID2.json › ID2 › price: is not known here']);
  });
  test('a clock time that is none, in the session that has it', () => {
    changeSession('WC01', 'lunch', { from: '25:00' });
    expect(mistakes()).toEqual([expect.stringMatching(/^offices\/WC01\.json › WC01 › sessions\[lunch\]\.from: .+/)]);
  });
  test('a file that nothing reads', () => {
    writeFileSync(join(folder, 'offices/notes.txt'), 'x');
    writeFileSync(join(folder, 'old.json'), '{}');
    expect(mistakes()).toEqual(['old.json: nothing reads this file', 'offices/notes.txt: nothing reads this file']);
  });
  test('several mistakes at once, all of them', () => {
    spoil('county.json', '"990121"', '"99012"');
    changeSession('WC02', 'morning', { onlineShare: 2 });
    changeEntry('holidays/2027.json', { status: 'guessed' });
    expect(mistakes().map((line) => line.split(':')[0])).toEqual([
      'offices/WC02.json › WC02 › sessions[morning].onlineShare',
      'holidays/2027.json › 2027 › status',
      'county.json › county › settings.code',
    ]);
  });
});

describe('parts that do not fit together', () => {
  test('two sessions at one counter at the same time, with a day as an example', () => {
    changeSession('WC01', 'evening', { from: '17:00' });
    expect(mistakes()).toEqual([
      expect.stringMatching(
        /^offices\/WC01\.json › WC01 › sessions\[evening\]: overlaps with afternoon at counter 1, 2, for example on 20\d\d-\d\d-\d\d$/,
      ),
    ]);
  });
  test('sessions in different seasons do not overlap', () => {
    changeSession('WC01', 'evening', { from: '17:45', season: { from: '06-01', to: '09-30' } });
    expect(mistakes().some((line) => line.includes('sessions[evening-summer]: overlaps with evening'))).toBe(true);
    expect(mistakes().some((line) => line.includes('sessions[evening]: overlaps with afternoon at'))).toBe(false);
  });
  test('a counter, a service, a group and a centre that do not exist', () => {
    changeSession('WC09', 'morning', { counters: ['1', '7'], services: ['ID1', 'XX9'] });
    changeEntry('services/DG1.json', { group: 'cats' });
    spoil('county.json', '"WC04"', '"WC44"');
    expect(mistakes()).toEqual(
      expect.arrayContaining([
        'offices/WC09.json › WC09 › sessions[morning].counters: there is no counter 7',
        'offices/WC09.json › WC09 › sessions[morning].services: there is no service XX9',
        'services/DG1.json › DG1 › group: there is no service group cats',
        'county.json › B › centre: there is no office WC44',
        'county.json › dogs › id: no service is in this group',
      ]),
    );
  });
  test('a season that ends on a day no year has', () => {
    changeSession('WC08', 'afternoon-summer', { season: { from: '06-01', to: '09-31' } });
    expect(mistakes()).toContain('offices/WC08.json › WC08 › sessions[afternoon-summer].season.to: there is no day 09-31');
  });
  test('a service that fits nowhere', () => {
    changeEntry('services/PM3.json', { minutes: 120 });
    changeSession('WC00', 'morning', { onlineShare: 0.5 });
    changeSession('WC00', 'afternoon', { onlineShare: 0.5 });
    changeSession('WC00', 'afternoon-summer', { onlineShare: 0.5 });
    expect(mistakes()).toEqual([
      'services/PM3.json › PM3 › booking.online: no counter and session at any office has 135 minutes that can be booked online for it',
    ]);
  });
  test('a resident bound to one station that cannot do it', () => {
    spoil('offices/WC08.json', /"HK8",?\s*/, '');
    expect(mistakes()).toEqual([expect.stringContaining('HK8 › booking.online: no counter and session at WC08 has 60 minutes')]);
  });
  test('a make-up day on a Tuesday, outside the year, or in a year not announced', () => {
    spoil('holidays/2026.json', '"2026-10-10"', '"2026-10-13", "2027-02-27"');
    changeEntry('holidays/2028.json', { makeUpDays: ['2028-01-22'] });
    expect(mistakes()).toEqual([
      'holidays/2026.json › 2026 › makeUpDays: 2027-02-27 lies outside the year 2026',
      'holidays/2026.json › 2026 › makeUpDays: 2026-10-13 is not a Saturday or Sunday',
      'holidays/2028.json › 2028 › makeUpDays: a provisional year has none: they are only known from the notice',
    ]);
  });
  test('a year left out between others', () => {
    rmSync(join(folder, 'holidays/2028.json'));
    expect(mistakes()).toEqual(['holidays/ › 2028 › year: 2028 is missing between other years']);
  });
  test('a unit with a mailbox that is none, a kind nobody knows and a code like a key of the store', () => {
    spoil('units/departments.json', 'legal@staff.wangchuan.example', 'legal at staff');
    spoil('units/bureau.json', '"supervisors"', '"guests"');
    spoil('units/outside.json', '"county-court"', '"erase"');
    expect(mistakes().map((line) => line.split(':')[0])).toEqual([
      'units/bureau.json › citizen-supervisors › kind',
      'units/departments.json › bureau-legal › mailbox',
      'units/outside.json › erase › code',
    ]);
  });
  test('an office whose unit is gone, a parent that is none, and what nobody does', () => {
    spoil('units/stations.json', '"WC05"', '"WC55"');
    spoil('units/departments.json', '"parent": "wangchuan-bureau"', '"parent": "wangchuan-bureaux"');
    spoil('units/departments.json', '"competences": ["traffic"]', '"competences": []');
    expect(mistakes()).toEqual([
      'units/departments.json › bureau-inspection › parent: there is no unit wangchuan-bureaux',
      'units/stations.json › WC55 › kind: there is no office WC55',
      'offices/WC05.json › WC05 › code: there is no unit of this code',
      'units/ › units › competences: no unit is responsible for traffic',
    ]);
  });
  test('the same code twice', () => {
    cpSync(join(folder, 'services/ID1.json'), join(folder, 'services/ID1-copy.json'));
    expect(mistakes()).toContain('services/ID1.json › ID1 › code: ID1 is given to more than one');
  });
});

describe('search data', () => {
  test('a word with two meanings, a number nobody answers and a query for what is not there, each in its file', () => {
    spoil('synonyms.json', '"遗失"', '"遗失", "到期"');
    spoil('signposts.json', '"12345"', '"54321"');
    spoil('search-queries.json', '"finds": "ID4"', '"finds": "ID44"');
    expect(mistakes()).toEqual([
      expect.stringMatching(/^synonyms\.json › lost › zh\[\d+\]: 到期 already means renew$/),
      expect.stringMatching(/^signposts\.json › 54321 › number: use one of 110/),
      expect.stringMatching(/^search-queries\.json › \d+ › finds: there is no service or signpost ID44$/),
      expect.stringMatching(/^search-queries\.json › \d+ › finds: there is no service or signpost 12345$/),
    ]);
  });
  test('an entry that is no list of words, and a file that is gone', () => {
    spoil('synonyms.json', '"id": "lost"', '"id": "Lost!"');
    rmSync(join(folder, 'search-queries.json'));
    expect(mistakes()).toEqual([expect.stringMatching(/^synonyms\.json › Lost! › id: /), 'search-queries.json: the file cannot be read']);
  });
});

describe('settings', () => {
  test('a number for complaints or for everything else that is nobody’s', () => {
    spoil('county.json', '"supervisionPhone": "12389"', '"supervisionPhone": "54321"');
    spoil('county.json', '"servicePhone": "12345"', '"servicePhone": "54321"');
    expect(mistakes()).toEqual([
      expect.stringMatching(/^county\.json › settings › supervisionPhone: use one of 110/),
      expect.stringMatching(/^county\.json › settings › servicePhone: use one of 110/),
    ]);
  });
});

describe('texts', () => {
  test('a half-width mark beside a Chinese character', () => {
    spoil('services/ID2.json', '身份证到期换领', '身份证到期,换领');
    expect(mistakes()).toEqual(['services/ID2.json › ID2 › name.zh: half-width mark beside a Chinese character: 期,']);
  });
  test('a number that could ring somewhere', () => {
    spoil('offices/WC03.json', '演示号码（不可拨打）', '0571-87654321');
    spoil('services/ID1.json', '没有年龄下限', '请拨打13800138000，没有年龄下限');
    expect(mistakes()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('offices/WC03.json › WC03 › phone'),
        expect.stringContaining('services/ID1.json › ID1 › questions[1].answer.zh: 13800138000 could ring'),
      ]),
    );
  });
  test('a photocopy that is demanded', () => {
    spoil('services/CR2.json', '"zh": "户口簿"', '"zh": "户口簿复印件"');
    expect(mistakes()).toEqual(['services/CR2.json › CR2 › materials[2].name: a photocopy may not be demanded']);
  });
});

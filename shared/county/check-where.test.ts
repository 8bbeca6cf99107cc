import { expect, test } from 'vitest';
import { smallCounty } from '#tests/support/small-county.ts';
import { checkWhere } from './check-where.ts';
import type { County } from './county.ts';
import type { Office } from './offices.ts';

const { ledgerIntervalMinutes: _minutes, ...rest } = smallCounty;
const pack: County = { ...rest, synonyms: [], searchQueries: [] };
const asKind = (kind: Office['kind']): County => ({
  ...pack,
  offices: pack.offices.map((office) => (office.code === 'SC02' ? { ...office, kind } : office)),
});

test('a service at a counter or session is one that kind of office may do', () => {
  expect(checkWhere(pack)).toEqual([]);
  expect(checkWhere(asKind('county-window'))).toContainEqual({
    part: 'offices',
    entry: 'SC02',
    field: 'counters[1].services',
    message: 'ID2 is done by any-station, which an office of kind county-window is not',
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CountySettings } from '#shared/county/county.ts';
import { longestVisitMinutes } from '#shared/county/longest-visit.ts';
import { Service } from '#shared/county/services.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { visitOfParty } from './visit.ts';

const party = fc.array(fc.subarray(['ID2', 'CR1'], { minLength: 1 }), { minLength: 1, maxLength: 4 });

/** The small county with services that take so many times as long. */
function slower(times: number) {
  return { ...smallCounty, services: smallCounty.services.map((service) => ({ ...service, minutes: service.minutes * times })) };
}

test('a party has a visit exactly when one hold can take it all in place of another', () => {
  fc.assert(
    fc.property(party, fc.integer({ min: 1, max: 4 }), (codes, times) => {
      const county = slower(times);
      const sum = codes.flat().reduce((minutes, code) => minutes + (county.services.find((each) => each.code === code)?.minutes ?? 0), 5);
      const visit = visitOfParty(county, codes);
      expect(visit.ok ? visit.value.length : visit.error).toBe(sum <= longestVisitMinutes ? sum : 'visit-too-long');
    }),
  );
});

test('no pack can have a service that is longer than that for one person', () => {
  const longest = Service.shape.minutes.maxValue ?? Number.POSITIVE_INFINITY;
  const buffer = CountySettings.shape.booking.shape.bufferMinutes.maxValue ?? Number.POSITIVE_INFINITY;
  expect(longest + buffer).toBeLessThanOrEqual(longestVisitMinutes);
});

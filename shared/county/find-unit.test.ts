import { describe, expect, test } from 'vitest';
import { smallCounty } from '#tests/support/small-county.ts';
import { childrenOf, isOffice, mailboxOf, mayReceiveCases, unitOf, unitsWith } from './find-unit.ts';

describe('looking for a unit', () => {
  test('by code', () => {
    expect(unitOf(smallCounty, 'small-legal')?.shortName.en).toBe('Legal affairs');
    expect(unitOf(smallCounty, 'SC01')?.kind).toBe('station');
    expect(unitOf(smallCounty, 'small-nobody')).toBeUndefined();
    expect(unitOf(smallCounty, undefined)).toBeUndefined();
  });
  test('by what is above it', () => {
    expect(childrenOf(smallCounty, 'small-bureau').map(({ code }) => code)).toEqual([
      'small-leaders',
      'small-petitions',
      'small-legal',
      'SC01',
      'SC02',
      'SC03',
    ]);
    expect(childrenOf(smallCounty, 'SC01')).toEqual([]);
  });
  test('by what it is responsible for', () => {
    expect(unitsWith(smallCounty, 'reports').map(({ code }) => code)).toEqual(['SC01', 'SC02', 'SC03']);
    expect(unitsWith(smallCounty, 'court')).toEqual([]);
  });
  test('only stations are offices here', () => {
    expect(['SC01', 'small-legal', 'small-nobody'].map((code) => isOffice(smallCounty, code))).toEqual([true, false, false]);
  });
  test('mail goes to its mailbox, and to nobody where there is none', () => {
    expect(mailboxOf(smallCounty, 'small-petitions')).toBe('letters@staff.small.example');
    expect(mailboxOf(smallCounty, 'village-committees')).toBeUndefined();
    expect(mailboxOf(smallCounty, 'small-nobody')).toBeUndefined();
  });
  test('stations and departments take cases; leaders, the bureau as a whole and bodies outside do not', () => {
    expect(smallCounty.units.filter(mayReceiveCases).map(({ code }) => code)).toEqual([
      'small-petitions',
      'small-legal',
      'SC01',
      'SC02',
      'SC03',
    ]);
  });
});

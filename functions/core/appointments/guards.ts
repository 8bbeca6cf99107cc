import type { Person } from './party.ts';

/**
 * What the guards of "one live booking per person and service" are digests of: one text per person and service. The person is told by the number
 * alone, whichever type of document was chosen for it, and without the two digits that count how often a travel permit of Hong Kong or Macau was
 * issued again. Two people whose foreign passports have the same number would guard each other; the counter can book for the second.
 */
export function guardTexts(people: readonly Pick<Person, 'documentNumber' | 'services'>[]): readonly string[] {
  return people.flatMap(({ documentNumber, services }) => services.map((service) => `${personNumber(documentNumber)}~${service}`));
}

/** The part of a document number (in normal form) that stays with its holder. */
export function personNumber(documentNumber: string): string {
  return /^[HM]\d{10}$/.test(documentNumber) ? documentNumber.slice(0, 9) : documentNumber;
}

/** Where a number leads when it is pressed; undefined for a text in the place of one, as a demonstration county has it. */
export function telephoneAddress(phone: string): string | undefined {
  return /^\+?[\d\s()-]{3,}$/.test(phone) ? `tel:${phone.replaceAll(/[^\d+]/g, '')}` : undefined;
}

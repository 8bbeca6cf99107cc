const pattern = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const secondsPer = [604_800, 86_400, 3_600, 60, 1];

/**
 * Whole seconds of an ISO 8601 duration in weeks, days, hours, minutes and seconds (`PT24H`, `P7DT30M`).
 * Undefined for anything else: years and months have no fixed length, fractions and signs are not taken.
 */
export function durationSeconds(text: string): number | undefined {
  const parts = pattern.exec(text)?.slice(1);
  if (parts === undefined || text.endsWith('T') || parts.every((part) => part === undefined)) return undefined;
  return parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (secondsPer[index] ?? 0), 0);
}

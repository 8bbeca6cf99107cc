import { parseMobile } from './contact-details.ts';

const stars = (count: number) => '*'.repeat(Math.max(0, count));

/** 张* or J*** *****: the first letter stays, and what separates the parts. A name of one letter is hidden altogether. */
export function maskName(name: string): string {
  const [first = '', ...rest] = name.normalize('NFC');
  if (rest.length === 0) return stars(first.length > 0 ? 1 : 0);
  return first + rest.map((sign) => (/[\s\u00b7-]/.test(sign) ? sign : '*')).join('');
}

/** 138****5678 for a mobile number; of a landline the area code and the last two digits stay, an extension is dropped. */
export function maskPhone(phone: string): string {
  const mobile = parseMobile(phone);
  if (mobile.ok) return `${mobile.value.slice(0, 3)}****${mobile.value.slice(-4)}`;
  const [, area, line] = /^(0\d{2,3})-(\d{7,8})(?:-\d+)?$/.exec(phone) ?? [];
  return area && line ? `${area}-${stars(line.length - 2)}${line.slice(-2)}` : maskEnds(phone, 0, 2);
}

/** The first six and last four of an 18-sign number; of shorter ones a fifth, rounded down, at either end (E*******8). */
export function maskDocument(number: string): string {
  if (number.length === 18) return maskEnds(number, 6, 4);
  const shown = Math.floor(number.length / 5);
  return maskEnds(number, shown, shown);
}

/** l***@example.com: first letter and domain, however long the name; a name of one letter is hidden, and whole what is no address. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 1) return '***';
  const [first = '', ...rest] = address.slice(0, at);
  return `${rest.length > 0 ? first : ''}***${address.slice(at)}`;
}

/** Hides all when less than a third would be hidden, so that a text shorter than expected does not slip through. */
function maskEnds(text: string, head: number, tail: number): string {
  const signs = [...text];
  const hidden = signs.length - head - tail;
  if (hidden < signs.length / 3) return stars(signs.length);
  return [...signs.slice(0, head), stars(hidden), ...signs.slice(signs.length - tail)].join('');
}

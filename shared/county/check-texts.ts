import type { County } from './county.ts';
import { entryName, fieldName } from './field-name.ts';
import type { PackMistake } from './pack-mistake.ts';

const halfWidth = /\p{Script=Han}[,.:;!?()"']|[,:;!?()"']\p{Script=Han}/u;
/** Numbers a phone would dial: mobiles, landlines with or without area code, 400 numbers. */
const dialable = /(?<!\d)(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|\d{3,4}-\d{7,8}|400-?\d{3}-?\d{4})(?!\d)/;
/** The numbers of the country, which even a demonstration may show. */
export const publicNumbers = ['110', '119', '120', '12110', '96110', '12389', '12345', '12388'];

type PackText = { readonly path: readonly (string | number)[]; readonly text: string };

/** Punctuation, photocopies, and in a demonstration county: no number that could ring somewhere. */
export function checkTexts(county: County): readonly PackMistake[] {
  const parts = [
    'settings',
    'clusters',
    'units',
    'serviceGroups',
    'offices',
    'services',
    'holidays',
    'closures',
    'forms',
    'signposts',
  ] as const;
  return [...parts.flatMap((part) => checkPart(county, part)), ...checkMaterials(county), ...checkPhones(county)];
}

function checkPart(county: County, part: keyof County): readonly PackMistake[] {
  const content: unknown = county[part];
  const entries: readonly unknown[] = Array.isArray(content) ? content : [content];
  return entries.flatMap((entry, index) =>
    textsIn(entry).flatMap(({ path, text }) => {
      const mistake = (message: string): PackMistake => ({
        part,
        entry: part === 'settings' ? part : entryName(entry, index),
        field: fieldName(entry, path),
        message,
      });
      const narrow = path.at(-1) === 'zh' ? halfWidth.exec(text)?.[0] : undefined;
      const number = county.settings.demonstration ? dialable.exec(text)?.[0] : undefined;
      return [
        ...(narrow === undefined ? [] : [mistake(`half-width mark beside a Chinese character: ${narrow}`)]),
        ...(number === undefined ? [] : [mistake(`${number} could ring somewhere; a demonstration county shows no such number`)]),
      ];
    }),
  );
}

function textsIn(value: unknown, path: PackText['path'] = []): readonly PackText[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}

/** Copies may not be demanded: residents show the original, the counter makes what it needs. */
function checkMaterials(county: County): readonly PackMistake[] {
  return county.services.flatMap(({ code, materials }) =>
    materials.flatMap(({ name }, index): PackMistake[] =>
      /复印/.test(name.zh) || /photocop/i.test(name.en)
        ? [{ part: 'services', entry: code, field: `materials[${index + 1}].name`, message: 'a photocopy may not be demanded' }]
        : [],
    ),
  );
}

function checkPhones(county: County): readonly PackMistake[] {
  if (!county.settings.demonstration) return [];
  const message = 'a demonstration county shows a text instead of a number';
  return [
    ...county.offices
      .filter(({ phone }) => /\d{5}/.test(`${phone.zh} ${phone.en}`.replaceAll(/[\s-]/g, '')))
      .map(({ code }): PackMistake => ({ part: 'offices', entry: code, field: 'phone', message })),
    ...(['supervisionPhone', 'servicePhone'] as const)
      .filter((field) => !publicNumbers.includes(county.settings[field]))
      .map((field): PackMistake => ({ part: 'settings', entry: 'settings', field, message: `use one of ${publicNumbers.join(', ')}` })),
  ];
}

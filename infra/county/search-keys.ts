import { customPinyin, pinyin } from 'pinyin-pro';
import type { SearchKey } from '#shared/county/county.ts';
import { normaliseSearch } from '#shared/county/search-services.ts';
import type { Service } from '#shared/county/services.ts';

/** Words of this trade whose characters have a second reading that a general dictionary may choose. */
customPinyin({ 调解: 'tiáo jiě', 所长: 'suǒ zhǎng', 分户: 'fēn hù', 行业: 'háng yè', 特行证: 'tè háng zhèng', 不还: 'bù huán' });

/** Everything a service can be found by when typed: both names, other words, pinyin without tones or spaces, and its initials. */
export function searchKeysOf({ name, alsoCalled }: Service): SearchKey[] {
  const chinese = [name.zh, ...alsoCalled.zh];
  const keys: readonly SearchKey[] = [
    ...[name.zh, name.en].map((text) => ({ kind: 'name' as const, text })),
    ...[...alsoCalled.zh, ...alsoCalled.en].map((text) => ({ kind: 'alias' as const, text })),
    ...chinese.map((text) => ({ kind: 'pinyin' as const, text: syllables(text).join('') })),
    ...chinese.map((text) => ({
      kind: 'initials' as const,
      text: syllables(text)
        .map((syllable) => syllable.charAt(0))
        .join(''),
    })),
  ];
  const unique = new Map(keys.map(({ kind, text }) => [`${kind} ${normaliseSearch(text)}`, { kind, text: normaliseSearch(text) }]));
  return [...unique.values()].filter(({ text }) => text !== '');
}

/** One syllable for each Chinese character, v for ü; Latin words and digits as they are. */
function syllables(text: string): readonly string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .map((syllable) => normaliseSearch(syllable).replaceAll(' ', ''))
    .filter((syllable) => syllable !== '');
}

import { customPinyin, pinyin } from 'pinyin-pro';
import { normaliseSearch } from '#shared/search/text.ts';

/** Words of this trade whose characters have a second reading that a general dictionary may choose. */
customPinyin({ 调解: 'tiáo jiě', 所长: 'suǒ zhǎng', 分户: 'fēn hù', 行业: 'háng yè', 特行证: 'tè háng zhèng', 不还: 'bù huán' });

/** The syllables of a Chinese text: without tones, v for ü, Latin words and digits as they are. None for a text without Chinese. */
export function syllablesOf(text: string): readonly string[] {
  if (!/\p{Script=Han}/u.test(text)) return [];
  return pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .map((syllable) => normaliseSearch(syllable).replaceAll(' ', ''))
    .filter((syllable) => syllable !== '');
}

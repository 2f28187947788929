import type { ProseRange } from '../../prose/prose';
import { fold } from '../../text/fold';
import { clearLanguageOf, type TextLanguage } from '../../text/textLanguage';

/** The amount of prose that is read, in UTF-16 code units. */
const READ = 20_000;

/** Returns the language in which the prose of a text is clearly written, judging by its beginning; `undefined` if that is not clear. */
export function languageOfProse(text: string, prose: readonly ProseRange[]): TextLanguage | undefined {
	let left = READ;
	const words: string[] = [];
	for (const { start, end } of prose) {
		if (left <= 0) {
			break;
		}
		words.push(
			...(text
				.slice(start, Math.min(end, start + left))
				.match(/[\p{L}\p{M}]+['’]?/gu)
				?.map(word => fold(word).replace('’', "'")) ?? []),
		);
		left -= end - start;
	}
	return clearLanguageOf(words);
}

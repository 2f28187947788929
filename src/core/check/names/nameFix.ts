import { fold } from '../../text/fold';
import type { OffsetRange } from '../../text/offsetRange';
import type { CheckFix } from '../fix';
import type { SegmentReading } from '../segmentReading';
import { writtenText } from '../writtenText';

/** French articles before a consonant, also with a preposition, and what they become before a vowel. */
const BEFORE_CONSONANT = /(?<!\p{L})(de la|à la|le|la|du|au)\s$/iu;
const ELIDED: ReadonlyMap<string, string> = new Map([
	['le', 'l’'],
	['la', 'l’'],
	['du', 'de l’'],
	['de la', 'de l’'],
	['au', 'à l’'],
	['à la', 'à l’'],
]);
const VOWEL = /^[aeiouyœæ]/iu;
/** An article whose form depends on the noun after it. */
const ARTICLE = /(?<!\p{L})(?:(?:l|d)['’]|(?:le|la|du|au|der|die|das|dem|den|des|de|het|el|del|al)\s)$/iu;
/** The number of characters before a name that are examined. */
const REACH = 12;

/**
 * Returns the fix that writes a name in place of another. In French, an article before a vowel is elided. Where the article may be wrong
 * before the new name, because it begins with another noun, the fix is not safe.
 */
export function nameFix({ segment, context }: SegmentReading, { start, end }: OffsetRange, name: string): CheckFix {
	const text = writtenText(name, context);
	const before = segment.text.slice(Math.max(0, start - REACH), start);
	const [article, word = ''] = (/^fr(?:-|$)/i.test(context.language) && VOWEL.test(fold(name)) && BEFORE_CONSONANT.exec(before)) || [];
	const elided = ELIDED.get(word.toLowerCase());
	if (article !== undefined && elided !== undefined) {
		const begun = /^\p{Lu}/u.test(word) ? elided.charAt(0).toUpperCase() + elided.slice(1) : elided;
		return { kind: 'useName', safe: true, shown: name, edits: [{ start: start - article.length, end, text: begun + text }] };
	}
	const isOther = !/^en(?:-|$)/i.test(context.language) && firstWord(segment.text.slice(start, end)) !== firstWord(name);
	return { kind: 'useName', safe: !(isOther && ARTICLE.test(before)), shown: name, edits: [{ start, end, text }] };
}

function firstWord(name: string): string {
	return fold(/^[\p{L}\p{M}]+/u.exec(name)?.[0] ?? '');
}

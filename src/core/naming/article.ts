import { kindOfHead } from '../abbreviation/headNouns';
import { fold } from '../text/fold';
import { headOf, type NamedPlace } from './namedPlace';
import type { PlaceInSentence } from './placeInSentence';

/** English words after which a full name takes its own article. */
const WITHOUT_DETERMINER: ReadonlySet<string> = new Set(
	'of by to with from for in on at under between against via within and or than as like through including that which whether until before after since'.split(
		' ',
	),
);
/** An indefinite article at the end of the text before a name. */
const INDEFINITE = /(?<![\p{L}\p{N}])(an?)\s+$/iu;
/** The present participle of a verb, as in “containing UNTOC”. */
const PARTICIPLE = /^\p{Ll}{3,}ing$/u;
/** Beginnings of words whose sound differs from their first letter: vowels that sound like consonants, and silent consonants. */
const SOUNDS_LIKE_CONSONANT = /^(?:uni(?!n|m)|us[aeio]|ut[ei]|eu|one(?!t)|once)/iu;
const SOUNDS_LIKE_VOWEL = /^(?:hour|honest|hono|heir)/iu;

/** A change of the words before a name. */
export interface ArticleChange {
	/** How many characters before the name are replaced. */
	readonly length: number;
	readonly text: string;
}

/** The article stays as it is. */
export const NO_CHANGE: ArticleChange = { length: 0, text: '' };

/**
 * Returns how the article before an acronym changes if a name takes its place, in English: “a UNTOC report” keeps “a” before “United”, “an
 * SF” becomes “a Small Fund”, and the name of an institution without an article gets “the”. Articles of other languages are not changed.
 */
export function articleBeforeName(
	name: string,
	{ entry, isPlural }: NamedPlace,
	{ before, after, beginsSentence, isAlone }: PlaceInSentence,
): ArticleChange {
	const [indefinite, article = ''] = INDEFINITE.exec(before) ?? [];
	if (indefinite !== undefined) {
		return changedArticle(indefinite, article, soundsLikeVowel(name));
	}
	const bare = isAlone || isPlural || entry.entry.kind === 'person' ? undefined : barePlaceOf({ before, after, beginsSentence });
	return { length: 0, text: definiteArticle(name, bare) };
}

/** Where a name has no article or other determiner, in English: at the beginning of a sentence, or after a preposition. */
export type BarePlace = 'start' | 'inside';

/** Returns where a name has no determiner, given the text before and after it; `undefined` if it has one or cannot have one. */
export function barePlaceOf(place: Pick<PlaceInSentence, 'before' | 'after' | 'beginsSentence'>): BarePlace | undefined {
	const { before, after, beginsSentence } = place;
	const last = /([\p{L}\p{N}]{1,40})\s{1,9}$/u.exec(before)?.[1]?.toLowerCase();
	if (/^[-‐‑/]/u.test(after)) {
		return undefined;
	}
	if (beginsSentence) {
		return 'start';
	}
	return last !== undefined && (WITHOUT_DETERMINER.has(last) || PARTICIPLE.test(last)) ? 'inside' : undefined;
}

/** Returns the article that the English name of an institution gets where it has none, with a space; empty if it gets none. */
export function definiteArticle(name: string, bare: BarePlace | undefined): string {
	if (bare === undefined || !takesArticle(name)) {
		return '';
	}
	return bare === 'start' ? 'The ' : 'the ';
}

/** Returns how the article before a name changes if an acronym takes its place. An acronym that may be read as a word keeps the article. */
export function articleBeforeAcronym(acronym: string, { before }: PlaceInSentence): ArticleChange {
	const [indefinite, article = ''] = INDEFINITE.exec(before) ?? [];
	const first = acronym.charAt(0).toUpperCase();
	const isVowel = /[AEIO]/.test(first);
	const isSpelt = isVowel || first === 'U' || !/[AEIOUY]/i.test(acronym);
	return indefinite === undefined || !isSpelt ? NO_CHANGE : changedArticle(indefinite, article, isVowel || /[FHLMNRSX]/.test(first));
}

function changedArticle(written: string, article: string, beforeVowel: boolean): ArticleChange {
	const right = `${article.charAt(0)}${beforeVowel ? 'n' : ''}`;
	return article.toLowerCase() === right.toLowerCase()
		? NO_CHANGE
		: { length: written.length, text: right + written.slice(article.length) };
}

function soundsLikeVowel(name: string): boolean {
	return (/^[aeiou]/iu.test(name) && !SOUNDS_LIKE_CONSONANT.test(name)) || SOUNDS_LIKE_VOWEL.test(name);
}

/** The beginning of a name such as “tenth session of the Conference”, which always needs an article. */
const ORDINAL = /^(?:(?:\p{L}+-)?(?:first|second|third)|\p{L}+(?:th|ieth)|\d+(?:st|nd|rd|th))\s/iu;

/** Whether an English name is that of an institution or instrument whose head noun needs an article, such as “Office”. */
function takesArticle(name: string): boolean {
	const head = headOf(name).split(/\s+/).at(-1) ?? '';
	return ORDINAL.test(name) || (/^\p{Lu}/u.test(name) && !/^the\s/iu.test(name) && (head === 'Nations' || kindOfHead(fold(head)) !== undefined));
}

/** Whether an elided article such as the French “l’” before a name would be wrong before another, which begins with a consonant. */
export function breaksElision(name: string, { before }: PlaceInSentence): boolean {
	return /(?:^|[^\p{L}])(?:l|d|qu|dell|all|nell|sull|dall)['’]$/iu.test(before) && !/^[aeiouyhœæ]/iu.test(fold(name));
}

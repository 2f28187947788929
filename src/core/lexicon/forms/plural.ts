import { getOrInsert } from '../../data/getOrInsert';
import { NO_FORMS, type FormContext } from './formRule';

/** How to form a plural: remove `cut` letters from the end, then append `add`. */
export interface Ending {
	readonly cut: number;
	readonly add: string;
}

/** A plural ending for the word that ends at an offset. */
export interface EndingChange extends Ending {
	readonly end: number;
}

type EndingRule = readonly [endings: string, cut: number, add: string];

/** Regular endings by language. The first that matches is replaced; without a match, no plural can safely be derived. */
const ENDINGS: Readonly<Record<string, readonly EndingRule[]>> = {
	en: [
		['ss x z ch sh', 0, 'es'],
		['ay ey iy oy uy', 0, 's'],
		['y', 1, 'ies'],
		['a b c d e f g h i j k l m n o p q r t u v w', 0, 's'],
	],
	// In French, all other words take an s.
	fr: [
		['eau eu', 0, 'x'],
		['al', 2, 'aux'],
	],
	nl: [
		['ing', 0, 'en'],
		['heid', 3, 'eden'],
		['tie er el je um eur', 0, 's'],
		['teit ment ist schap', 0, 'en'],
	],
	de: [
		['ung heit keit schaft ion tät', 0, 'en'],
		['in', 0, 'nen'],
	],
	es: [
		['z', 1, 'ces'],
		['ión', 2, 'ones'],
		['a e i o u á é ó', 0, 's'],
		['d l r n j', 0, 'es'],
	],
};

const ADDS_S: Ending = { cut: 0, add: 's' };
const FRENCH_PLURAL = /[sxz]/;
const IS_LETTER = /\p{L}/u;

/** Words whose plural means something else when it is used alone. */
const OWN_MEANING = /^(?:custom|damage|good|mean|minute|spirit)$/i;

/** An acronym, judging by its capitals. */
const IN_CAPITALS = /^\p{Lu}\p{L}*\p{Lu}$/u;

/** A word in the head of a French or Spanish name. */
const PLAIN_WORD = /^\p{L}?\p{Ll}+$/u;

/** A word that ends the head of a French or Spanish name; the plural is formed before it, as in “protocoles contre…”. */
const AFTER_HEAD = /\s(?:(?:à|au|aux|contra|contre|de|del|des|du|en|et|la|le|les|para|pour|sobre|sur|y)(?!\p{L})|d['’])/iu;

const NO_CHANGES: readonly EndingChange[] = [];

/**
 * Returns a label with its acronym or last word in the plural; in French and Spanish, with the one or two words of its head in the plural.
 */
export function pluralsOf(text: string, context: FormContext): readonly string[] {
	const changes = pluralChanges(text, context);
	return changes.length === 0 ? NO_FORMS : [changes.reduceRight((changed, { end, cut, add }) =>
		changed.slice(0, end - cut) + add + changed.slice(end), text)];
}

/** Returns the changes that form the plural of a label, in the order of its words; none if no plural can safely be derived. */
export function pluralChanges(text: string, { language, isAcronym, isPerson }: FormContext): readonly EndingChange[] {
	const start = lastWordStart(text);
	if (start === text.length || isPerson) {
		return NO_CHANGES;
	}
	if (language === 'fr' || language === 'es') {
		return isAcronym ? NO_CHANGES : headChanges(text, language);
	}
	if (isCapital(text, text.length - 1) && IN_CAPITALS.test(text.slice(start))) {
		// “CITES” is an acronym itself, not the plural of “CITE”: a plural s is lower-case.
		return (language === 'en' || language === 'de') && !text.endsWith('S') ? [changeOf(ADDS_S, text.length)] : NO_CHANGES;
	}
	// The plural of a short single word is too often another word: “arms”, “news”, “aids”.
	const safe = start > 0 || (text.length >= 4 && !OWN_MEANING.test(text));
	const ending = safe && !isAcronym ? endingOf(text, text.length, language) : undefined;
	return ending ? [changeOf(ending, text.length)] : NO_CHANGES;
}

function changeOf({ cut, add }: Ending, end: number): EndingChange {
	return { end, cut, add };
}

/** Returns the start of the letters at the end of a text. */
function lastWordStart(text: string): number {
	let start = text.length;
	while (start > 0 && isLetter(text, start - 1)) {
		start--;
	}
	return start;
}

function isLetter(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	return unit < 0x80 ? (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7A : IS_LETTER.test(text.charAt(at));
}

function isCapital(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	return unit < 0x80 ? unit <= 0x5A : text.charAt(at) !== text.charAt(at).toLowerCase();
}

function headChanges(text: string, language: string): readonly EndingChange[] {
	const head = text.slice(0, AFTER_HEAD.exec(text)?.index).trimEnd();
	const words = head.split(' ');
	if (words.length > 2 || head.length < 4 || !words.every(word => PLAIN_WORD.test(word))) {
		return NO_CHANGES;
	}
	const changes: EndingChange[] = [];
	let end = -1;
	for (const word of words) {
		end += 1 + word.length;
		const ending = endingOf(text, end, language);
		if (ending) {
			changes.push(changeOf(ending, end));
		}
	}
	return changes;
}

interface EndingOfWords extends Ending {
	readonly ending: string;
}

const NO_ENDINGS: readonly EndingOfWords[] = [];

/** The endings of each language, in order, by the UTF-16 unit of their last letter. */
const BY_LETTER: ReadonlyMap<string, ReadonlyMap<number, readonly EndingOfWords[]>> = new Map(
	Object.entries(ENDINGS).map(([language, rules]) => [language, byLastLetter(rules)]),
);

function byLastLetter(rules: readonly EndingRule[]): ReadonlyMap<number, readonly EndingOfWords[]> {
	const byLetter = new Map<number, EndingOfWords[]>();
	for (const [endings, cut, add] of rules) {
		for (const ending of endings.split(' ')) {
			const letter = ending.charCodeAt(ending.length - 1);
			getOrInsert(byLetter, letter, () => []).push({ ending, cut, add });
		}
	}
	return byLetter;
}

function endingOf(text: string, end: number, language: string): Ending | undefined {
	for (const rule of BY_LETTER.get(language)?.get(text.charCodeAt(end - 1)) ?? NO_ENDINGS) {
		if (rule.ending.length === 1 || text.endsWith(rule.ending, end)) {
			return rule;
		}
	}
	return language === 'fr' && !FRENCH_PLURAL.test(text.charAt(end - 1)) ? ADDS_S : undefined;
}

import { oneEntryOf } from '../../lexicon/labels/oneEntry';
import type { BlockReading } from '../blockReading';
import type { Certainty, Introduction, PlacedText } from '../introduction';
import { firstByInitials, firstByLetters } from '../lettersMatch';
import { startByAnyLetters } from '../looseMatch';
import { endsWithName, firstOfName } from '../nameBefore';
import { withPairedMarks } from '../pairedMarks';
import { isRomanNumeral, looseShortFormOf, lowerShortFormOf, shortFormOf, slashedShortFormOf, type ShortForm } from '../shortForm';
import { wordsBefore, type WordsBefore } from '../wordsBefore';
import { bracketPartsOf, type BracketPart } from './bracketParts';
import type { Bracket } from './brackets';
import { expansionInBracket } from './expansionInBracket';

/** The number of parts of a bracket that are examined: “(SF, hereinafter “the Fund”)” has two. */
const MAX_PARTS = 4;

/** A short name of one to four words, such as “Trust Fund”; a quotation in brackets is not one. */
const DEFINED_NAME = /^\p{Lu}[^\s.!?]{1,20}(?: [^\s.!?]{1,20}){0,3}$/u;

/** A date in words, such as “12 mars 2019”. */
const DAY = /^\p{N}{1,2}\.? \p{L}{3,12}\.? \p{N}{4}$/u;

/** An expansion that was found for an acronym, and why. */
interface Expanded {
	readonly expansion: PlacedText;
	readonly certainty: Certainty;
	readonly entry?: string;
}

/** Finds what a pair of brackets introduces: usually nothing or one name; two in “(SF, hereinafter “the Fund”)”. */
export function introductionsInBracket(reading: BlockReading, bracket: Bracket): readonly Introduction[] {
	const before = wordsBefore(reading.text, bracket.start);
	const bracketParts = bracketPartsOf(reading.text, bracket.start + 1, bracket.end - 1).slice(0, MAX_PARTS);
	const found: Introduction[] = [];
	let known: Expanded | undefined;
	for (const part of bracketParts) {
		const own = found.length === 0 ? expandedBefore(reading, part, before) : undefined;
		// “Conseil d’État (CE, 12 mars 2019)” may refer to a decision.
		const certain = own?.certainty === 'letters' && DAY.test(bracketParts[1]?.text ?? '') ? { ...own, certainty: 'likely' as const } : own;
		const expanded =
			certain ?? ((part.announced || part.quoted) && DEFINED_NAME.test(part.text) ? (known ?? labelBefore(reading, before)) : undefined);
		if (expanded) {
			known ??= expanded;
			found.push({ acronym: acronymAt(reading, part), ...expanded, kind: 'expansionFirst' });
		}
	}
	const pairOfShort = found.length > 0 ? found : inTwoLanguages(reading, bracketParts, before);
	const own =
		pairOfShort.length > 0
			? pairOfShort
			: [
					expansionInBracket(reading, bracket, before)
						?? bothInBracket(reading, bracket)
						?? introducedOnly(reading, bracket, before),
				].filter(one => one !== undefined);
	return own.filter(introduction => !isQuoted(reading, bracket, introduction));
}

/** How far before a bracket a slash is searched for. */
const MAX_SLASHED = 80;

/** Two acronyms with a slash between them. */
const TWO_SHORT = /^(\p{Lu}{2,8})\/(\p{Lu}{2,8})$/u;

/** Finds two acronyms in one bracket, of which the name before it has the letters of one: “North Atlantic Treaty Organization (NATO/OTAN)”. */
function inTwoLanguages(reading: BlockReading, [part, ...others]: readonly BracketPart[], before: WordsBefore): readonly Introduction[] {
	const written = part && others.length === 0 ? TWO_SHORT.exec(part.text) : null;
	if (!part || !written) {
		return [];
	}
	const [, one = '', other = ''] = written;
	const halves = [
		{ ...part, text: one, end: part.start + one.length },
		{ ...part, text: other, start: part.start + one.length + 1 },
	];
	const expanded = halves.map(half => expandedBefore(reading, half, before));
	// The name has half of the letters of the other one, too; “gas chromatography … with a mass spectrometric detector (GC/MSD)” has not.
	return expanded.includes(undefined) || expanded.every(found => found?.certainty === 'likely')
		? []
		: halves.map((half, index) => {
				const found = expanded[index];
				const acronym = reading.placed(half.start, half.end);
				return found && found.certainty !== 'likely'
					? { acronym, ...found, kind: 'expansionFirst' }
					: { acronym, certainty: 'likely', kind: 'expansionFirst' };
			});
}

/** Finds an acronym after its expansion in the same bracket: “Weltgesundheitsorganisation (World Health Organization, WHO)”. */
function bothInBracket(reading: BlockReading, { start, end }: Bracket): Introduction | undefined {
	const parts = bracketPartsOf(reading.text, start + 1, end - 1);
	const index = parts.findIndex(({ text }, at) => at > 0 && shortFormOf(text) !== undefined);
	const name = parts[index - 1];
	const part = parts[index];
	const before = name && part && wordsBefore(reading.text, name.end);
	const expanded = before && expandedBefore(reading, part, before);
	return expanded && expanded.certainty !== 'likely' && before.end > start
		? { acronym: acronymAt(reading, part), ...expanded, kind: 'expansionFirst' }
		: undefined;
}

/** The expansion of an acronym in the words before it: by label, then by letters, then by looser rules. */
function expandedBefore(reading: BlockReading, part: BracketPart, before: WordsBefore): Expanded | undefined {
	const { names } = reading;
	const isSlashed = reading.text.slice(Math.max(0, before.end - MAX_SLASHED), before.end).includes('/');
	const strict = shortFormOf(part.text) ?? (isSlashed ? slashedShortFormOf(part.text) : undefined);
	const place = reading.inDocument(part.start, part.end);
	const pair =
		before.parts.length === 0
			? undefined
			: names.pairOf(names.endingAt(reading.inDocument(before.end - 1, before.end).end), strict?.text ?? part.text, place);
	if (pair) {
		return {
			expansion: reading.placedInDocument(pair.expansion, before.end),
			certainty: 'label',
			...(pair.entry !== undefined && { entry: pair.entry }),
		};
	}
	const lower = strict ? undefined : lowerShortFormOf(part.text);
	const first = strict ? firstByLetters(strict, before) : lower && firstByInitials(lower, before);
	// “call(id)” is code, and a bracket after a comma belongs to what follows.
	const loose = first || !/[\s"”’»*_]/u.test(reading.text.charAt(before.end)) ? undefined : looseShortFormOf(part.text);
	const name =
		strict && (first === 'cut' || !first) && !isPlace(strict) ? firstOfName(strict, before, reading.text, { isAnnounced: part.announced }) : undefined;
	const start = first === 'cut' ? name?.start : ((first ?? name)?.start ?? (loose && startByAnyLetters(loose, before, reading.text)));
	if (start === undefined || before.end - start <= part.text.length || !isBalanced(reading.text.slice(start, before.end))) {
		return undefined;
	}
	const range = withPairedMarks(reading.text, { start, end: before.end });
	const expansion = reading.placed(range.start, range.end);
	const entry = names.entryAt(expansion);
	return { expansion, certainty: first && first !== 'cut' ? 'letters' : 'likely', ...(entry !== undefined && { entry }) };
}

/** The name of a library before a bracket in which the text gives it a short name. */
function labelBefore(reading: BlockReading, before: WordsBefore): Expanded | undefined {
	const mention = before.parts.length === 0 ? undefined : reading.names.endingAt(reading.inDocument(before.end - 1, before.end).end);
	const entry = mention && oneEntryOf(mention.labels);
	return mention && {
		expansion: reading.placedInDocument(mention, before.end), certainty: 'label', ...(entry !== undefined && { entry }),
	};
}

function acronymAt(reading: BlockReading, part: BracketPart): PlacedText {
	const text = (shortFormOf(part.text) ?? lowerShortFormOf(part.text) ?? looseShortFormOf(part.text))?.text ?? part.text;
	return reading.placed(part.start, part.start + text.length);
}

/** An acronym that follows a capitalized name or is announced, whose letters are not those of the words. */
function introducedOnly(reading: BlockReading, { start, end }: Bracket, { parts }: WordsBefore): Introduction | undefined {
	const [part] = bracketPartsOf(reading.text, start + 1, end - 1);
	const short = part && shortFormOf(part.text);
	if (!part || !short || isRomanNumeral(short.text) || parts.length === 0) {
		return undefined;
	}
	const followsName = endsWithName(parts) && !isPlace(short) && !/\s\p{N}/u.test(short.text);
	return part.announced || followsName ? { acronym: acronymAt(reading, part), certainty: 'likely', kind: 'expansionFirst' } : undefined;
}

/** Whether an acronym is one of a place that often follows the name of a person or a town in brackets. */
function isPlace({ text }: ShortForm): boolean {
	return PLACES.has(text);
}

const PLACES: ReadonlySet<string> = new Set(['USA', 'US', 'UK', 'EU', 'UAE', 'U.S', 'U.S.', 'U.K.', 'RU', 'RFA', 'RDA', 'BRD', 'DDR', 'VS', 'VK', 'EEUU', 'EE.UU.']);

function isBalanced(text: string): boolean {
	let depth = 0;
	for (const { 0: sign } of text.matchAll(/[()[\]]/g)) {
		depth += sign === '(' || sign === '[' ? 1 : -1;
		if (depth < 0) {
			return false;
		}
	}
	return depth === 0;
}

/** Whether an introduction is inside a quotation. Quotation marks around the introduction alone do not make it one. */
function isQuoted(reading: BlockReading, bracket: Bracket, { expansion }: Introduction): boolean {
	const quotation = reading.quotationAround(bracket);
	if (!quotation || !expansion) {
		return quotation !== undefined;
	}
	const { start } = reading.inDocument(quotation.start + 1, quotation.start + 2);
	return start < expansion.start - ARTICLE_LENGTH || quotation.end > bracket.end + MAX_CLOSING;
}

/** The length of the quotation mark after a bracket, and of a punctuation mark before it. */
const MAX_CLOSING = 2;

/** The length of an article before a name, with the space. */
const ARTICLE_LENGTH = 4;

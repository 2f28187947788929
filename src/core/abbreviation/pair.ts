import type { OffsetRange } from '../text/offsetRange';
import { alignments } from './alignment';
import type { BlockReading } from './blockReading';
import type { Certainty, Introduction, PlacedText } from './introduction';
import { compoundOf, hasEnoughWords } from './lettersMatch';
import { startByAnyLetters } from './looseMatch';
import { namePartsOf } from './namePart';
import { withPairedMarks } from './pairedMarks';
import { shortFormOf } from './shortForm';
import { withoutMarks } from './withoutMarks';

/** A pair, regardless of how it is written. */
export type Pair = Omit<Introduction, 'kind'>;

const CERTAINTIES = ['label', 'letters', 'likely'] as const satisfies readonly Certainty[];

/** Words before an expansion: “i.e.”, “short for”. */
const LEAD_IN =
	/^(?:i\.e\.|that is|c’est-à-dire|d\. h\.|das heißt|dat is|es decir|short for|from|for|pour|für|voor|por|en anglais|in English|en inglés)[,:]?\s/iu;
const ARTICLE = /^(?:(?:the|an?|le|la|les|der|die|das|de|het|el|los|las)\s|l[’'])/iu;

/** Compares an acronym with a range of a block that may be its whole expansion; `undefined` if the two do not match. */
export function pairAt(reading: BlockReading, acronym: PlacedText, range: OffsetRange): Pair | undefined {
	const { text, names } = reading;
	const short = shortFormOf(acronym.text);
	const { start, end } = trimmed(text, range);
	const parts = namePartsOf(text.slice(start, end), start);
	if (!short || parts.length === 0) {
		return undefined;
	}
	const base = { acronym, expansion: reading.placed(start, end) };
	if (base.expansion.text.length <= short.text.length) {
		return undefined;
	}
	const known = names.startingAt(base.expansion.start);
	const pair = known?.end === base.expansion.end ? names.pairOf(known, short.text, base.acronym) : undefined;
	if (pair) {
		return { ...base, certainty: 'label', ...(pair.entry !== undefined && { entry: pair.entry }) };
	}
	const entry = names.entryAt(base.expansion);
	const first = parts.findIndex(({ stop }) => !stop);
	const isAligned =
		alignments(short, parts).some(found => found.first === first) && (hasEnoughWords(short, parts) || /\p{N}/u.test(short.text));
	if (isAligned || (parts.length === 1 && compoundOf(short, parts) !== undefined)) {
		return { ...base, certainty: 'letters', ...(entry !== undefined && { entry }) };
	}
	const loose = startByAnyLetters(short, { parts, end, beginsSentence: true }, text);
	return loose === parts[0]?.start ? { ...base, certainty: 'likely', ...(entry !== undefined && { entry }) } : undefined;
}

/**
 * Compares an acronym with several ranges, and returns the most certain pair, the first of equally certain ones; `undefined` if there is
 * none.
 */
export function surestPair(reading: BlockReading, acronym: PlacedText, ranges: readonly OffsetRange[]): Pair | undefined {
	const pairs = ranges.map(range => pairAt(reading, acronym, range)).filter(pair => pair !== undefined);
	return CERTAINTIES.map(certainty => pairs.find(pair => pair.certainty === certainty)).find(pair => pair !== undefined);
}

/** Returns a range without lead-ins, articles and quotation marks at its ends. Marks around a part of the words stay. */
export function trimmed(text: string, range: OffsetRange): OffsetRange {
	let rest = withoutMarks(text, range, '.,');
	for (const pattern of [LEAD_IN, ARTICLE]) {
		const removed = pattern.exec(text.slice(rest.start, rest.end))?.[0].length ?? 0;
		rest = withoutMarks(text, { start: rest.start + removed, end: rest.end });
	}
	return withPairedMarks(text, rest);
}

import { partitionPoint } from '../../binarySearch';
import { knownLanguage, languageOfSentence } from '../../extract/textLanguage';
import { tokensOf, type Token } from '../../extract/token';
import type { LibraryEntry } from '../../library/library';
import type { OffsetRange } from '../../prose/inline';
import type { ApartKind } from '../../prose/apart';
import type { BlockView } from '../blockView';
import type { SegmentCheck } from '../checkInput';
import type { SegmentReading } from '../segmentReading';
import { contradictionsIn, type Contradiction } from './contradictions';
import type { FactDiffers } from './factFinding';
import { factIndexOf, type RecordedFact } from './factIndex';
import type { FactGrammar } from './factGrammar';
import { FactSentence, type SentenceMention } from './factSentence';
import { factGrammar } from './grammars/grammars';
import { sentencesOf } from './sentencesOf';
import { dateInWords } from './writeDate';

/** What is no sentence, or somebody else's. */
const NOT_READ: readonly ApartKind[] = ['heading', 'table', 'caption', 'quotation'];

/** The most tokens of a sentence that is read: longer ones are lists, and comparing all their parts would take too long. */
const MAX_SENTENCE = 150;

/**
 * The values that contradict what a dossier records for the entry that their sentence is about. Only sentences of which every word that matters is
 * understood are compared; of all others nothing is said. See docs/checks/fact-differs.md.
 */
export const factDiffers: SegmentCheck = {
	codes: ['fact-differs'],
	find: reading => reading.blocks.filter(block => !block.kinds.some(kind => NOT_READ.includes(kind))).flatMap(block => inBlock(reading, block)),
};

/** A name in a segment, with the entries that it may stand for. */
interface Named extends OffsetRange {
	readonly entries: readonly LibraryEntry[];
}

/** Returns the names in a block: labels, and the numbers of resolutions that are not in a label. */
function namesIn({ context: { library }, places }: SegmentReading, { mentions, start, end }: BlockView): readonly Named[] {
	const labels = mentions.map(mention => ({ start: mention.start, end: mention.end, entries: mention.labels.flatMap(({ entry }) => library.entries.get(entry) ?? []) }));
	const from = partitionPoint(0, places.length, index => (places[index]?.start ?? 0) < start);
	const to = partitionPoint(from, places.length, index => (places[index]?.end ?? 0) <= end);
	const numbers = places.slice(from, to).filter(place => place.entries.length > 0 && !isCovered(place, labels));
	return numbers.length === 0 ? labels : [...labels, ...numbers].sort((a, b) => a.start - b.start);
}

/** Whether a range overlaps one of a list, which is in order and without overlaps. */
function isCovered({ start, end }: OffsetRange, ranges: readonly OffsetRange[]): boolean {
	const next = ranges[partitionPoint(0, ranges.length, index => (ranges[index]?.end ?? 0) <= start)];
	return next !== undefined && next.start < end;
}

function inBlock(reading: SegmentReading, block: BlockView): readonly FactDiffers[] {
	const index = factIndexOf(reading.context.library);
	const names = namesIn(reading, block);
	if (!names.some(({ entries }) => entries.some(({ entry }) => index.isAbout(entry.key)))) {
		return [];
	}
	const tokens = tokensOf(block.text);
	const language = languageOfSentence(tokens.map(({ folded }) => folded), knownLanguage(reading.context.language) ?? 'en');
	const mentions = names.map(name => placeOf(tokens, { ...name, ...block.within(name) }));
	const isInName = new Uint8Array(tokens.length);
	mentions.forEach(mention => isInName.fill(1, mention.from, mention.to - 1));
	let next = 0;
	return sentencesOf(tokens, index => isInName[index] === 1).flatMap(([from, to]) => {
		const first = next;
		while ((mentions[next]?.from ?? to) < to) {
			next++;
		}
		const inSentence = mentions.slice(first, next).map(mention => ({ ...mention, from: mention.from - from, to: Math.min(mention.to, to) - from }));
		const sentence = new FactSentence(tokens.slice(from, to), inSentence, factGrammar(language));
		return inSentence.length === 0 || to - from > MAX_SENTENCE ? [] : contradictionsIn(sentence, block.text, index).flatMap(found => findingOf(found, { sentence, block }) ?? []);
	});
}

/** Returns the tokens of a name. Entries of several dossiers with the same key are one thing. */
function placeOf(tokens: readonly Token[], { entries, start, end }: Named): SentenceMention {
	const from = partitionPoint(0, tokens.length, index => (tokens[index]?.end ?? 0) <= start);
	const to = partitionPoint(from, tokens.length, index => (tokens[index]?.start ?? 0) < end);
	const [first] = entries;
	return { from, to, ...(first && entries.every(({ entry }) => entry.key === first.entry.key) && { entry: first }) };
}

/** Where a contradiction was found. */
interface Place {
	readonly sentence: FactSentence;
	readonly block: BlockView;
}

/** `undefined` if the value is in a quotation. */
function findingOf({ from, to, mention, recorded, replacement, shown }: Contradiction, { sentence, block }: Place): FactDiffers | undefined {
	const textOf = (first: number, after: number) => block.text.slice(sentence.at(first).start, sentence.at(after - 1).end).replace(/\s+/gu, ' ');
	const placeOf = (first: number, after: number) => block.inSegment(sentence.at(first).start, sentence.at(after - 1).end);
	const place = placeOf(from, to);
	const { fact, owner } = recorded;
	const text = shown ?? replacement?.text ?? plainValue(recorded, sentence.grammar);
	return block.isQuoted(place) ? undefined : {
		code: 'fact-differs', ...place, entry: owner.id, written: textOf(from, to), recorded: text, name: textOf(mention.from, mention.to),
		property: fact.property, value: fact.value, evidence: fact.evidence, source: sourceOf(recorded),
		fixes: replacement ? [{ kind: 'useRecorded', safe: false, shown: text, edits: [{ ...placeOf(replacement.from, replacement.to), text: replacement.text }] }] : [],
	};
}

/** The value of a fact for which the text has no form. */
function plainValue({ fact: { value } }: RecordedFact, grammar: FactGrammar): string {
	switch (value.type) {
		case 'date': return dateInWords(value.date, grammar);
		case 'amount': return `${value.currency} ${value.amount}`;
		case 'count': return String(value.count);
		case 'place': return value.place;
		case 'identifier': return value.identifier;
		case 'text': return Object.values(value.text)[0] ?? '';
	}
}

/** The short name of the source that is the authority, else of the one that says so. */
function sourceOf({ fact: { evidence }, owner: { dossier } }: RecordedFact): string {
	const best = evidence.find(({ status }) => status === 'official') ?? evidence.find(({ status }) => status === 'stated') ?? evidence[0];
	return dossier.sources.get(best?.source ?? '')?.shortName ?? '';
}

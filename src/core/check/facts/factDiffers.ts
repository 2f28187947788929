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

/**
 * The values that contradict what a dossier records for the entry that their sentence is about. Only sentences of which every word that matters is
 * understood are compared; of all others nothing is said. See docs/checks.md.
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
	const numbers = places.filter(place => place.start >= start && place.end <= end && place.entries.length > 0 && !labels.some(label => label.start < place.end && place.start < label.end));
	return [...labels, ...numbers].sort((a, b) => a.start - b.start);
}

function inBlock(reading: SegmentReading, block: BlockView): readonly FactDiffers[] {
	const index = factIndexOf(reading.context.library);
	const names = namesIn(reading, block);
	if (!names.some(({ entries }) => entries.some(({ entry }) => index.isAbout(entry.key)))) {
		return [];
	}
	const tokens = tokensOf(block.text);
	const language = languageOfSentence(tokens.map(({ folded }) => folded), knownLanguage(reading.context.language) ?? 'en');
	const places = names.map(name => ({ ...name, ...block.within(name) }));
	const isInName = ({ start, end }: Token) => places.some(place => start > place.start && end < place.end);
	return sentencesOf(tokens, isInName).flatMap(([from, to]) => {
		const mentions = places.flatMap(place => placeOf(tokens.slice(from, to), place));
		const sentence = new FactSentence(tokens.slice(from, to), mentions, factGrammar(language));
		return mentions.length === 0 ? [] : contradictionsIn(sentence, block.text, index).flatMap(found => findingOf(found, { sentence, block }) ?? []);
	});
}

/** Returns the tokens of a name in a sentence. Entries of several dossiers with the same key are one thing. */
function placeOf(tokens: readonly Token[], { entries, start, end }: Named): readonly SentenceMention[] {
	const from = tokens.findIndex(token => token.end > start);
	const last = tokens.findLastIndex(token => token.start < end);
	const [first] = entries;
	return from < 0 || last < from ? []
		: [{ from, to: last + 1, ...(first && entries.every(({ entry }) => entry.key === first.entry.key) && { entry: first }) }];
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

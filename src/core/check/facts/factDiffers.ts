import type { OffsetRange } from '../../text/offsetRange';
import type { BlockView } from '../blockView';
import type { SegmentCheck } from '../checkInput';
import type { SegmentReading } from '../segmentReading';
import { contradictionsIn, type Contradiction } from './comparison/contradictions';
import type { FactDiffers } from './factFinding';
import { bestEvidence, factIndexes, type RecordedFact } from './factIndex';
import type { FactGrammar } from './grammars/factGrammar';
import { blocksAcrossAsides } from './sentences/blocksAcrossAsides';
import type { FactSentence } from './sentences/factSentence';
import { hasSentences, mayContradict, readSentences } from './sentences/readSentences';
import { writtenInWords } from './values/writeDate';

/**
 * The values that contradict what a dossier records for the entry that their sentence is about. Only sentences in which every relevant word
 * is understood are compared; all others are ignored. See docs/checks/fact-differs.md.
 */
export const factDiffers: SegmentCheck = {
	codes: ['fact-differs'],
	find: reading => {
		let all = NONE;
		for (const block of blocksAcrossAsides(reading)) {
			const found = mayContradict(reading, block) && hasSentences(block) ? inBlock(reading, block) : NONE;
			all = found.length === 0 ? all : [...all, ...found];
		}
		return all;
	},
};

const NONE: readonly FactDiffers[] = [];

function inBlock(reading: SegmentReading, block: BlockView): readonly FactDiffers[] {
	const index = factIndexes.of(reading.context.library);
	return readSentences(reading, block).flatMap(({ sentence, may }) =>
		contradictionsIn(sentence, may, block.text, index).flatMap(found => findingOf(found, { reading, sentence, block }) ?? []),
	);
}

/** Where a contradiction was found. */
interface Place {
	readonly reading: SegmentReading;
	readonly sentence: FactSentence;
	readonly block: BlockView;
}

/** `undefined` if the value is in a quotation. */
function findingOf(
	{ from, to, mention, recorded, replacement, shown }: Contradiction,
	{ reading, sentence, block }: Place,
): FactDiffers | undefined {
	const textOf = (first: number, after: number) =>
		block.text.slice(sentence.at(first).start, sentence.at(after - 1).end).replace(/\s+/gu, ' ');
	const placeOf = (first: number, after: number) => block.inSegment(sentence.at(first).start, sentence.at(after - 1).end);
	const place = placeOf(from, to);
	const { fact, owner } = recorded;
	const edited = replacement && placeOf(replacement.from, replacement.to);
	const text = shown ?? replacement?.text ?? plainValue(recorded, sentence.grammar);
	return block.isQuoted(place)
		? undefined
		: {
				code: 'fact-differs',
				...place,
				entry: owner.id,
				written: textOf(from, to),
				recorded: text,
				name: textOf(mention.from, mention.to),
				property: fact.property,
				value: fact.value,
				evidence: fact.evidence,
				source: sourceOf(recorded),
				fixes: replacement && edited && canReplace(reading.segment.text, edited)
					? [
							{
								kind: 'useRecorded',
								safe: false,
								shown: text,
								edits: [{ ...edited, text: replacement.text }],
							},
						]
					: [],
			};
}

/** Whether LaTeX stays valid if a range is replaced: no half of an argument, and no words in the number of `\SI{…}{…}`. */
function canReplace(text: string, { start, end }: OffsetRange): boolean {
	const replaced = text.slice(start, end);
	return replaced.split('{').length === replaced.split('}').length && !text.startsWith('}{', end);
}

/** Returns the value of a fact in a plain form, if it cannot be written like the value in the text. */
function plainValue({ fact: { value } }: RecordedFact, grammar: FactGrammar): string {
	switch (value.type) {
		case 'date': return writtenInWords(value.date, grammar);
		case 'amount': return `${value.currency} ${value.amount}`;
		case 'count': return String(value.count);
		case 'place': return value.place;
		case 'identifier': return value.identifier;
		case 'text': return Object.values(value.text)[0] ?? '';
	}
}

/** The short name of the source that is the authority, otherwise of one that states the fact. */
function sourceOf({ fact, owner: { dossier } }: RecordedFact): string {
	const best = bestEvidence(fact) ?? fact.evidence[0];
	return dossier.sources.get(best?.source ?? '')?.shortName ?? '';
}

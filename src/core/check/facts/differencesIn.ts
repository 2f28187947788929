import { parseEdtf } from '../../dossier/date';
import type { OffsetRange } from '../../prose/inline';
import type { FlatBlock } from '../../prose/flatBlocks';
import { bindCounts } from './bindCounts';
import { bindDates } from './bindDates';
import { bindPlaces } from './bindPlaces';
import { bindSums } from './bindSums';
import { contradictedCount } from './compareCounts';
import { contradictedDate, periodMeant } from './compareDates';
import { contradictedPlace, townsOf } from './comparePlaces';
import { contradictedSum } from './compareSums';
import { CUE_FACTS, dateCuesIn } from './dateCues';
import type { FactDifference } from './factDifference';
import type { FactIndex, RecordedFact } from './factIndex';
import type { FactSentence } from './factSentence';
import { readDates } from './readDates';
import { readSums } from './readNumbers';
import { hasSecond, isSilent, namesSession } from './silence';
import { townInLanguage } from './towns';
import { writeDate, type Replacement } from './writeDate';
import { writeNumber } from './writeNumber';
import type { WrittenDate } from './writtenValue';

/** What a sentence is compared with, and where it is. */
export interface SentencePlace {
	readonly block: FlatBlock;
	readonly quotations: readonly OffsetRange[];
	readonly index: FactIndex;
}

/** A contradiction in a sentence, by tokens. */
interface Contradiction {
	readonly from: number;
	readonly to: number;
	readonly recorded: RecordedFact;
	readonly replacement?: Replacement | undefined;
}

/** Returns what contradicts the recorded facts in one sentence. */
export function differencesIn(sentence: FactSentence, { block, quotations, index }: SentencePlace): readonly FactDifference[] {
	if (!mayHaveValues(sentence) || isSilent(sentence)) {
		return [];
	}
	const dates = readDates(sentence);
	const all = [...datesThatDiffer(sentence, dates, index), ...countsThatDiffer(sentence, { text: block.text, dates, index }), ...sumsThatDiffer(sentence, { text: block.text, dates, index }), ...placesThatDiffer(sentence, dates, index)];
	return all.flatMap(({ from, to, recorded, replacement }) => {
		const range = rangeOf(sentence, from, to);
		const isQuoted = quotations.some(quotation => quotation.start <= range.start && quotation.end >= range.end);
		const edit = replacement && { ...inDocument(block, rangeOf(sentence, replacement.from, replacement.to)), text: replacement.text };
		return isQuoted ? [] : [{
			code: 'fact-differs' as const, ...inDocument(block, range), written: block.text.slice(range.start, range.end),
			entry: recorded.owner.id, fact: recorded.fact, ...(edit && { edit }),
		}];
	});
}

/** Whether there is a number, or a capitalised word that may be a town. */
function mayHaveValues({ tokens, grammar }: FactSentence): boolean {
	return tokens.some(({ text, folded }, index) => /^\p{N}/u.test(text) || (index > 0 && /^\p{Lu}/u.test(text)) || grammar.numberWords.has(folded));
}

function rangeOf(sentence: FactSentence, from: number, to: number): OffsetRange {
	return { start: sentence.at(from).start, end: sentence.at(to - 1).end };
}

function inDocument(block: FlatBlock, { start, end }: OffsetRange): OffsetRange {
	return { start: block.start(start), end: block.end(end) };
}

function datesThatDiffer(sentence: FactSentence, dates: readonly WrittenDate[], index: FactIndex): readonly Contradiction[] {
	const bound = bindDates(sentence, dates, dateCuesIn(sentence));
	if (dates.some(date => !bound.some(one => one.date === date))) {
		return [];
	}
	return bound.flatMap(one => {
		const recorded = hasSecond(sentence, one.mention) || (namesSession(sentence) && one.mention.entry?.entry.kind !== 'instrument') ? undefined : contradictedDate(one, index);
		if (recorded?.fact.value.type !== 'date') {
			return [];
		}
		const period = one.cue ? periodMeant(recorded.fact.value.date, CUE_FACTS[one.cue.cue].end) : parseEdtf(recorded.fact.value.date);
		return [{ from: one.date.from, to: one.date.to, recorded, replacement: period && writeDate(sentence, one.date, period) }];
	});
}

/** What counts and sums are read from. */
interface Figures {
	readonly text: string;
	readonly dates: readonly WrittenDate[];
	readonly index: FactIndex;
}

function countsThatDiffer(sentence: FactSentence, { text, dates, index }: Figures): readonly Contradiction[] {
	const past = sentence.tokens.some(({ folded }) => sentence.grammar.past.has(folded));
	const bound = bindCounts(sentence, text, dates);
	return bound.flatMap(one => {
		const isTwice = bound.some(other => other !== one && other.properties.some(property => one.properties.includes(property)));
		const recorded = isTwice || hasSecond(sentence, one.mention) || namesSession(sentence) ? undefined : contradictedCount(one, { index, dates, past });
		if (recorded?.fact.value.type !== 'count') {
			return [];
		}
		const { number } = one;
		const replacement = { from: number.from, to: number.to, text: writeNumber(recorded.fact.value.count, number.style, sentence.grammar) };
		return [{ from: number.from, to: number.to, recorded, replacement }];
	});
}

function sumsThatDiffer(sentence: FactSentence, { text, dates, index }: Figures): readonly Contradiction[] {
	const sums = readSums(sentence, text);
	return sums.length !== 1 ? [] : bindSums(sentence, sums, dates).flatMap(one => {
		const isThird = sentence.mentions.some(mention => mention.entry === undefined || (mention !== one.donor && mention !== one.recipient && mention.entry.entry.kind === one.recipient.entry?.entry.kind));
		const recorded = isThird ? undefined : contradictedSum(one, index, dates);
		if (recorded?.fact.value.type !== 'amount') {
			return [];
		}
		const { number, from, to } = one.sum;
		return [{ from, to, recorded, replacement: { from: number.from, to: number.to, text: writeNumber(recorded.fact.value.amount, number.style, sentence.grammar) } }];
	});
}

function placesThatDiffer(sentence: FactSentence, dates: readonly WrittenDate[], index: FactIndex): readonly Contradiction[] {
	return bindPlaces(sentence, dates).flatMap(place => {
		const recorded = hasSecond(sentence, place.mention) || namesSession(sentence) ? undefined : contradictedPlace(place, index);
		const [town] = recorded ? townsOf(recorded) : [];
		return recorded && town !== undefined ? [{ from: place.from, to: place.to, recorded, replacement: { from: place.from, to: place.to, text: townInLanguage(town, sentence.grammar.language) } }] : [];
	});
}

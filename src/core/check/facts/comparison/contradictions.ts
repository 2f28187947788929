import { parseDateSpan } from '../../../dossier/date';
import { FACT_KIND, type FactIndex, type RecordedFact } from '../factIndex';
import type { FactSentence, SentenceMention } from '../sentences/factSentence';
import { namesAnotherOfKind, isSilent, namesSession } from '../sentences/silence';
import type { TokenRange } from '../sentences/tokenRange';
import { bindCounts } from '../statements/bindCounts';
import { bindDates } from '../statements/bindDates';
import { bindPlaces } from '../statements/bindPlaces';
import { bindSums } from '../statements/bindSums';
import { bindTowns } from '../statements/bindTowns';
import type { BoundDate } from '../statements/boundDate';
import { clausesIn } from '../statements/dateClauses';
import { CUE_FACTS, dateCuesIn } from '../statements/dateCues';
import { isOfPart, isSummedUp } from '../statements/qualified';
import { actorOf } from '../statements/subject';
import { readDates } from '../values/readDates';
import { readSums } from '../values/readNumbers';
import { townInLanguage } from '../values/towns';
import { writeDate, type TokenReplacement } from '../values/writeDate';
import { writeNumber } from '../values/writeNumber';
import type { WrittenDate } from '../values/writtenValue';
import { contradictedCount } from './compareCounts';
import { contradictedDate, isDateOfEvent, periodMeant } from './compareDates';
import { contradictedPlace, townsOf } from './comparePlaces';
import { contradictedSum } from './compareSums';

/** A value that contradicts a fact: its tokens, the name that it belongs to, and what to write instead; absent if it has no such form. */
export interface Contradiction {
	readonly from: number;
	readonly to: number;
	readonly mention: SentenceMention;
	readonly recorded: RecordedFact;
	readonly replacement?: TokenReplacement | undefined;
	/** The recorded value in full; absent if it is what the replacement writes. */
	readonly shown?: string;
}

/**
 * Returns the values in one sentence that contradict the recorded facts. The kinds of values that the sentence may state are bits of
 * `FACT_KIND`. `text` is that of its block.
 */
export function contradictionsIn(sentence: FactSentence, may: number, text: string, index: FactIndex): readonly Contradiction[] {
	if (!mayHaveValues(sentence) || isSilent(sentence)) {
		return [];
	}
	const dates = readDates(sentence);
	const cues = dateCuesIn(sentence);
	const bound = bindDates(sentence, dates, cues);
	// A date that says when something was adopted does not say when it had so many parties.
	const others = dates.filter(date => !bound.some(one => one.date === date && one.cue));
	const mayState = (kind: number) => (may & kind) !== 0;
	const figures = { text, dates: others, clauses: clausesIn(sentence, dates, cues), index };
	return [
		...(mayState(FACT_KIND.date) && bound.length === dates.length ? datesThatDiffer(sentence, bound, index) : []),
		...(mayState(FACT_KIND.count) ? countsThatDiffer(sentence, figures) : []),
		...(mayState(FACT_KIND.sum) ? sumsThatDiffer(sentence, figures) : []),
		...(mayState(FACT_KIND.place) ? placesThatDiffer(sentence, { ...figures, dates }) : []),
	];
}

/** Whether there is a number, or a capitalized word that may be a town. */
function mayHaveValues({ tokens, grammar }: FactSentence): boolean {
	return tokens.some(
		({ text, folded }, index) => /^\p{N}/u.test(text) || (index > 0 && /^\p{Lu}/u.test(text)) || grammar.numberWords.has(folded),
	);
}

function datesThatDiffer(sentence: FactSentence, bound: readonly BoundDate[], index: FactIndex): readonly Contradiction[] {
	return bound.flatMap(one => {
		const recorded =
			isOfPart(sentence, one)
			|| isDateOfEvent(sentence, one, index)
			|| namesAnotherOfKind(sentence, one.mention, actorOf(sentence, one))
			|| (namesSession(sentence) && one.mention.entry?.entry.kind !== 'instrument')
				? undefined
				: contradictedDate(one, index);
		if (recorded?.fact.value.type !== 'date') {
			return [];
		}
		const period = one.cue ? periodMeant(recorded.fact.value.date, CUE_FACTS[one.cue.cue].end) : parseDateSpan(recorded.fact.value.date);
		return [
			{
				from: one.date.from,
				to: one.date.to,
				mention: one.mention,
				recorded,
				replacement: period && !one.date.hedge ? writeDate(sentence, one.date, period) : undefined,
			},
		];
	});
}

/** The input for reading counts, sums and places. */
interface Figures {
	readonly text: string;
	/** The dates that may say when a count or sum was true. */
	readonly dates: readonly WrittenDate[];
	/** Statements with a date, which may be between a name and another statement. */
	readonly clauses: readonly TokenRange[];
	readonly index: FactIndex;
}

function countsThatDiffer(sentence: FactSentence, { text, dates, clauses, index }: Figures): readonly Contradiction[] {
	const isPast = sentence.tokens.some(({ folded }) => sentence.grammar.past.has(folded));
	const bound = bindCounts(sentence, text, [...dates, ...clauses]);
	return bound.flatMap(one => {
		const isTwice = bound.some(other => other !== one && other.properties.some(property => one.properties.includes(property)));
		const recorded =
			isTwice || namesAnotherOfKind(sentence, one.mention) || namesSession(sentence)
				? undefined
				: contradictedCount(one, { index, dates, isPast });
		if (recorded?.fact.value.type !== 'count') {
			return [];
		}
		const { number } = one;
		const from = number.hedge?.from ?? number.from;
		const replacement = { from, to: number.to, text: writeNumber(recorded.fact.value.count, number.style, sentence.grammar) };
		return [{ from, to: number.to, mention: one.mention, recorded, replacement }];
	});
}

function sumsThatDiffer(sentence: FactSentence, { text, dates, index }: Figures): readonly Contradiction[] {
	const sums = readSums(sentence, text);
	return sums.length !== 1 || isSummedUp(sentence, dates)
		? []
		: bindSums(sentence, sums, dates).flatMap(one => {
				const isThird = sentence.mentions.some(
					mention =>
						mention.entry === undefined
						|| (mention !== one.donor
							&& mention.entry !== one.recipient.entry
							&& mention.entry.entry.kind === one.recipient.entry?.entry.kind),
				);
				const recorded = isThird ? undefined : contradictedSum(one, index, dates);
				if (recorded?.fact.value.type !== 'amount') {
					return [];
				}
				const { number, from, to, isSplit } = one.sum;
				if (isSplit === true) {
					return [{ from, to, mention: one.recipient, recorded }];
				}
				const amount = writeNumber(recorded.fact.value.amount, number.style, sentence.grammar);
				const shown =
					text.slice(sentence.at(from).start, sentence.at(number.from).start)
					+ amount
					+ text.slice(sentence.at(number.to - 1).end, sentence.at(to - 1).end);
				return [
					{ from, to, mention: one.recipient, recorded, replacement: { from: number.from, to: number.to, text: amount }, shown },
				];
			});
}

function placesThatDiffer(sentence: FactSentence, { dates, clauses, index }: Figures): readonly Contradiction[] {
	const bound = bindPlaces(sentence, dates, clauses);
	return (bound.length > 0 ? bound : bindTowns(sentence, dates)).flatMap(place => {
		const recorded = namesAnotherOfKind(sentence, place.mention) || namesSession(sentence) ? undefined : contradictedPlace(place, index);
		const [town] = recorded ? townsOf(recorded) : [];
		if (!recorded || town === undefined) {
			return [];
		}
		const { from, to, mention, suffix = '' } = place;
		return [{ from, to, mention, recorded, replacement: { from, to, text: townInLanguage(town, sentence.grammar.language) + suffix } }];
	});
}

import { knownLanguage } from '../../../text/textLanguage';
import { tokensOf } from '../../../text/token';
import { isCertain, type FactIndex, type RecordedFact } from '../factIndex';
import { factGrammar } from '../grammars/grammars';
import type { BoundCount } from '../statements/bindCounts';
import { daysOf, daysOfEdtf } from '../values/dateInterval';
import { HEDGES } from '../values/hedges';
import { areDisjoint, hedged, hullOf, type Hedge, type Interval } from '../values/interval';
import type { WrittenDate } from '../values/writtenValue';

/** How much a count may have grown since the last date for which it is recorded. */
const GROWTH = 1.5;

/** What a comparison of counts depends on besides the count. */
export interface CountContext {
	readonly index: FactIndex;
	/** The dates of the sentence. */
	readonly dates: readonly WrittenDate[];
	/** Whether a verb is in the past. */
	readonly isPast: boolean;
}

/**
 * Returns the fact that a count contradicts; `undefined` if there is none. A fact that is true at a date is compared only with a sentence
 * whose dates overlap with it. Without a date, a count in the present is a contradiction only if it is below all recorded counts, or so far
 * above the highest that it cannot have grown so much. A part of what is counted contradicts what is less than it.
 */
export function contradictedCount({ number, properties, mention, isPart }: BoundCount, context: CountContext): RecordedFact | undefined {
	const { entry } = mention;
	const facts = entry ? context.index.of(entry.entry.key, properties).filter(({ fact }) => fact.value.type === 'count') : [];
	const certain = facts.filter(({ fact }) => isCertain(fact));
	// A count that is true now may have been different then.
	if (entry?.entry.kind !== 'event' && context.isPast && context.dates.length > 0 && certain.every(({ fact }) => fact.when === undefined)) {
		return undefined;
	}
	const recorded =
		entry?.entry.kind === 'event' || certain.every(({ fact }) => fact.when === undefined) ? allOf(facts) : atDate(facts, context);
	const { low, high } = hedged(number.interval, number.hedge?.hedge);
	const written = isPart === true ? { low, high: Infinity } : { low, high };
	const [fact] = recorded?.facts.filter(({ fact: one }) => isCertain(one)) ?? [];
	return fact && recorded && areDisjoint(written, recorded.interval) ? fact : undefined;
}

interface RecordedCount {
	readonly facts: readonly RecordedFact[];
	readonly interval: Interval;
}

function allOf(facts: readonly RecordedFact[]): RecordedCount | undefined {
	return facts.length === 0 ? undefined : { facts, interval: hullOf(facts.map(intervalOf)) };
}

function atDate(facts: readonly RecordedFact[], context: CountContext): RecordedCount | undefined {
	const [date] = context.dates;
	const dated = facts.flatMap(recorded => {
		const days = recorded.fact.when === undefined ? undefined : daysOfEdtf(recorded.fact.when);
		return days ? [{ recorded, days }] : [];
	}).sort((a, b) => a.days.low - b.days.low);
	const last = dated.at(-1);
	if (!last || context.dates.length > 1) {
		return undefined;
	}
	if (!date) {
		const all = hullOf(facts.map(intervalOf));
		return context.isPast ? undefined : { facts: [last.recorded], interval: { low: all.low, high: all.high * GROWTH } };
	}
	const written = { low: daysOf(date.start).low, high: daysOf(date.end ?? date.start).high };
	const meant = dated.filter(({ days }) => !areDisjoint(days, written));
	if (!date.complete || date.hedge || meant.length === 0) {
		return undefined;
	}
	const before = dated.findLast(({ days }) => days.high < written.low);
	const after = dated.find(({ days }) => days.low > written.high);
	const isExact = meant.every(({ days }) => days.low <= written.low && written.high <= days.high);
	const around = isExact ? [] : [before, after].filter(one => one !== undefined);
	// Nothing is recorded for an earlier day in the period that the sentence names: it may have been any number.
	const earlier = isExact || before ? [] : [{ low: 0, high: 0 }];
	return {
		facts: meant.map(({ recorded }) => recorded),
		interval: hullOf([...[...meant, ...around].map(({ recorded }) => intervalOf(recorded)), ...earlier]),
	};
}

/** The number of words at the beginning of a note among which a hedge changes the count, as in “More than 90” or “Per year, at least”. */
const MAX_BEFORE_HEDGE = 3;

/** The count of a fact, widened if its note says “nearly” or “more than”. */
function intervalOf({ fact: { value, note } }: RecordedFact): Interval {
	const count = value.type === 'count' ? value.count : 0;
	const hedges = Object.entries(note ?? {}).flatMap(([language, text]) => hedgesIn(text, language));
	return hullOf([{ low: count, high: count }, ...hedges.map(hedge => hedged({ low: count, high: count }, hedge))]);
}

function hedgesIn(text: string, tag: string): readonly Hedge[] {
	const language = knownLanguage(tag);
	const tokens = tokensOf(text);
	return language === undefined
		? []
		: HEDGES.filter(hedge =>
				tokens
					.slice(0, MAX_BEFORE_HEDGE + 1)
					.some((_, index) => factGrammar(language).hedges[hedge].endAt(tokens, index) !== undefined),
			);
}

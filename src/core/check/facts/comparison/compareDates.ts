import { parseDateSpan, type CalendarDate } from '../../../dossier/date';
import type { FactProperty } from '../../../dossier/vocabulary';
import { isCertain, type FactIndex, type RecordedFact } from '../factIndex';
import type { FactSentence } from '../sentences/factSentence';
import type { BoundDate } from '../statements/boundDate';
import { CUE_FACTS, type CueFacts } from '../statements/dateCues';
import { daysOf, daysOfEdtf, type Period } from '../values/dateInterval';
import { areDisjoint, type Interval } from '../values/interval';
import type { WrittenDate } from '../values/writtenValue';

/** The properties that a date right after a name may be about, the most likely first. */
const WITHOUT_CUE: readonly FactProperty[] = ['held', 'adopted', 'signed', 'openedForSignature'];

/**
 * Returns the fact that a date contradicts: none of the days that the date may mean is a day of that fact, or of any other fact that the
 * same words may mean. A range of days must agree with the dates of an event at both ends. `undefined` if there is no contradiction.
 */
export function contradictedDate({ date, mention, cue }: BoundDate, index: FactIndex): RecordedFact | undefined {
	const { entry } = mention;
	if (!entry || !date.complete || date.hedge?.hedge === 'about') {
		return undefined;
	}
	const about: CueFacts = cue ? CUE_FACTS[cue.cue] : { of: WITHOUT_CUE, alike: [] };
	const facts = index.of(entry.entry.key, about.of);
	const [certain] = facts.filter(({ fact }) => isCertain(fact) && fact.value.type === 'date')
		.sort((a, b) => about.of.indexOf(a.fact.property) - about.of.indexOf(b.fact.property));
	// A treaty is named after the day on which it was opened for signature, not after the last on which it could be signed.
	const excuses = cue
		? [...facts, ...index.of(entry.entry.key, about.alike).filter(one => !certain || !covers(one, certain))]
		: index.datesOf(entry.entry.key);
	const year = cue || date.style !== 'year' ? undefined : index.yearOfSource(entry);
	return certain
		&& excuses.every(recorded => differs(date, recorded, cue || recorded.fact.property !== 'openedForSignature' ? about.end : 'start'))
		&& date.start.year !== year
		? certain
		: undefined;
}

/**
 * Returns the certain fact that a date agrees with: one that the same words are about, not merely any date. `undefined` if there is none.
 */
export function agreeingDate({ date, mention: { entry }, cue }: BoundDate, index: FactIndex): RecordedFact | undefined {
	if (!entry || !date.complete || date.hedge) {
		return undefined;
	}
	const about: CueFacts = cue ? CUE_FACTS[cue.cue] : { of: WITHOUT_CUE, alike: [] };
	return index.of(entry.entry.key, about.of).filter(({ fact }) => isCertain(fact) && fact.value.type === 'date')
		.sort((a, b) => about.of.indexOf(a.fact.property) - about.of.indexOf(b.fact.property))
		.find(recorded => !differs(date, recorded, about.end));
}

/**
 * Whether a date is that of an event which is named before it, as in “the launch of E at COP10 in 2020”: no other name is nearer, and the
 * date is the one that is recorded for the event.
 */
export function isDateOfEvent(sentence: FactSentence, { date, mention }: BoundDate, index: FactIndex): boolean {
	const nearest = sentence.mentions.findLast(({ to }) => to <= date.from);
	return (
		nearest !== undefined
		&& nearest !== mention
		&& nearest.entry?.entry.kind === 'event'
		&& index.of(nearest.entry.entry.key, ['held']).some(recorded => !differs(date, recorded, undefined))
	);
}

/**
 * Whether a fact is merely a less exact date of the same thing: the year in which a fund was established, compared with the day on which it
 * was launched.
 */
function covers({ fact: { value: wide } }: RecordedFact, { fact: { value: exact } }: RecordedFact): boolean {
	const [days, within] = [wide, exact].map(value => (value.type === 'date' ? daysOfEdtf(value.date) : undefined));
	return (
		days !== undefined
		&& within !== undefined
		&& days.low <= within.low
		&& days.high >= within.high
		&& (days.low !== within.low || days.high !== within.high)
	);
}

function differs(date: WrittenDate, { fact }: RecordedFact, end: CueFacts['end']): boolean {
	const period = fact.value.type === 'date' ? periodMeant(fact.value.date, end) : undefined;
	const whole = fact.value.type === 'date' ? daysOfEdtf(fact.value.date) : undefined;
	if (!period || !whole) {
		return true;
	}
	const isApproximate = period.start?.approximate === true || period.end?.approximate === true;
	const recorded =
		isApproximate || !end
			? whole
			: { low: period.start ? daysOf(period.start).low : -Infinity, high: period.end ? daysOf(period.end).high : Infinity };
	const isHeld = fact.property === 'held' && end === undefined && !isApproximate && date.hedge === undefined;
	return (
		areDisjoint(writtenDays(date), recorded)
		|| (isHeld && date.end !== undefined && hasOtherEnds({ start: date.start, end: date.end }, period))
	);
}

/** Returns the part of a recorded date that a cue is about, as the start of an event for “opened”. */
export function periodMeant(date: string, end: CueFacts['end']): Period | undefined {
	const period = parseDateSpan(date);
	const only = end && period?.[end];
	return end ? only && { start: only, end: only } : period;
}

function writtenDays({ start, end, hedge }: WrittenDate): Interval {
	const days = { low: daysOf(start).low, high: daysOf(end ?? start).high };
	return hedge?.hedge === 'atLeast' ? { ...days, high: Infinity } : hedge?.hedge === 'atMost' ? { ...days, low: -Infinity } : days;
}

/** Whether two periods of days begin or end on different days. */
function hasOtherEnds(written: Required<Period>, recorded: Period): boolean {
	const areDays = [written.start, written.end, recorded.start, recorded.end].every(date => date?.day !== undefined);
	const areOther = (a: CalendarDate, b: CalendarDate | undefined) => b !== undefined && areDisjoint(daysOf(a), daysOf(b));
	return areDays && (areOther(written.start, recorded.start) || areOther(written.end, recorded.end));
}

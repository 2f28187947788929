import type { FactIndex, RecordedFact } from '../factIndex';
import type { FactSentence } from '../sentences/factSentence';
import { namesAnotherOfKind, isSilent, namesSession } from '../sentences/silence';
import { bindDates } from '../statements/bindDates';
import { bindSums } from '../statements/bindSums';
import { dateCuesIn } from '../statements/dateCues';
import { readDates } from '../values/readDates';
import { readSums } from '../values/readNumbers';
import { agreeingDate } from './compareDates';
import { agreeingSum } from './compareSums';

/** A value that is the recorded one: its tokens, and the fact. */
export interface Confirmation {
	readonly from: number;
	readonly to: number;
	readonly recorded: RecordedFact;
}

/**
 * Returns the dates and sums of a sentence that agree with a dossier, in order. `text` is that of its block. Values that are not understood
 * are ignored, as for contradictions.
 */
export function confirmationsIn(sentence: FactSentence, text: string, index: FactIndex): readonly Confirmation[] {
	if (isSilent(sentence)) {
		return [];
	}
	const dates = readDates(sentence);
	const cues = dateCuesIn(sentence);
	const bound = bindDates(sentence, dates, cues);
	const found = bound.flatMap((one): readonly Confirmation[] => {
		const isOther = namesAnotherOfKind(sentence, one.mention) || (namesSession(sentence) && one.mention.entry?.entry.kind !== 'instrument');
		const recorded = isOther ? undefined : agreeingDate(one, index);
		return recorded ? [{ from: one.date.from, to: one.date.to, recorded }] : [];
	});
	const others = dates.filter(date => !bound.some(one => one.date === date && one.cue));
	const sums = readSums(sentence, text);
	const gifts = sums.length !== 1 ? [] : bindSums(sentence, sums, others).flatMap((one): readonly Confirmation[] => {
		const recorded = agreeingSum(one, index, others);
		return recorded ? [{ from: one.sum.from, to: one.sum.to, recorded }] : [];
	});
	return [...found, ...gifts].sort((a, b) => a.from - b.from);
}

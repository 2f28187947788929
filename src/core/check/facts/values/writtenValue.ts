import type { CalendarDate } from '../../../dossier/date';
import type { FoundHedge } from './hedges';
import type { Interval } from './interval';

/** How a date is written: day first, month first, ISO 8601, figures with dots, month and year, year alone. */
export type DateStyle = 'dayFirst' | 'monthFirst' | 'iso' | 'dots' | 'month' | 'year';

interface Written {
	/** The first token, and the one after the last. */
	readonly from: number;
	readonly to: number;
	readonly hedge?: FoundHedge;
}

/** A date or a range of dates in a text. */
export interface WrittenDate extends Written {
	readonly type: 'date';
	readonly start: CalendarDate;
	/** Set for a range. */
	readonly end?: CalendarDate;
	readonly style: DateStyle;
	/** Whether the date is read in full; if not, as without its year, it only counts as a value. */
	readonly complete: boolean;
}

/** How a number is written: with its digits grouped by a character, with a word such as “million”, or as a word. */
export interface NumberStyle {
	readonly group: string;
	readonly point: string;
	readonly multiplier?: { readonly factor: number; readonly text: string };
	readonly inWords: boolean;
}

/** A number in a text. */
export interface WrittenNumber extends Written {
	readonly type: 'number';
	readonly value: number;
	/** The values that it may mean, given its last digit, without the hedge. */
	readonly interval: Interval;
	readonly style: NumberStyle;
}

/** A sum of money in a text: a number, and the tokens with its currency around it. */
export interface WrittenSum extends Written {
	readonly type: 'sum';
	readonly number: WrittenNumber;
	/** Absent if the text does not say which currency is meant, as in “dollars”. */
	readonly currency?: string;
	/** Set if the word that multiplies the number is after the currency, as in “3 € million”. */
	readonly isSplit?: boolean;
}

/** One day, month, season or year. A season is 1 for spring to 4 for winter. */
export interface CslDay {
	readonly year: number;
	readonly month?: number;
	readonly day?: number;
	readonly season?: number;
}

/** A date of any precision, or a span of two. `end` is `open` where the span goes on. */
export interface CslDate {
	/** Of a span without a beginning, the end. */
	readonly start: CslDay;
	readonly end?: CslDay | 'open';
	/** Whether the span has no beginning. */
	readonly isStartOpen?: true;
	readonly circa: boolean;
	/** Whether it is in doubt: `?` in EDTF. */
	readonly uncertain: boolean;
}

/** A day of the calendar, or what of it there is; `undefined` where a year has no such month, or a month no such day. */
export function calendarDay(year: number, month: number | undefined, day: number | undefined): CslDay | undefined {
	if (month === undefined) {
		return { year };
	}
	const isMonth = Number.isInteger(month) && month >= 1 && month <= 12;
	const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
	if (!isMonth || (day !== undefined && !(Number.isInteger(day) && day >= 1 && day <= days))) {
		return undefined;
	}
	return { year, month, ...(day === undefined ? {} : { day }) };
}

/** A day, month, season or year. Seasons are 1 (spring) to 4 (winter). */
export interface DateParts {
	readonly year: number;
	readonly month?: number;
	readonly day?: number;
	readonly season?: number;
}

/** A date of any precision or an interval. `end` is `open` if the interval has no end. */
export interface ParsedDate {
	/** For an interval without a start: its end. */
	readonly start: DateParts;
	readonly end?: DateParts | 'open';
	/** Whether the interval has no start. */
	readonly isStartOpen?: true;
	readonly circa: boolean;
	/** Whether the date is uncertain: `?` in EDTF. */
	readonly uncertain: boolean;
}

/** Returns a date with the precision given; `undefined` if the year has no such month or the month no such day. */
export function calendarDay(year: number, month: number | undefined, day: number | undefined): DateParts | undefined {
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

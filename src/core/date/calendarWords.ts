import { fold } from '../text/fold';

const MONTHS: readonly string[] = [
	'january jan janvier januari januar janner enero', 'february feb fevrier februari februar febrero', 'march mar mars maart marz marzo', 'april apr avril abril',
	'may mai mei mayo', 'june jun juin juni junio', 'july jul juillet juli julio', 'august aug aout augustus agosto', 'september sept sep septembre septiembre',
	'october oct octobre oktober octubre', 'november nov novembre noviembre', 'december dec decembre dezember diciembre',
];
const MONTH_OF: ReadonlyMap<string, number> = new Map(
	MONTHS.flatMap((names, index) => names.split(' ').map(name => [fold(name), index + 1] as const)),
);

/** Returns the number of a month, from 1, by its folded name in any of the five languages; `undefined` if it is not a month. */
export function monthOf(folded: string): number | undefined {
	return MONTH_OF.get(folded);
}

/** Returns a day, month or year as an EDTF date. */
export function edtf(year: number, month?: number, day?: number): string {
	const parts = [
		String(year).padStart(4, '0'),
		...[month, day].filter(part => part !== undefined).map(part => String(part).padStart(2, '0')),
	];
	return parts.join('-');
}

const WEEKDAYS: ReadonlySet<string> = new Set(
	`monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
	montag dienstag mittwoch donnerstag freitag samstag sonntag lunes martes miercoles jueves viernes sabado domingo`.split(/\s+/),
);

/** Whether a folded word is a day of the week in any of the five languages. */
export function isWeekday(folded: string): boolean {
	return WEEKDAYS.has(folded);
}

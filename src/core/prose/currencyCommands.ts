/** The names of LaTeX commands that print the sign of a currency. */
const EURO = String.raw`(?:text)?euro|EUR(?:tm|cr|dig|hv)?|eur`;
const POUND = 'pounds|textsterling';
const COMMAND = String.raw`\\(?:(?<euro>${EURO})|(?<pound>${POUND}))(?![a-zA-Z])(?:\{\})?`;

/** A command before its number, whose argument the number may be, as in `\EUR{3}`. */
const BEFORE = new RegExp(String.raw`^${COMMAND}(?:\{|\s*(?:\\[,;:])?)$`);
/** A command after its number. */
const AFTER = new RegExp(String.raw`^(?:\\[,;:])?${COMMAND}\s*$`);
/** A command with a number and a unit, such as `\SI{3000000}{\euro}`. */
const QUANTITY = /^\\(?:SI|qty)(?:\[[^[\]\n]*\])?\{$/;
const UNIT = new RegExp(String.raw`^[\d.,~ ]{0,30}\}\{${COMMAND}\}`);
const NUMBER = /^[\s~]?\d/;
const LAST_OF_NUMBER = /(?:(?:\p{N}|\p{L}{4})[\s~]?|[\s~]d['’])$/u;
/** How much of a text is read after a command. */
const MAX_UNIT = 60;

/** The sign of a currency that markup prints, and whether its number is before or after it. */
export interface PrintedCurrency {
	readonly sign: string;
	readonly place: 'beforeNumber' | 'afterNumber';
}

/** Returns the sign that LaTeX prints for the markup from `start` to `end` of a text; `undefined` if it prints none, or not at a number. */
export function printedCurrency(text: string, start: number, end: number): PrintedCurrency | undefined {
	const gap = text.slice(start, end);
	if (!gap.startsWith('\\')) {
		return undefined;
	}
	const after = text.slice(end, end + MAX_UNIT);
	if (NUMBER.test(after)) {
		const groups = BEFORE.exec(gap)?.groups ?? (QUANTITY.test(gap) ? UNIT.exec(after)?.groups : undefined);
		if (groups) {
			return { sign: signOf(groups), place: 'beforeNumber' };
		}
	}
	const groups = LAST_OF_NUMBER.test(text.slice(Math.max(0, start - 6), start)) ? AFTER.exec(gap)?.groups : undefined;
	return groups && { sign: signOf(groups), place: 'afterNumber' };
}

/** Returns the offset of the number in the arguments of `\SI` and the like that begin at an offset, if their unit is a currency; `undefined` otherwise. */
export function numberOfSum(text: string, offset: number): number | undefined {
	return SUM.exec(text.slice(offset, offset + 2 * MAX_UNIT))?.[0].length;
}

const SUM = new RegExp(String.raw`^(?:\[[^[\]\n]{0,30}\])?\{(?=[\d.,~ ]{1,30}\}\{${COMMAND}\})`);

function signOf(groups: Readonly<Record<string, string | undefined>>): string {
	return groups['euro'] === undefined ? '£' : '€';
}

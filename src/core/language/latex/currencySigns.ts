import type { PrintedSign, ProseRange } from '../../prose/prose';

/** The names of commands that print the sign of a currency. */
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

/** Returns the ranges of prose with the signs of currencies that commands between two of them print. */
export function withCurrencySigns(text: string, prose: readonly ProseRange[]): readonly ProseRange[] {
	return prose.map((range, index) => {
		const before = range.continues && !range.printed ? prose[index - 1] : undefined;
		const printed = before && currencySign(text, before.end, range.start);
		return printed ? { ...range, printed } : range;
	});
}

/** Returns the sign that a command from `start` to `end` of a text prints; `undefined` if there is no such command, or no number next to it. */
function currencySign(text: string, start: number, end: number): PrintedSign | undefined {
	if (text[start] !== '\\') {
		return undefined;
	}
	const markup = text.slice(start, end);
	const after = text.slice(end, end + MAX_UNIT);
	const before = text.slice(Math.max(0, start - 6), start);
	const ofNext = !NUMBER.test(after) ? undefined : BEFORE.exec(markup)?.groups ?? (QUANTITY.test(markup) ? UNIT.exec(after)?.groups : undefined);
	const groups = ofNext ?? (LAST_OF_NUMBER.test(before) ? AFTER.exec(markup)?.groups : undefined);
	return groups && { text: signOf(groups), at: ofNext ? 'start' : 'end' };
}

/** Returns the offset of the number in the arguments of `\SI` and the like that begin at an offset, if their unit is a currency; `undefined` otherwise. */
export function numberOfSum(text: string, offset: number): number | undefined {
	return SUM.exec(text.slice(offset, offset + 2 * MAX_UNIT))?.[0].length;
}

const SUM = new RegExp(String.raw`^(?:\[[^[\]\n]{0,30}\])?\{(?=[\d.,~ ]{1,30}\}\{${COMMAND}\})`);

function signOf(groups: Readonly<Record<string, string | undefined>>): string {
	return groups['euro'] === undefined ? '£' : '€';
}

import type { PrintedSign, ProseRange } from '../../prose/prose';

/** The names of commands that print the sign of a currency. */
const EURO = String.raw`(?:text)?euro|EUR(?:tm|cr|dig|hv)?|eur`;
const POUND = 'pounds|textsterling';
const COMMAND = String.raw`\\(?:(?<euro>${EURO})|(?<pound>${POUND}))(?![a-zA-Z])(?:\{\})?`;

/** A command before its number, whose argument the number may be, as in `\EUR{3}`. */
const BEFORE = new RegExp(String.raw`${COMMAND}(?:\{|\s?(?:\\[,;:])?)$`);
/** A command after its number. */
const AFTER = new RegExp(String.raw`^(?:\\[,;:])?${COMMAND}\s*$`);
/** The unit after the number in commands such as `\SI{3}{\mega\euro}`. */
const UNIT = String.raw`\}\{(?:\\(?<prefix>kilo|mega|giga)\s?)?${COMMAND}\}`;
const AFTER_NUMBER = new RegExp(`^${UNIT}`);
const PREFIXES: Readonly<Record<string, string>> = { kilo: ' k', mega: ' M', giga: ' G' };
const NUMBER = /^[\s~]?\d/;
const LAST_OF_NUMBER = /(?:(?:\p{N}|\p{L}{4}|\p{N}[\s~]?[kMG]|\p{L}{3}\.)[\s~]?|[\s~]d['’])$/u;
/** How much of a text is read before a command, and before a number. */
const MAX_NUMBER = 6;
const MAX_COMMAND = 60;

/** Returns the ranges of prose with the signs of currencies that commands before them print. */
export function withCurrencySigns(text: string, prose: readonly ProseRange[]): readonly ProseRange[] {
	return prose.map((range, index) => {
		const printed = range.printed ? undefined : currencySign(text, prose[index - 1]?.end ?? 0, range);
		return printed ? { ...range, printed } : range;
	});
}

/** Returns the sign that a command from `start` to a range of a text prints; `undefined` if there is no such command, or no number next to it. */
function currencySign(text: string, start: number, { start: end, continues }: ProseRange): PrintedSign | undefined {
	const markup = text.slice(Math.max(start, end - MAX_COMMAND), end);
	if (!markup.includes('\\')) {
		return undefined;
	}
	const ofNext = NUMBER.test(text.slice(end, end + 2)) ? BEFORE.exec(markup) : null;
	if (ofNext) {
		return { text: signOf(ofNext), before: ofNext[0].length };
	}
	const isAfterNumber = continues && LAST_OF_NUMBER.test(text.slice(Math.max(0, start - MAX_NUMBER), start));
	const ofLast = isAfterNumber ? AFTER.exec(markup) ?? AFTER_NUMBER.exec(markup) : null;
	const printed = ofLast && (PREFIXES[ofLast.groups?.['prefix'] ?? ''] ?? '') + signOf(ofLast);
	return printed === null ? undefined : { text: printed, before: printed.length };
}

/** Returns the offset of the number in the arguments of `\SI` and the like that begin at an offset, if their unit is a currency; `undefined` otherwise. */
export function numberOfSum(text: string, offset: number): number | undefined {
	return SUM.exec(text.slice(offset, offset + 2 * MAX_COMMAND))?.[0].length;
}

const SUM = new RegExp(String.raw`^(?:\[[^[\]\n]{0,30}\])?\{(?=[\d.,~ ]{1,30}${UNIT})`);

function signOf({ groups }: RegExpExecArray): string {
	return groups?.['euro'] === undefined ? '£' : '€';
}

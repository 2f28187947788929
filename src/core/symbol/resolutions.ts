import { matchesOf } from '../text/matchesOf';
import { parseSymbol } from './parse';
import { BODY_WORD, NEXT_NUMBER, OF_THE, RESOLUTION, RESOLVING_BODIES } from './resolutionWords';
import type { NumberedResolution, SymbolIndex } from './symbolIndex';
import type { SymbolPlace } from './symbolPlace';

/** How many UTF-16 units before and after a number are searched for its body. */
const MAX_DISTANCE = 80;

/**
 * Finds the resolutions that a text names by number, in order. If the text names a body whose resolutions have symbols, the place has
 * a symbol. Otherwise the number is looked up in the library; a place without entries names a different resolution than the one
 * that the library has under that number. In a list of numbers, each is a place, and the body applies to all of them.
 */
export function resolutionsIn(text: string, index: SymbolIndex): readonly SymbolPlace[] {
	return matchesOf(text, RESOLUTION).flatMap(match => {
		const start = match.index;
		const first = { start, end: start + match[0].length, number: match[1] ?? '' };
		const numbers = [first, ...numbersFrom(text, first.end)];
		const around = wordsAround(text, start, numbers.at(-1)?.end ?? first.end);
		return numbers.flatMap(number =>
			placeOf(
				number,
				numbers.length > 1 ? { ...around, trailing: 0, leading: number === first ? around.leading : 0 } : around,
				index,
			),
		);
	});
}

/** A number with its range, which includes the word “resolution” before the first number. */
interface NumberAt {
	readonly start: number;
	readonly end: number;
	readonly number: string;
}

/** Returns the numbers that continue a list at an offset. */
function numbersFrom(text: string, from: number): readonly NumberAt[] {
	const numbers: NumberAt[] = [];
	NEXT_NUMBER.lastIndex = from;
	for (let match = NEXT_NUMBER.exec(text); match; match = NEXT_NUMBER.exec(text)) {
		const number = match[1] ?? '';
		numbers.push({ start: NEXT_NUMBER.lastIndex - number.length, end: NEXT_NUMBER.lastIndex, number });
	}
	return numbers;
}

/**
 * The text around resolutions, the symbol prefix of the body that it names, and how many UTF-16 units of it belong to the first place
 * (`leading`) and to the last (`trailing`).
 */
interface Around {
	readonly before: string;
	readonly after: string;
	readonly prefix: string | undefined;
	readonly leading: number;
	readonly trailing: number;
}

function wordsAround(text: string, start: number, end: number): Around {
	const leading = text.slice(Math.max(0, start - MAX_DISTANCE), start);
	const before = straightened(leading).trimEnd().replace(/'s$/, '');
	const after = straightened(text.slice(end, end + MAX_DISTANCE));
	const body = bodyOf(before, after);
	return {
		before, after, prefix: body?.prefix,
		leading: body && body.before > 0 ? leading.length - before.length + body.before : 0,
		trailing: body?.after ?? 0,
	};
}

function placeOf(
	{ start, end, number: written }: NumberAt,
	{ before, after, prefix, leading, trailing }: Around,
	index: SymbolIndex,
): readonly SymbolPlace[] {
	const number = written.replace(/\s/g, '');
	const numbered = index.byNumber.get(number) ?? [];
	const symbol = prefix === undefined ? undefined : parseSymbol(prefix + number);
	if (!symbol && numbered.length === 0) {
		return [];
	}
	if (prefix === undefined) {
		return [{ start, end, entries: numbered.filter(resolution => couldBe(resolution, before, after)).map(({ entry }) => entry) }];
	}
	return [{
		start: start - leading,
		end: end + trailing,
		...(symbol && { symbol }),
		entries: (symbol && index.bySymbol.get(symbol.text)) ?? [],
	}];
}

/**
 * Finds a body whose resolutions have symbols directly before or after a number, and the length of its name; `undefined` if there is none.
 */
function bodyOf(before: string, after: string) {
	const ofThe = OF_THE.exec(after)?.[0] ?? '';
	// Folded once for all names.
	const lowerBefore = before.toLowerCase();
	const lowerAfter = after.slice(ofThe.length).toLowerCase();
	for (const { prefix, names } of RESOLVING_BODIES) {
		for (const name of names) {
			if (lowerBefore.endsWith(name) && endsInName(before, name)) {
				return { prefix, before: name.length, after: 0 };
			}
			if (ofThe !== '' && lowerAfter.startsWith(name)) {
				return { prefix, before: 0, after: ofThe.length + name.length };
			}
		}
	}
	return undefined;
}

/** Whether a number can be that of a resolution: the text around it does not name a body that did not adopt it. */
function couldBe({ adopters }: NumberedResolution, before: string, after: string): boolean {
	const last = lastWord(before);
	if (BODY_WORD.test(last)) {
		const begins = (word: string) => adopters.some(name => name.startsWith(`${word.toLowerCase()} `));
		const isOther = (word: string) => BODY_WORD.test(word) && !begins(word);
		return adopters.some(name => endsInName(before, name) && !isOther(lastWord(before.slice(0, -name.length).trimEnd())))
			|| (begins(last) && !/^\p{Lu}/u.test(lastWord(before.slice(0, -last.length).trimEnd())));
	}
	const named = nameAfter(after);
	return !named.some(word => BODY_WORD.test(word)) || adopters.some(name => name.startsWith(named.join(' ').toLowerCase()));
}

/** Returns the words of the name that follows a number; none if there is no name. */
function nameAfter(after: string): readonly string[] {
	const ofThe = OF_THE.exec(after)?.[0] ?? '';
	const words = ofThe === '' ? [] : after.slice(ofThe.length).split(/[\s,.;:()]/);
	const end = words.findIndex(word => !/^(?:\p{Lu}.*|of|on|the)$/u.test(word));
	return end === -1 ? words : words.slice(0, end);
}

function lastWord(text: string): string {
	return text.split(/\s/).at(-1) ?? '';
}

function endsInName(text: string, name: string): boolean {
	return text.slice(-name.length).toLowerCase() === name && !/[\p{L}\p{N}-]/u.test(text[text.length - name.length - 1] ?? ' ');
}

function straightened(text: string): string {
	return text.replaceAll('’', "'");
}

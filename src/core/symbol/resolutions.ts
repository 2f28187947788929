import { parseSymbol } from './parse';
import type { SymbolPlace } from './symbolPlace';
import { BODY_WORD, OF_THE, RESOLUTION, RESOLVING_BODIES } from './resolutionWords';
import type { NumberedResolution, SymbolIndex } from './symbolIndex';

/** How far before and after a number its body is looked for. */
const REACH = 80;

/**
 * The resolutions that a run of words names by number, in order. With a body whose resolutions have
 * symbols, the words make a symbol. Without one, or with another body, only the library can tell what is
 * meant: a place without entries names a resolution that is not the one which the library has under the number.
 */
export function resolutionsIn(text: string, index: SymbolIndex): readonly SymbolPlace[] {
	return [...text.matchAll(RESOLUTION)].flatMap(match => {
		const start = match.index;
		const end = start + match[0].length;
		const number = (match[1] ?? '').replace(/\s/g, '');
		const leading = text.slice(Math.max(0, start - REACH), start);
		const before = straightened(leading).trimEnd().replace(/'s$/, '');
		const after = straightened(text.slice(end, end + REACH));
		const numbered = index.byNumber.get(number) ?? [];
		const body = bodyOf(before, after);
		const symbol = body && parseSymbol(body.prefix + number);
		if (!symbol && numbered.length === 0) {
			return [];
		}
		if (!body) {
			return [{ start, end, entries: numbered.filter(resolution => couldBe(resolution, before, after)).map(({ entry }) => entry) }];
		}
		return [{
			start: body.before === 0 ? start : start - (leading.length - before.length) - body.before,
			end: end + body.after,
			...(symbol && { symbol }),
			entries: (symbol && index.bySymbol.get(symbol.text)) ?? [],
		}];
	});
}

/** The body with symbols that stands right before or right behind, with the length of the words that name it. */
function bodyOf(before: string, after: string) {
	const behind = OF_THE.exec(after)?.[0] ?? '';
	for (const { prefix, names } of RESOLVING_BODIES) {
		for (const name of names) {
			if (endsInName(before, name)) {
				return { prefix, before: name.length, after: 0 };
			}
			if (behind !== '' && after.slice(behind.length).toLowerCase().startsWith(name)) {
				return { prefix, before: 0, after: behind.length + name.length };
			}
		}
	}
	return undefined;
}

/** Whether the words around a number do not name a body other than the one that adopted the resolution. */
function couldBe({ adopters }: NumberedResolution, before: string, after: string): boolean {
	const last = lastWord(before);
	if (BODY_WORD.test(last)) {
		const begins = (word: string) => adopters.some(name => name.startsWith(`${word.toLowerCase()} `));
		const isOther = (word: string) => BODY_WORD.test(word) && !begins(word);
		return adopters.some(name => endsInName(before, name) && !isOther(lastWord(before.slice(0, -name.length).trimEnd())))
			|| (begins(last) && !/^\p{Lu}/u.test(lastWord(before.slice(0, -last.length).trimEnd())));
	}
	const named = nameBehind(after);
	return !named.some(word => BODY_WORD.test(word)) || adopters.some(name => name.startsWith(named.join(' ').toLowerCase()));
}

/** The words of the name that stands behind a number, without those that follow it. */
function nameBehind(after: string): readonly string[] {
	const behind = OF_THE.exec(after)?.[0] ?? '';
	const words = behind === '' ? [] : after.slice(behind.length).split(/[\s,.;:()]/);
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

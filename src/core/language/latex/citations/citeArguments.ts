import { splitLocator } from '../../../citation/document/locatorText';
import type { CitationMode, WrittenCitation, WrittenItem } from '../../../citation/document/written';
import type { OffsetRange } from '../../../text/offsetRange';
import { groupEnd } from '../group';
import { keysBetween, SEVERAL, skipBlanks } from '../keys';

/** The argument of a command, including its brackets. */
interface Argument extends OffsetRange {
	readonly sign: '[' | '(' | '{';
}

/** The commands of csquotes that print a quotation with its citation. */
const QUOTING = /cquote$|^begin$/;

/**
 * Returns the citation made by a command of natbib, biblatex or csquotes whose name is at `start` to `end`, and whose arguments begin at
 * `from`; `undefined` if it has no keys, `'unclosed'` if an argument is not closed.
 */
export function readCite(
	text: string,
	{ start, end, command }: OffsetRange & { readonly command: string },
	from: number,
): WrittenCitation | 'unclosed' | undefined {
	const starred = text[end] === '*';
	const several = SEVERAL.test(command);
	const read = readArguments(text, from, several);
	if (read === 'unclosed') {
		return read;
	}
	const mode = modeOf(command, starred);
	const items = itemsOf(text, read, mode);
	return items.length === 0
		? undefined
		: {
				start,
				end: read.findLast(({ sign }) => sign === '{')?.end ?? end,
				form: 'latexCite',
				command: starred ? `${command}*` : command,
				mode,
				items,
				...(QUOTING.test(command) && { isFixed: true }),
			};
}

function readArguments(text: string, from: number, several: boolean): readonly Argument[] | 'unclosed' {
	const found: Argument[] = [];
	for (let offset = skipBlanks(text, from); ; offset = skipBlanks(text, found.at(-1)?.end ?? offset)) {
		const sign = text[offset];
		const hasKeys = found.some(one => one.sign === '{');
		const isExpected = sign === '(' ? several && !hasKeys : several || !hasKeys;
		if (!isOpening(sign) || !isExpected) {
			return found;
		}
		const end = groupEnd(text, offset);
		if (end === offset) {
			return sign === '{' ? 'unclosed' : found;
		}
		found.push({ start: offset, end, sign });
	}
}

function isOpening(sign: string | undefined): sign is Argument['sign'] {
	return sign === '[' || sign === '(' || sign === '{';
}

/** Returns the items in the arguments. In a list of keys, the prefix belongs to the first key and the locator to the last. */
function itemsOf(text: string, all: readonly Argument[], mode: CitationMode): readonly WrittenItem[] {
	const items: WrittenItem[] = [];
	let optional: Argument[] = [];
	for (const argument of all) {
		if (argument.sign !== '{') {
			optional = argument.sign === '[' ? [...optional, argument] : optional;
			continue;
		}
		const keys = keysBetween(text, argument.start + 1, argument.end - 1, '');
		const inside = (part: Argument | undefined) => (part ? text.slice(part.start + 1, part.end - 1).trim() : '');
		const [before, after] = optional.length > 1 ? [inside(optional[0]), inside(optional[1])] : ['', inside(optional[0])];
		keys.forEach(({ key, start, end }, index) => {
			const alone = keys.length === 1;
			items.push({
				start: alone ? optional[0]?.start ?? argument.start : start,
				end: alone ? argument.end : end,
				key,
				keyPart: { start, end },
				mode,
				prefix: index === 0 ? before : '',
				...splitLocator(index === keys.length - 1 ? after : ''),
			});
		});
		optional = [];
	}
	return items;
}

/**
 * Returns the mode of a command (manual of natbib, 2.3 and 2.4; of biblatex, 3.9). A star suppresses the author in biblatex, but not in
 * natbib.
 */
function modeOf(command: string, starred: boolean): CitationMode {
	const name = command.toLowerCase();
	if (name === 'nocite') {
		return 'hidden';
	}
	if (/^(?:textcites?|citet|citealt)$/.test(name)) {
		return 'authorInText';
	}
	if (/^cite(?:year|date)/.test(name) || (starred && /^(?:auto|paren|foot)?cites?$/.test(name))) {
		return 'authorSuppressed';
	}
	if (/^citeauthor/.test(name)) {
		return 'authorOnly';
	}
	return /fullcites?$/.test(name) || name === 'bibentry' ? 'full' : 'normal';
}

import { declared, type DeclaredAbbreviation } from '../../abbreviation/abbreviationSyntax';
import { indexFrom } from '../../text/indexFrom';
import { groupEnd } from './group';

/** Commands of the packages glossaries, glossaries-extra, acronym and acro that declare an abbreviation; a comment; verbatim text. */
const COMMAND =
	/%[^\n]*|\\(?:verb\*?[^a-zA-Z*\s][^\n]*|begin\{(?:verbatim|Verbatim|lstlisting|minted|comment)\*?\}|(?:newacronym|newabbreviation|acrodef|acro|DeclareAcronym)(?![a-zA-Z@]))|\\[^]/g;

type Range = readonly [start: number, end: number];

/** Finds the abbreviations that a LaTeX document declares, such as `\newacronym{un}{UN}{United Nations}`. */
export function latexAbbreviations(text: string): readonly DeclaredAbbreviation[] {
	const found: DeclaredAbbreviation[] = [];
	let next = 0;
	for (const { 0: command, index } of text.matchAll(COMMAND)) {
		const end = index + command.length;
		if (index < next) {
			continue;
		}
		if (command.startsWith('\\begin')) {
			next = indexFrom(text, command.replace('begin', 'end'), end);
		} else if (/^\\(?:new|acro|Declare)/.test(command)) {
			const groups = groupsAt(text, end);
			const pair = command === '\\DeclareAcronym' ? ofOptions(text, groups) : ofGroups(text, command, groups);
			found.push(
				...(pair ? [{ ...pair, key: text.slice(...(groups.find(({ open }) => open === '{')?.range ?? [0, 0])).trim() }] : []),
			);
		}
	}
	return found;
}

interface Group {
	readonly open: string;
	readonly range: Range;
}

/** The contents of up to four groups that follow each other, in braces or square brackets. */
function groupsAt(text: string, from: number): readonly Group[] {
	const groups: Group[] = [];
	for (let offset = from; groups.length < 4; ) {
		const start = offset + (/^[ \t]*(?:\r?\n[ \t]*)?/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0);
		const end = /[[{]/.test(text.charAt(start)) ? groupEnd(text, start) : start;
		if (end === start) {
			break;
		}
		groups.push({ open: text.charAt(start), range: [start + 1, end - 1] });
		offset = end;
	}
	return groups;
}

/** `\newacronym[…]{label}{short}{long}`, `\acrodef{label}[short]{long}`, `\acro{short}{long}`. */
function ofGroups(text: string, command: string, groups: readonly Group[]): DeclaredAbbreviation | undefined {
	const braced = groups.filter(({ open }) => open === '{').map(({ range }) => range);
	const [short, long] = command.startsWith('\\new')
		? braced.slice(1)
		: [groups[1]?.open === '[' ? groups[1].range : braced[0], braced[1]];
	return short && long && declared(text, short, long);
}

/** `\DeclareAcronym{label}{short = …, long = …}`. */
function ofOptions(text: string, groups: readonly Group[]): DeclaredAbbreviation | undefined {
	const options = groups[1]?.range;
	const [short, long] = options ? [valueOf(text, options, SHORT), valueOf(text, options, LONG)] : [];
	return short && long && declared(text, short, long);
}

const SHORT = /(?:^|[,{\s])short\s*=\s*/;
const LONG = /(?:^|[,{\s])long\s*=\s*/;

/** The value of an option: in braces, or up to the next comma. */
function valueOf(text: string, [start, end]: Range, option: RegExp): Range | undefined {
	const match = option.exec(text.slice(start, end));
	if (!match) {
		return undefined;
	}
	const from = start + match.index + match[0].length;
	const comma = text.slice(from, end).search(/[,\n]/);
	return text[from] === '{' ? [from + 1, Math.max(from + 1, groupEnd(text, from) - 1)] : [from, comma < 0 ? end : from + comma];
}

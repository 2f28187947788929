import type { SyntaxProblem } from './yamlProblem';

/** The likely cause of a line that is not YAML: what is wrong, in which line, and that line as it was probably meant. */
export interface YamlCause {
	readonly problem: SyntaxProblem;
	/** The index of the line. */
	readonly line: number;
	/** Absent where nothing says what was meant. */
	readonly corrected?: string;
	/** Whether what is missing may be on a later line, which the correction then makes wrong. */
	readonly mayEndLater?: true;
}

/** A longer line is not examined. */
const MAX_LINE = 2000;

/**
 * Returns the likely cause of a syntax error at a line, which may be in the line before that is not blank, since a parser notices some
 * mistakes one line later. `undefined` if there is none that authors typically make.
 */
export function yamlCause(lines: readonly string[], at: number): YamlCause | undefined {
	const before = lines.slice(0, at).findLastIndex(line => line.trim() !== '');
	for (const line of [at, before]) {
		const text = lines[line] ?? '';
		const cause = text.length > MAX_LINE ? undefined : causeIn(text);
		// Commas between digits are an error only where they make a key occur twice.
		if (cause && (line === at || cause.problem !== GROUPED)) {
			return { line, ...cause };
		}
	}
	return before < 0 ? undefined : indentCause(lines, before, at);
}

/** A line whose indentation is one off that of its neighbour, and odd. */
function indentCause(lines: readonly string[], before: number, at: number): YamlCause | undefined {
	const indentOf = (line: number) => /^ */.exec(lines[line] ?? '')?.[0].length ?? 0;
	const difference = indentOf(at) - indentOf(before);
	const line = indentOf(at) % 2 === 0 ? before : at;
	const text = lines[line] ?? '';
	if (Math.abs(difference) !== 1 || lines[line]?.trim() === '') {
		return undefined;
	}
	const hasTooFew = (line === before) === (difference > 0);
	return hasTooFew ? { line, problem: 'fewSpaces', corrected: ` ${text}` } : { line, problem: 'manySpaces', corrected: text.slice(1) };
}

const GROUPED = 'numberWithCommas';

type Cause = Omit<YamlCause, 'line'>;

function causeIn(line: string): Cause | undefined {
	if (/^(?:<{7}|={7}|>{7})/.test(line)) {
		return { problem: 'mergeConflict' };
	}
	if (/^ *[\u00A0\u2000-\u200B\u3000]/.test(line)) {
		return {
			problem: 'otherSpaces',
			corrected: line.replace(/^[ \u00A0\u2000-\u200B\u3000]+/, space => ' '.repeat(space.length)),
		};
	}
	if (/^ *\t[ \t]*[^ \t\r]/.test(line)) {
		return { problem: 'tabs' };
	}
	if (/^---/.test(line)) {
		return { problem: 'secondDocument', corrected: '' };
	}
	const indent = /^ */.exec(line)?.[0] ?? '';
	const rest = line.slice(indent.length);
	const item = /^(?:- )+/.exec(rest)?.[0] ?? '';
	return memberCause(indent + item, rest.slice(item.length));
}

/** Examines what is after the indentation and the hyphens of a line. */
function memberCause(start: string, text: string): Cause | undefined {
	if (/^-\w[\w-]*:(?: |$)/.test(text)) {
		return { problem: 'noSpaceAfterHyphen', corrected: `${start}- ${text.slice(1)}` };
	}
	if (/^\w[\w-]*:[^\s:/]/.test(text) && !/: |:$/.test(text)) {
		return { problem: 'noSpaceAfterColon', corrected: start + text.replace(':', ': ') };
	}
	if (/^\w[\w-]* ?= ?\S/.test(text)) {
		return { problem: 'noColon', corrected: start + text.replace(/ ?= ?/, ': ') };
	}
	if (/^[*•–] /.test(text)) {
		return { problem: 'items', corrected: `${start}-${text.slice(1)}` };
	}
	const key = /^[\w-]+: +/.exec(text)?.[0];
	const value = key === undefined ? '' : text.slice(key.length).trim();
	const cause = value === '' ? undefined : valueCause(value);
	return cause && { ...cause, ...(cause.corrected !== undefined && { corrected: start + (key ?? '') + cause.corrected }) };
}

function valueCause(value: string): Cause | undefined {
	const first = value.charAt(0);
	if ('@`%&*!'.includes(first)) {
		return { problem: `unquotedStart ${first}`, corrected: inMarks(value) };
	}
	if (first === '"' || first === '\'') {
		return quotedCause(value, first);
	}
	if (first === '[' || first === '{') {
		return flowCause(value, first === '[' ? ']' : '}');
	}
	if (value.startsWith('- ')) {
		return { problem: 'listBeside', corrected: `[${value.slice(2)}]` };
	}
	return /: |:$/.test(value.split(' #', 1).join(''))
		? { problem: 'unquotedColon', corrected: inMarks(value) }
		: undefined;
}

/** A text in marks that has others inside, or none at its end. */
function quotedCause(value: string, mark: string): Cause | undefined {
	const inside = value.slice(1);
	const quoted = (mark === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/).exec(value)?.[0];
	if (quoted === undefined) {
		return { problem: 'noQuotationMark', corrected: value + mark, mayEndLater: true };
	}
	const after = value.slice(quoted.length);
	return after.trim() === '' || /^ +#/.test(after)
		? undefined
		: { problem: 'textAfterQuotation', corrected: inMarks(inside.endsWith(mark) ? inside.slice(0, -1) : value) };
}

function flowCause(value: string, close: string): Cause | undefined {
	const count = (mark: string) => value.split(mark).length;
	const isOpen = count(value.charAt(0)) > count(close);
	const grouped = value.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
	if (grouped !== value) {
		return { problem: GROUPED, corrected: grouped };
	}
	if (isOpen) {
		return { problem: close === ']' ? 'noBracket' : 'noBrace', corrected: close === ']' ? `${value}]` : `${value} }`, mayEndLater: true };
	}
	const members = value.replace(QUOTED, '""').split(/[,{}[\]]/).map(member => /["']/.test(member) ? '' : member.replace(/^.*?: /, '').trim());
	const unquoted = members.find(text => /^[@`%]/.test(text));
	if (unquoted !== undefined) {
		return { problem: `unquotedStart ${unquoted.charAt(0)}`, corrected: value.replace(unquoted, inMarks(unquoted)) };
	}
	const inner = members.find(text => text.includes(': '));
	if (inner !== undefined) {
		return { problem: 'unquotedColon', corrected: value.replace(inner, inMarks(inner)) };
	}
	return value.endsWith(close) || / #/.test(value)
		? undefined
		: { problem: `unquotedStart ${value.charAt(0)}`, corrected: inMarks(value) };
}

/** A text in quotation marks, which may not be closed. */
const QUOTED = /"(?:[^"\\]|\\[^]?)*(?:"|$)|'(?:[^']|'')*(?:'|$)/g;

function inMarks(text: string): string {
	return `'${text.replaceAll('\'', '\'\'')}'`;
}

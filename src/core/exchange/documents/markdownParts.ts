import { afterTerm, documentLines, lineFrom, paragraphFrom, withoutEmphasis, type DocumentLine, type GlossaryPart, type GlossarySyntax } from './glossaryPart';

const FENCE = /^(?:```|~~~)/;
const HEADING = /^#{2,6} (.+)$/;
/** The definition of the term on the line above. */
const DEFINITION = /^[:~] (.*)$/;
const ITEM = /^(?:[-*+]|\d{1,4}[.)]) /;
/** Signs around a term at the start of a line or an item. */
const MARK = /^(?:\*\*|__|[*_`])/;
const NEXT = /^(?:[-*+] |\d{1,4}[.)] |#|>|\||\*\*|__)/;

/** Tables with bars, definition lists, and lines or items that begin with a term in bold; if there are none of these, headings with a text. */
export const MARKDOWN: GlossarySyntax = {
	parts(text) {
		const lines = documentLines(text);
		const found = partsIn(lines);
		return found.length > 0 ? found : sections(lines);
	},
	plain: text => withoutEmphasis(withoutLinks(text, () => false).replace(/<[^<>]*>/g, ' ').trim().replace(/\{[^{}]*\}$/, '')),
	description: text => withoutLinks(text, address => /^https?:/.test(address)).replace(/<br\s*\/?>/gi, '\n\n').trim(),
};

function partsIn(lines: readonly DocumentLine[]): readonly GlossaryPart[] {
	const parts: GlossaryPart[] = [];
	let at = 0;
	while (at < lines.length) {
		const { text, flat, line } = lines[at] as DocumentLine;
		if (FENCE.test(flat)) {
			at = lineFrom(lines, at + 1, one => FENCE.test(one.flat)) + 1;
		} else if (text.includes('|') && isRule(lines[at + 1]?.flat ?? '')) {
			const end = lineFrom(lines, at, row => !row.text.includes('|'));
			parts.push({ type: 'table', rows: lines.slice(at, end).filter((_, index) => index !== 1).map(row => ({ cells: cellsOf(row.flat), line: row.line })) });
			at = end;
		} else {
			const read = definitionAt(lines, at);
			if (read) {
				parts.push({ type: 'definition', term: read.term, text: read.text, line });
			}
			at = read?.end ?? at + 1;
		}
	}
	return parts;
}

/** Whether a line is between the headings of a table and its rows. */
function isRule(line: string): boolean {
	return /^[|:\- ]+$/.test(line) && line.includes('-') && line.includes('|');
}

/** Cells are divided by bars that are not escaped. */
function cellsOf(row: string): readonly string[] {
	return row.replace(/^\|/, '').replace(/(?<!\\)\|$/, '').split(/(?<!\\)\|/).map(cell => cell.replaceAll('\\|', '|').trim());
}

interface Defined {
	readonly term: string;
	readonly text: string;
	/** The index of the line after it. */
	readonly end: number;
}

function definitionAt(lines: readonly DocumentLine[], at: number): Defined | undefined {
	return markedDefinition(lines, at) ?? definitionBelow(lines, at);
}

/** Reads a definition that begins with a marked term. The definition of a term that is alone on its line is on the next one. */
function markedDefinition(lines: readonly DocumentLine[], at: number): Defined | undefined {
	const text = (lines[at]?.flat ?? '').replace(ITEM, '');
	const mark = MARK.exec(text)?.[0] ?? '';
	const close = mark === '' ? -1 : text.indexOf(mark, mark.length + 1);
	if (close < 0) {
		return undefined;
	}
	const { term, text: first, isDivided } = afterTerm(text.slice(mark.length, close), text.slice(close + mark.length));
	if (!isDivided && first !== '') {
		return undefined;
	}
	const { text: more, end } = paragraphFrom(lines, at + 1, ({ flat }) => NEXT.test(flat) || DEFINITION.test(flat));
	return isDivided || more !== '' ? { term, text: `${first} ${more}`.trim(), end } : undefined;
}

/** Reads the definitions below a term, each of which begins with a colon. */
function definitionBelow(lines: readonly DocumentLine[], at: number): Defined | undefined {
	const term = lines[at]?.flat ?? '';
	const next = lines[at + 1]?.flat === '' ? at + 2 : at + 1;
	if (term === '' || NEXT.test(term) || !DEFINITION.test(lines[next]?.flat ?? '')) {
		return undefined;
	}
	const texts: string[] = [];
	let end = next;
	for (let read = DEFINITION.exec(lines[end]?.flat ?? ''); read; read = DEFINITION.exec(lines[end]?.flat ?? '')) {
		const rest = paragraphFrom(lines, end + 1, ({ flat }) => DEFINITION.test(flat));
		texts.push(`${read[1] ?? ''} ${rest.text}`.trim());
		end = lines[rest.end]?.flat === '' && DEFINITION.test(lines[rest.end + 1]?.flat ?? '') ? rest.end + 1 : rest.end;
	}
	return { term, text: texts.join('\n\n'), end };
}

/** Headings below the first level that have a paragraph of their own. */
function sections(lines: readonly DocumentLine[]): readonly GlossaryPart[] {
	return lines.flatMap(({ flat, line }, at): readonly GlossaryPart[] => {
		const term = HEADING.exec(flat)?.[1]?.replace(/ #+$/, '');
		const from = lines[at + 1]?.flat === '' ? at + 2 : at + 1;
		const definition = term === undefined ? '' : paragraphFrom(lines, from, one => NEXT.test(one.flat)).text;
		return term === undefined || definition === '' ? [] : [{ type: 'definition', term, text: definition, line }];
	});
}

/** Replaces links by their texts, unless `keeps` their address, and leaves out images and marks of notes. */
function withoutLinks(text: string, keeps: (address: string) => boolean): string {
	return text
		.replace(/!\[[^[\]]*\]\([^()]*\)|\[\^[^[\]]*\]/g, '')
		.replace(/\[([^[\]]*)\](?:\(([^()]*)\)|\[[^[\]]*\])/g, (link, shown: string, address = '') => (keeps(String(address)) ? link : shown));
}

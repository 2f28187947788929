import { markdownOf } from '../markdownOf';
import { documentLines, lineFrom, paragraphFrom, withoutEmphasis, type DocumentLine, type GlossaryPart, type GlossarySyntax } from './glossaryPart';

/** What is between a term and its definition, which may be on the next lines. */
const SIGN = /(?::{2,4}|;;)(?= |$)/;
const TABLE = /^\|={3,}$/;
const LISTING = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,})$/;

/** Labelled lists, and tables between `|===`. */
export const ASCIIDOC: GlossarySyntax = {
	parts(text) {
		const lines = documentLines(text);
		const parts: GlossaryPart[] = [];
		let at = 0;
		while (at < lines.length) {
			const { text: own, line } = lines[at] as DocumentLine;
			const entry = entryOf(lines[at] as DocumentLine);
			if (TABLE.test(own) || LISTING.test(own)) {
				const end = lineFrom(lines, at + 1, one => one.text === own);
				if (TABLE.test(own)) {
					parts.push({ type: 'table', rows: rowsOf(lines.slice(at + 1, end), lines[at - 1]?.text ?? '') });
				}
				at = end + 1;
			} else if (entry) {
				const { term, text: first } = entry;
				const from = first === '' && lines[at + 1]?.text === '' ? at + 2 : at + 1;
				const { text: more, end } = paragraphFrom(lines, from, one => one.text === '+' || entryOf(one) !== undefined);
				parts.push({ type: 'definition', term, text: `${first} ${more}`.trim(), line });
				at = end;
			} else {
				at++;
			}
		}
		return parts;
	},
	plain: withoutMarkup,
	description: text => markdownOf(withoutMarkup(text)),
};

/** Returns the term and the beginning of its definition on a line; `undefined` if it has none. */
function entryOf({ flat }: DocumentLine): { readonly term: string; readonly text: string } | undefined {
	const line = flat.replace(/^\[\[[^[\]]*\]\]/, '');
	const sign = /^[/|.:;]/.test(line) ? null : SIGN.exec(line);
	return sign ? { term: line.slice(0, sign.index).trim(), text: line.slice(sign.index + sign[0].length).trim() } : undefined;
}

/** What may be before the bar of a cell: that it spans others, is repeated or aligned, or has a style. */
const SPECIFIER = /(?:(?<= |^)[\d.]{0,6}[+*<^>][\d.+*<^>]{0,6}[a-z]?|^[a-z])$/;

/** The number of columns is that of the attribute `cols`, or else of the cells on the first line. */
function rowsOf(lines: readonly DocumentLine[], attributes: string): Extract<GlossaryPart, { type: 'table' }>['rows'] {
	const cells: { text: string; readonly line: number }[] = [];
	let first = 0;
	for (const { flat, line } of lines) {
		const [before = '', ...own] = flat.split(/(?<!\\)\|/).map((cell, index, all) => (index === all.length - 1 ? cell : cell.replace(SPECIFIER, '')).trim());
		const last = cells.at(-1);
		if (last && before !== '') {
			last.text += ` ${before}`;
		}
		cells.push(...own.map(cell => ({ text: cell.replaceAll('\\|', '|'), line })));
		first ||= own.length;
	}
	const stated = /\bcols="?([^"\]]+)/.exec(attributes)?.[1];
	const multiple = /^(\d{1,3})\*/.exec(stated ?? '')?.[1];
	const columns = Math.max(1, multiple !== undefined ? Number(multiple) : stated?.split(/[,;]/).length ?? first);
	return Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) => {
		const own = cells.slice(row * columns, (row + 1) * columns);
		return { cells: own.map(({ text }) => text), line: own[0]?.line ?? 1 };
	});
}

function withoutMarkup(text: string): string {
	return withoutEmphasis(text
		.replace(/<<([^<>]*)>>/g, (_, inside: string) => inside.slice(inside.indexOf(',') + 1))
		.replace(/(?<!\S)(?:link|xref|https?):[^\s[\]]*\[([^[\]]*)\]/g, '$1')
		.replaceAll('{nbsp}', ' '));
}

import type { StructureFinder, StructureKind, StructureRange } from '../../prose/structure';
import { outerFirst } from '../../text/offsetRange';

const CALLS: Readonly<Record<string, StructureKind>> = {
	footnote: 'note',
	quote: 'quotation',
	table: 'table',
	title: 'heading',
	caption: 'caption',
};

/** A heading, a comment or raw text, the opening of a call or an argument that is one of these, and any bracket. */
const TOKEN = /^[ \t]*=+[ \t][^\n]*$|\/\/[^\n]*|`[^`]*`|\b(?:(footnote|quote|table|title)(?=[[(])|(caption):[ \t]*(?=\[))|[[\](){}]|\\./gmu;

/** The headings of Typst, and the notes, quotations, tables and captions that are contents of its functions. */
export const typstStructure: StructureFinder = text => {
	const found: StructureRange[] = [];
	const open: { readonly kind: StructureKind | undefined; readonly start: number }[] = [];
	let next: { readonly kind: StructureKind; readonly start: number } | undefined;
	for (const { 0: token, 1: call, 2: argument, index } of text.matchAll(TOKEN)) {
		const end = index + token.length;
		if (/^[ \t]*=/.test(token)) {
			found.push({ kind: 'heading', start: index, end });
		} else if (call !== undefined || argument !== undefined) {
			const kind = CALLS[call ?? argument ?? ''];
			next = kind && { kind, start: index };
		} else if (/^[[({]$/.test(token)) {
			open.push({ kind: next?.kind, start: next?.start ?? index });
			next = undefined;
		} else if (/^[\])}]$/.test(token)) {
			const { kind, start } = open.pop() ?? {};
			if (kind && start !== undefined) {
				found.push({ kind, start, end });
				// “quote(block: true)[…]” and “table(…)” have their content after the arguments.
				next = token === ')' && (text[end] === '[' || text[end] === '(') ? { kind, start } : undefined;
			}
		}
	}
	return found.sort(outerFirst);
};

import type { DocumentCitation, DocumentKey } from '../../citation/keys/documentCitation';
import type { KeySyntax } from '../../citation/keys/keySyntax';
import { linesOf } from '../../prose/paragraphs';

/** The delimiters of blocks with code, literal text, raw output or comments. */
const OPAQUE = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,})$|^```/;
const MACRO =
	/``[^`\n]+``|(?<![\p{L}\p{N}_&;:"'`}])`(?=[^\s`])[^`\n]*`(?![\p{L}\p{N}_"'`])|\+\+[^+\n]*\+\+|(?<![\p{L}\p{N}_])(?:cite|citenp|fullcite):(?<style>[^\s[\]]{0,50})\[(?<keys>[^[\]\n]*)\]/gu;
const KEY = /(?<key>[\p{L}_][^\s,()[\]]*)(?:\((?<locator>[^()]*)\))?/gu;

/** Finds and completes citation keys in the macros of asciidoctor-bibtex. */
export const asciidocKeys: KeySyntax = { find: findAsciidocCitations, mayBegin: isInMacro, closers: () => ['x', 'x]'] };

/** Returns the citations of asciidoctor-bibtex, such as `cite:[key(3), other]`, except in listings, literal text and comments. */
export function findAsciidocCitations(text: string): readonly DocumentCitation[] {
	const citations: DocumentCitation[] = [];
	let until: string | undefined;
	for (const { start, content } of linesOf(text)) {
		const line = content.trimEnd();
		if (until !== undefined) {
			until = line === until ? undefined : until;
		} else if (OPAQUE.test(line)) {
			until = line.startsWith('```') ? '```' : line;
		} else if (!/^\/\/(?!\/)/.test(line) && line.includes('[')) {
			[...content.matchAll(MACRO)].flatMap(match => citationFrom(match, start)).forEach(citation => citations.push(citation));
		}
	}
	return citations;
}

function citationFrom(match: RegExpExecArray, lineStart: number): readonly DocumentCitation[] {
	const list = match.groups?.['keys'];
	if (list === undefined) {
		return [];
	}
	const start = lineStart + match.index;
	const from = start + match[0].length - list.length - 1;
	const keys = [...list.matchAll(KEY)].map((one): DocumentKey => {
		const key = one.groups?.['key'] ?? '';
		return { key, start: from + one.index, end: from + one.index + key.length, locator: one.groups?.['locator']?.trim() ?? '' };
	});
	return keys.length === 0 ? [] : [{ start, end: start + match[0].length, keys }];
}

function isInMacro(text: string): boolean {
	const before = text.slice(-500);
	const bracket = before.lastIndexOf('[');
	const word = before.slice(0, Math.max(0, bracket)).split(/[\s[\]]/).at(-1) ?? '';
	return /cite(?:np)?:/.test(word) && !/[\]\n]/.test(before.slice(bracket));
}

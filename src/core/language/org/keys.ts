import type { DocumentCitation, DocumentKey } from '../../citation/keys/documentCitation';
import { endsInKeyAfterAt, type KeySyntax } from '../../citation/keys/keySyntax';
import { linesOf } from '../../prose/paragraphs';

const BLOCK = /^[ \t]*#\+(begin|end)_(src|example|export|comment)\b/i;
const OPAQUE_LINE = /^[ \t]*(?:#(?: |$)|: |:$)/;
const CITATION = /(?<![\p{L}\p{N}])[=~](?=\S)[^=~\n]*[=~](?![\p{L}\p{N}])|\[cite(?:\/[\w/-]+)?:(?<body>[^[\]]*)\]/gu;
const KEY = /@(?<key>[\p{L}\p{N}_][^\s;,\]@{}()'"]*)(?<rest>[^;@]*)/gu;

/** Finds and completes citation keys in Org. */
export const orgKeys: KeySyntax = { find: findOrgCitations, mayBegin: endsInKeyAfterAt, closers: () => ['x', 'x]'] };

/** Returns the citations of Org, such as `[cite:see @a p. 3; @b]`, except in source blocks, examples, comments and verbatim text. */
export function findOrgCitations(text: string): readonly DocumentCitation[] {
	const masked = maskBlocks(text);
	return [...masked.matchAll(CITATION)].flatMap(match => {
		const body = match.groups?.['body'];
		if (body === undefined) {
			return [];
		}
		const from = match.index + match[0].length - body.length - 1;
		const keys = [...body.matchAll(KEY)].map((one): DocumentKey => {
			const key = one.groups?.['key'] ?? '';
			const start = from + one.index + 1;
			return { key, start, end: start + key.length, locator: (one.groups?.['rest'] ?? '').replace(/^[ \t]*,?/, '').trim() };
		});
		return keys.length === 0 ? [] : [{ start: match.index, end: match.index + match[0].length, keys }];
	});
}

/** Returns the text with blocks and comments replaced by spaces, so that offsets stay the same. */
export function maskBlocks(text: string): string {
	const parts: string[] = [];
	let from = 0;
	let inside: string | undefined;
	for (const { start, end, content } of linesOf(text)) {
		const [, edge = '', name = ''] = BLOCK.exec(content) ?? [];
		const opaque = inside !== undefined || edge !== '' || OPAQUE_LINE.test(content);
		if (inside === undefined && edge.toLowerCase() === 'begin') {
			inside = name.toLowerCase();
		} else if (edge.toLowerCase() === 'end' && name.toLowerCase() === inside) {
			inside = undefined;
		}
		if (opaque) {
			parts.push(text.slice(from, start), ' '.repeat(end - start));
			from = end;
		}
	}
	parts.push(text.slice(from));
	return parts.join('');
}

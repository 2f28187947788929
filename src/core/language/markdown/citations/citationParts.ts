import { groupItems, type KeyMarks } from '../../../citation/document/groupItems';
import type { CitationMode, WrittenCitation } from '../../../citation/document/written';
import type { DocumentCitation, DocumentKey } from '../../../citation/keys/documentCitation';
import { roleParts } from './roleParts';

/** The marks of a pandoc key: `@`, the hyphen that suppresses the author, and braces. */
const PANDOC: KeyMarks = {
	around(text, { start, end }) {
		const at = signBefore(text, start);
		const isBraced = at < start - 1;
		return { start: isSuppressed(text, at) ? at - 1 : at, end: end + (isBraced && text[end] === '}' ? 1 : 0) };
	},
	modeOf: (text, { start }) => (isSuppressed(text, signBefore(text, start)) ? 'authorSuppressed' : 'normal'),
	// A locator may be in braces (pandoc manual, “Citation syntax”).
	rest: written => written.replace(/^[\s,]+/, '').replace(/^\{([^{}]*)\}/, '$1'),
};

/** Returns the offset of the `@` before a key, which may be in braces. */
function signBefore(text: string, key: number): number {
	return text[key - 1] === '{' ? key - 2 : key - 1;
}

/** Whether a hyphen before the `@` at an offset suppresses the author, rather than being part of a word. */
function isSuppressed(text: string, at: number): boolean {
	return text[at - 1] === '-' && !/[\p{L}\p{N}]/u.test(text[at - 2] ?? ' ');
}

/**
 * Returns the parts of Markdown citations. The two parts of `@a [p. 3; @b]`, one citation in pandoc, are joined. Cross-references to
 * parts of the document are left out.
 */
export function citationParts(text: string, citations: readonly DocumentCitation[]): readonly WrittenCitation[] {
	const parts: WrittenCitation[] = [];
	for (let index = 0; index < citations.length; index++) {
		const citation = citations[index];
		const next = citations[index + 1];
		if (!citation || citation.keys.every(({ key }) => CROSS_REFERENCE.test(key))) {
			continue;
		}
		if (text[citation.start] === '{') {
			parts.push(roleParts(text, citation, 'mystCite'));
		} else if (text[citation.start] === '[') {
			parts.push(group(text, citation));
		} else if (next && continues(text, citation, next)) {
			parts.push(inText(text, { start: citation.start, end: next.end, keys: [...citation.keys, ...next.keys] }));
			index++;
		} else {
			parts.push(inText(text, citation));
		}
	}
	return parts;
}

/**
 * The labels of figures, tables and other parts of a document, which are referred to like keys (Quarto guide, “Cross References”, “Reserved
 * Prefixes”), and those of pandoc-crossref, which contain a colon.
 */
const CROSS_REFERENCE =
	/^(?:(?:fig|tbl|lst|tip|nte|wrn|imp|cau|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|eq|sec)-|(?:[Ff]ig|[Tt]bl|[Ll]st|[Ee]q|[Ss]ec):)/;

/** Whether the brackets after a key in the sentence are part of its citation: they do not start with another key. */
function continues(text: string, { end }: DocumentCitation, next: DocumentCitation): boolean {
	const first = next.keys[0];
	return (
		text[next.start] === '['
		&& first !== undefined
		&& text[end - 1] !== ']'
		&& /^[ \t]*(?:\r?\n[ \t]*)?$/.test(text.slice(end, next.start))
		&& text.slice(next.start, first.start).includes(';')
	);
}

function group(text: string, { start, end, keys }: DocumentCitation): WrittenCitation {
	const closed = text[end - 1] === ']' ? end - 1 : end;
	const items = groupItems(text, { start: start + 1, end: closed }, keys, PANDOC);
	return { start, end, form: 'pandoc', command: '', mode: items[0]?.mode ?? 'normal', items };
}

/** Returns a citation in the sentence, with a locator and further keys in brackets. */
function inText(text: string, { start, end, keys }: DocumentCitation): WrittenCitation {
	const [key, ...others] = keys as [DocumentKey, ...DocumentKey[]];
	const around = PANDOC.around(text, key);
	const closed = text[end - 1] === ']' && text.slice(around.end, end).includes('[') ? end - 1 : end;
	const mode: CitationMode = isSuppressed(text, signBefore(text, key.start)) ? 'authorSuppressed' : 'authorInText';
	const semicolon = others.length === 0 ? closed : text.indexOf(';', around.end);
	const [first] = groupItems(text, { start: around.start, end: semicolon }, [key], {
		...PANDOC,
		modeOf: () => mode,
		rest: written => written.replace(/^[ \t]*(?:\r?\n[ \t]*)?\[/, ''),
	});
	const rest = groupItems(text, { start: semicolon + 1, end: closed }, others, PANDOC);
	return { start: Math.min(start, around.start), end, form: 'pandoc', command: '', mode, items: first ? [first, ...rest] : rest };
}

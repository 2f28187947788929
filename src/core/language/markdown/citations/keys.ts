import { Tree, type SyntaxNode } from '@lezer/common';
import type { MarkdownParser } from '@lezer/markdown';
import type { DocumentCitation, DocumentKey } from '../../../citation/keys/documentCitation';
import { endsInKeyAfterAt, type KeySyntax } from '../../../citation/keys/keySyntax';
import type { OffsetRange } from '../../../text/offsetRange';
import { AT, BACKSLASH, CLOSE_BRACKET, OPEN_BRACE, OPEN_BRACKET } from '../syntax/characterCodes';
import { LineInput } from '../syntax/lineInput';
import { frontMatterLength, isInlineBlock, markdownParser } from '../syntax/syntax';
import { endsInRole, roleCitationAt } from './roleKeys';

/** Finds and completes citation keys in the Markdown of pandoc, Quarto, R Markdown and MyST. */
export const markdownKeys: KeySyntax = keysWith(markdownParser);

/** Like `markdownKeys`, with another parser. */
export function keysWith(parser: () => MarkdownParser): KeySyntax {
	return {
		find: text => findMarkdownCitations(text, parser),
		mayBegin: before => endsInKeyAfterAt(before) || endsInRole(before),
		closers: before => (endsInRole(before) ? ['x', 'x`'] : before.includes('{') ? ['x', 'x}'] : ['x']),
		isAmbiguous: mayMeanElse,
		// The expression is tried at the beginning of each line, and hardly any segment has the word.
		describesSources: text => text.includes('references') && REFERENCES.test(text),
	};
}

/** The references in the metadata of a document itself. */
const REFERENCES = /^[ \t]{0,20}["']?references["']?[ \t]{0,20}:/m;

/**
 * Figures, tables and other things in pandoc-crossref, such as `@fig:one`, and in Quarto, such as `@fig-one`; identifiers and addresses,
 * which several programs look up.
 */
const NO_KEY =
	/^(?:(?:fig|tbl|lst|eq|sec|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|tip|nte|wrn|imp|cau)[:-]|(?:doi|pmid|pmcid|arxiv|isbn|url|raw|https?|wikidata):|https?$|.{0,20}\/)/i;

/**
 * Whether a key could be something else: in running text or as the text of a link, it may be the name of an account, as in
 * `thanks to @mona`.
 */
function mayMeanElse(text: string, { start, end }: DocumentCitation, key: string): boolean {
	return text[start] === '{' ? false : text[start] !== '[' || /[[({:]/.test(text.charAt(end)) || NO_KEY.test(key);
}

/**
 * Returns the citations of pandoc, Quarto and R Markdown, such as `[see @a, p. 3; -@b]`, `@a [p. 3]` and `@{a}`, and the roles of MyST,
 * such as `{cite:p}`a,b``; except in code, addresses, HTML and maths.
 */
function findMarkdownCitations(text: string, parser: () => MarkdownParser): readonly DocumentCitation[] {
	if (!mayCite(text)) {
		return [];
	}
	const front = frontMatterLength(text);
	return citationsInTree(parser().parse(new LineInput(text.slice(front))), front, text);
}

/** Returns the citations of a text that has been parsed from an offset on. */
export function citationsInTree(tree: Tree, start: number, text: string): readonly DocumentCitation[] {
	const citations: DocumentCitation[] = [];
	if (mayCite(text)) {
		collect(tree, start, text, citations);
	}
	return citations;
}

function mayCite(text: string): boolean {
	return text.includes('@') || text.includes('cite');
}

function collect(tree: Tree, start: number, text: string, citations: DocumentCitation[]): void {
	if (isInlineBlock(tree)) {
		const end = start + tree.length;
		if (mayCite(text.slice(start, end))) {
			// Not spread into one call: there may be more than the maximum number of arguments.
			citationsIn(tree.topNode, start, text).forEach(citation => citations.push(citation));
		}
		return;
	}
	tree.children.forEach((child, index) => {
		if (child instanceof Tree) {
			collect(child, start + (tree.positions[index] ?? 0), text, citations);
		}
	});
}

/** An open bracket, with the keys after it. */
interface Bracket {
	readonly start: number;
	readonly keys: DocumentKey[];
	/** The offset of the text after the last key. */
	rest: number;
}

function citationsIn(block: SyntaxNode, from: number, text: string): readonly DocumentCitation[] {
	const end = from + block.to;
	const opaque = opaqueNodes(block, from);
	const found: DocumentCitation[] = [];
	const open: Bracket[] = [];
	let next = 0;
	for (let offset = from; offset < end; offset++) {
		const node = opaque[next];
		if (node && offset >= node.start) {
			next++;
			const first = offset === node.start ? text.charCodeAt(offset) : 0;
			const key = first === AT ? keyAt(text, node.start) : undefined;
			const role = first === OPEN_BRACE ? roleCitationAt(text, node.start) : undefined;
			if (role) {
				found.push(role);
			}
			if (key) {
				(open.at(-1)?.keys ?? []).push(key);
				if (open.length === 0) {
					found.push(alone(text, key, end));
				}
			}
			offset = Math.max(offset, node.end - 1, (key?.end ?? 0) - 1);
			continue;
		}
		const sign = text.charCodeAt(offset);
		if (sign === BACKSLASH) {
			offset++;
		} else if (sign === OPEN_BRACKET) {
			open.push({ start: offset, keys: [], rest: offset + 1 });
		} else if (sign === CLOSE_BRACKET) {
			const bracket = open.pop();
			if (bracket && text[bracket.start - 1] === '!' && /[([]/.test(text.charAt(offset + 1))) {
				// The description of an image, in which keys are as in a sentence.
				bracket.keys.forEach(key => found.push(alone(text, key, offset)));
			} else if (bracket && bracket.keys.length > 0) {
				found.push({ start: bracket.start, end: offset + 1, keys: withLocators(text, bracket.keys, offset) });
			}
		}
	}
	// These brackets are not closed, so their keys are separate citations.
	return [...found, ...open.flatMap(({ keys }) => keys.map(key => alone(text, key, end)))].sort((a, b) => a.start - b.start);
}

/** Nodes that are not text. */
const NO_TEXT: ReadonlySet<string> = new Set(['InlineCode', 'URL', 'HTMLTag', 'Opaque', 'LinkLabel']);

/** Returns the ranges of a block that are not text, in order and without overlaps. */
function opaqueNodes(block: SyntaxNode, from: number): readonly OffsetRange[] {
	const nodes: { start: number; end: number }[] = [];
	block.cursor().iterate(({ name, from: start, to }) => {
		if (NO_TEXT.has(name) && from + start >= (nodes.at(-1)?.end ?? 0)) {
			nodes.push({ start: from + start, end: from + to });
		}
	});
	return nodes;
}

const KEY = /@(?:\{[^{}\s]+\}|[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*)/uy;

/**
 * Returns the key that starts at an offset. It is matched again because long paragraphs are parsed in pieces, which may split a key or
 * address.
 */
function keyAt(text: string, start: number): DocumentKey | undefined {
	const pattern = new RegExp(KEY);
	pattern.lastIndex = start;
	const written = /[\p{L}\p{N}_$]/u.test(text[start - 1] ?? ' ') ? undefined : pattern.exec(text)?.[0];
	if (written === undefined) {
		return undefined;
	}
	const braced = written[1] === '{' ? 1 : 0;
	const end = start + written.length - braced;
	return { key: text.slice(start + 1 + braced, end), start: start + 1 + braced, end, locator: '' };
}

const BLANK_BRACKET = /\}?[ \t]*(?:\r?\n[ \t]*)?\[([^[\]@\n]{0,300})\](?![[(:])/y;

/** Returns the citation of a key in running text, with the locator in brackets that may follow it. */
function alone(text: string, key: DocumentKey, limit: number): DocumentCitation {
	const braced = text[key.start - 1] === '{' ? 1 : 0;
	const start = key.start - 1 - braced;
	const pattern = new RegExp(BLANK_BRACKET);
	pattern.lastIndex = key.end;
	const match = pattern.exec(text);
	if (match && pattern.lastIndex <= limit) {
		return { start, end: pattern.lastIndex, keys: [{ ...key, locator: (match[1] ?? '').trim() }] };
	}
	return {
		start: text[start - 1] === '-' && /[^\p{L}\p{N}]|^$/u.test(text.slice(Math.max(0, start - 2), start - 1)) ? start - 1 : start,
		end: key.end + braced,
		keys: [key],
	};
}

/** Adds the locators: the text between a key and the next semicolon or the end. */
function withLocators(text: string, keys: readonly DocumentKey[], end: number): readonly DocumentKey[] {
	return keys.map((key, index) => {
		const rest = text.slice(key.end, keys[index + 1]?.start ?? end);
		const semicolon = rest.indexOf(';');
		const locator = (semicolon < 0 ? (index === keys.length - 1 ? rest : '') : rest.slice(0, semicolon))
			.replace(/^\}?[ \t]*,?/, '')
			.trim();
		return { ...key, locator };
	});
}

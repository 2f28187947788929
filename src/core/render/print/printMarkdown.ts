import { capitalized } from '../../text/capitalized';
import type { ViewElement, ViewNode } from '../view';
import { inlineMarkdown, isOmitted, type InlinePlace } from './markdownInline';

const HEADINGS: Readonly<Record<string, string>> = { h1: '# ', h2: '## ', h3: '### ', h4: '#### ' };
/** Block-level elements. */
const BLOCKS: ReadonlySet<string> = new Set([
	'article', 'aside', 'blockquote', 'div', 'dl', 'figcaption', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'header', 'li', 'main', 'nav', 'ol', 'p',
	'section', 'table', 'ul', 'caption', 'button', 'svg',
]);

type LinkTo = InlinePlace['linkTo'];

interface Block {
	readonly type: 'paragraph' | 'list' | 'other';
	readonly text: string;
}

/** Writes a page as Markdown headings, paragraphs, lists and tables. Charts are represented by their tables; buttons are omitted. */
export function printMarkdown(page: ViewElement, linkTo: LinkTo): string {
	return `${joinBlocks(blocksOf([page], linkTo))}\n`;
}

/** Consecutive lists are joined without a blank line, because Markdown merges them anyway. */
function joinBlocks(blocks: readonly Block[]): string {
	return blocks.reduce((text, block, index) =>
		`${text}${index === 0 ? '' : block.type === 'list' && blocks[index - 1]?.type === 'list' ? '\n' : '\n\n'}${block.text}`, '');
}

/** Returns the blocks of nodes; inline content between block-level elements becomes a paragraph. */
function blocksOf(nodes: readonly ViewNode[], linkTo: LinkTo): readonly Block[] {
	const blocks: Block[] = [];
	let run: ViewNode[] = [];
	const flush = () => {
		const last = blocks.at(-1);
		// Evidence marks are appended to the paragraph they support.
		const isContinuation =
			last?.type === 'paragraph'
			&& run.some(isMark)
			&& run.every(node => isMark(node) || (typeof node === 'string' && node.trim() === ''));
		const text = inlineMarkdown(run, { linkTo, atStart: !isContinuation });
		if (isContinuation && text !== '') {
			blocks.splice(-1, 1, { ...last, text: `${last.text} ${text}` });
		} else if (text !== '') {
			blocks.push({ type: 'paragraph', text });
		}
		run = [];
	};
	for (const node of nodes) {
		if (typeof node === 'string' || !BLOCKS.has(node.tag)) {
			run.push(node);
		} else if (!isOmitted(node)) {
			flush();
			blocks.push(...blocksOfElement(node, linkTo));
		}
	}
	flush();
	return blocks;
}

function isMark(node: ViewNode): boolean {
	return typeof node !== 'string' && /^(?:evidence-list|badge)/.test(node.attributes.class ?? '');
}

function blocksOfElement({ tag, attributes, children }: ViewElement, linkTo: LinkTo): readonly Block[] {
	const heading = HEADINGS[tag];
	if (heading !== undefined) {
		const text = inlineMarkdown(children, { linkTo, atStart: true, inHeading: true });
		return text === '' ? [] : [{ type: 'other', text: `${heading}${text}` }];
	}
	switch (tag) {
		case 'ul':
		case 'ol':
			return listOf(
				itemsOf(children).map((item, index) => printItem(blocksOf(item.children, linkTo), tag === 'ol' ? `${index + 1}. ` : '- ')),
			);
		case 'dl':
			return listOf(termsOf(children).map(term => printTerm(term, { isHeading: attributes.class === 'facts' }, linkTo)));
		case 'table':
			return tableOf(children, linkTo);
		case 'blockquote':
			return [{ type: 'other', text: joinBlocks(blocksOf(children, linkTo)).replace(/^/gm, '> ').replace(/ $/gm, '') }];
		default:
			return blocksOf(/^(?:fact|statement)\b/.test(attributes.class ?? '') ? unwrapParagraphs(children) : children, linkTo);
	}
}

/** Unwraps the paragraphs of a statement, so that they and the evidence share one line. */
function unwrapParagraphs(children: readonly ViewNode[]): readonly ViewNode[] {
	return children.flatMap(child => (typeof child !== 'string' && child.tag === 'p' ? [' ', ...child.children] : [child]));
}

function listOf(items: readonly string[]): readonly Block[] {
	const shown = items.filter(item => item !== '');
	return shown.length === 0 ? [] : [{ type: 'list', text: shown.join('\n') }];
}

/** The end of a sentence, possibly followed by evidence in parentheses. */
const SENTENCE_END = /[.!?:;…](?: \([^()]*\))?$/;

/** Writes a list item: its paragraphs as sentences on one line, then nested lists. */
function printItem(blocks: readonly Block[], mark: string): string {
	const line = blocks.filter(({ type }) => type === 'paragraph').map(({ text }) => text)
		.reduce((text, next) => (text === '' ? next : `${text}${SENTENCE_END.test(text) ? ' ' : '. '}${next}`), '');
	const below = blocks.filter(({ type }) => type !== 'paragraph').map(({ text }) => text.replace(/^(?=.)/gm, ' '.repeat(mark.length)));
	return line === '' && below.length === 0 ? '' : [`${mark}${line}`.trimEnd(), ...below].join('\n');
}

interface Term {
	readonly term: ViewElement;
	readonly values: readonly ViewElement[];
}

function termsOf(children: readonly ViewNode[]): readonly Term[] {
	const terms: { term: ViewElement; values: ViewElement[] }[] = [];
	for (const child of elementsIn(children).flatMap(one => (one.tag === 'div' ? elementsIn(one.children) : [one]))) {
		if (child.tag === 'dt') {
			terms.push({ term: child, values: [] });
		} else {
			terms.at(-1)?.values.push(child);
		}
	}
	return terms;
}

/** Writes a term and its value on one line, or its values as a nested list. */
function printTerm({ term, values }: Term, { isHeading }: { readonly isHeading: boolean }, linkTo: LinkTo): string {
	const name = inlineMarkdown(term.children, { linkTo, before: '*', after: '*' });
	// The page capitalizes these with CSS.
	const head = `**${isHeading ? capitalized(name) : name}:**`;
	const items = values.flatMap(value => {
		const [only, ...others] = elementsIn(value.children);
		return only?.tag === 'ul' && others.length === 0 ? itemsOf(only.children) : [value];
	}).map(({ children }) => blocksOf(children, linkTo));
	const [[first, ...rest] = [], ...others] = items;
	return first?.type === 'paragraph' && others.length === 0
		? printItem([{ type: 'paragraph', text: `${head} ${first.text}` }, ...rest], '- ')
		: printItem([{ type: 'paragraph', text: head }, ...listOf(items.map(item => printItem(item, '- ')))], '- ');
}

/** Writes a table with a header as a table; one without a header, whose rows hold a term and its values, as a list. */
function tableOf(children: readonly ViewNode[], linkTo: LinkTo): readonly Block[] {
	const rows = rowsOf(children).map(row => elementsIn(row.children));
	if (!elementsIn(children).some(({ tag }) => tag === 'thead')) {
		return listOf(rows.flatMap(([term, ...values]) => (term ? [printTerm({ term, values }, { isHeading: false }, linkTo)] : [])));
	}
	const [head = [], ...body] = rows.map(cells => cells.map(cell => printCell(cell, linkTo)));
	return [{ type: 'other', text: [head, head.map(() => '---'), ...body].map(cells => `| ${cells.join(' | ')} |`).join('\n') }];
}

function printCell({ children }: ViewElement, linkTo: LinkTo): string {
	const place: InlinePlace = { linkTo, inTable: true };
	const parts = children.flatMap(child => (typeof child !== 'string' && child.tag === 'div' ? child.children : [child]));
	return parts.map(part => (typeof part !== 'string' && part.tag === 'ul'
		? itemsOf(part.children).map(item => inlineMarkdown(item.children, place)).join(', ')
		: inlineMarkdown([part], place))).filter(text => text !== '').join(' ');
}

function rowsOf(nodes: readonly ViewNode[]): readonly ViewElement[] {
	return elementsIn(nodes).flatMap(child => (child.tag === 'tr' ? [child] : rowsOf(child.children)));
}

function itemsOf(children: readonly ViewNode[]): readonly ViewElement[] {
	return elementsIn(children).filter(({ tag }) => tag === 'li');
}

function elementsIn(nodes: readonly ViewNode[]): readonly ViewElement[] {
	return nodes.filter(node => typeof node !== 'string');
}

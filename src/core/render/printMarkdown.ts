import { isWebAddress } from '../citation/style/output/webAddress';
import { escapeMarkdown } from './markdownText';
import { SVG_TAGS, type ViewElement, type ViewNode } from './view';

const SVG: ReadonlySet<string> = new Set(SVG_TAGS);
const HEADINGS: Readonly<Record<string, string>> = { h1: '# ', h2: '## ', h3: '### ', h4: '#### ' };
const BLOCKS: ReadonlySet<string> = new Set([
	'article', 'aside', 'blockquote', 'caption', 'dd', 'div', 'dl', 'dt', 'figcaption', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'header', 'li',
	'main', 'nav', 'ol', 'p', 'section', 'table', 'tbody', 'thead', 'tr', 'ul',
]);

/** The address of the page of an entry; empty for none. */
type LinkTo = (entry: string, dossier: string | undefined) => string;

/** A page as Markdown: headings, paragraphs, lists and tables. Pictures are given by their tables, buttons left out. */
export function printMarkdown(page: ViewElement, linkTo: LinkTo): string {
	return `${blocks(page, linkTo).join('\n\n').replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

function blocks(element: ViewElement, linkTo: LinkTo): readonly string[] {
	const { tag, attributes, children } = element;
	const heading = HEADINGS[tag];
	if (isLeftOut(element)) {
		return [];
	}
	if (heading !== undefined) {
		return [`${heading}${inline(children, linkTo)}`];
	}
	switch (tag) {
		case 'ul':
		case 'ol':
			return [list(element, linkTo)];
		case 'table':
			return [table(element, linkTo)];
		case 'dt':
			return [`**${inline(children, linkTo)}**`];
		case 'blockquote':
			return [`> ${inline(children, linkTo)}`];
		default:
			return attributes.class?.startsWith('fact ') ? [inline(children, linkTo)] : mixed(children, linkTo);
	}
}

/** Inline content between blocks becomes paragraphs of its own. */
function mixed(children: readonly ViewNode[], linkTo: LinkTo): readonly string[] {
	const result: string[] = [];
	let run: ViewNode[] = [];
	const flush = () => {
		const text = inline(run, linkTo);
		run = [];
		if (text !== '') {
			result.push(text);
		}
	};
	for (const child of children) {
		if (typeof child !== 'string' && BLOCKS.has(child.tag)) {
			flush();
			result.push(...blocks(child, linkTo));
		} else {
			run.push(child);
		}
	}
	flush();
	return result;
}

function list({ tag, children }: ViewElement, linkTo: LinkTo): string {
	return children.flatMap((child, index) => (typeof child === 'string' ? [] : [`${tag === 'ol' ? `${index + 1}.` : '-'} ${inline(child.children, linkTo)}`])).join('\n');
}

function table(element: ViewElement, linkTo: LinkTo): string {
	const rows = rowsOf(element).map(row => row.children.flatMap(cell => (typeof cell === 'string' ? [] : [inline(cell.children, linkTo)])));
	const [head = [], ...body] = element.children.some(child => typeof child !== 'string' && child.tag === 'thead') ? rows : [rows[0]?.map(() => '') ?? [], ...rows];
	return [head, head.map(() => '---'), ...body].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

function rowsOf(element: ViewElement): readonly ViewElement[] {
	return element.children.flatMap(child => (typeof child === 'string' ? [] : child.tag === 'tr' ? [child] : rowsOf(child)));
}

function inline(nodes: readonly ViewNode[], linkTo: LinkTo): string {
	return nodes.map(node => inlineOf(node, linkTo)).join('').replace(/\s+/g, ' ').trim();
}

function inlineOf(node: ViewNode, linkTo: LinkTo): string {
	if (typeof node === 'string') {
		const text = escapeMarkdown(node);
		return `${/^\s/.test(node) && !text.startsWith(' ') ? ' ' : ''}${text}`;
	}
	if (isLeftOut(node)) {
		return '';
	}
	const { tag, attributes, children } = node;
	const text = children.map(child => inlineOf(child, linkTo)).join('');
	const address = attributes.entry !== undefined ? linkTo(attributes.entry, attributes.dossier) : isWebAddress(attributes.href ?? '') ? attributes.href ?? '' : '';
	switch (tag) {
		case 'a':
			return attributes.class?.startsWith('evidence') ? `(${text})` : address === '' ? text : `[${text}](${address.replace(/[()\s<>]/g, encodeURIComponent)})`;
		case 'strong':
			return text.trim() === '' ? '' : `**${text.trim()}**`;
		case 'em':
			return text.trim() === '' ? '' : `*${text.trim()}*`;
		case 'code':
			return `\`${plainOf(node).replaceAll('`', '')}\``;
		default:
			return BLOCKS.has(tag) ? `${text} ` : text;
	}
}

function plainOf(node: ViewNode): string {
	return typeof node === 'string' ? node : node.children.map(plainOf).join('');
}

function isLeftOut({ tag, attributes }: ViewElement): boolean {
	return tag === 'button' || SVG.has(tag) || attributes.class === 'marks' || attributes.class === 'outside' || (tag === 'nav' && attributes.class !== 'figures');
}

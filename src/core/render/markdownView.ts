import type { SyntaxNode } from '@lezer/common';
import { parser, type BlockParser } from '@lezer/markdown';
import { isWebAddress } from '../citation/webAddress';
import { h, type ViewNode, type ViewTag } from './view';

/** The maximum nesting depth; deeper nesting is not written by people. */
const MAX_DEPTH = 20;

const tooDeep: BlockParser = {
	name: 'TooDeep',
	before: 'LinkReference',
	parse(cx, line) {
		if (cx.depth <= MAX_DEPTH) {
			return false;
		}
		const start = cx.lineStart + line.pos;
		cx.addElement(cx.elt('Paragraph', start, start + line.text.length - line.pos));
		cx.nextLine();
		return true;
	},
};

// No HTML, images or headings: a dossier is data, and the page provides the headings.
const PARSER = parser.configure({
	remove: ['HTMLBlock', 'HTMLTag', 'Image', 'ATXHeading', 'SetextHeading', 'Entity', 'HorizontalRule', 'IndentedCode'],
	parseBlock: [tooDeep],
});

const TAGS: Readonly<Record<string, ViewTag>> = {
	Paragraph: 'p', Emphasis: 'em', StrongEmphasis: 'strong', BulletList: 'ul', OrderedList: 'ol', ListItem: 'li', Blockquote: 'blockquote',
};

/** Nodes whose children are blocks, so that the characters between the children are not content. */
const CONTAINERS: ReadonlySet<string> = new Set(['Document', 'BulletList', 'OrderedList', 'ListItem', 'Blockquote', 'FencedCode']);

const MARKS: ReadonlySet<string> = new Set(['EmphasisMark', 'QuoteMark', 'ListMark', 'LinkMark', 'CodeMark', 'CodeInfo', 'LinkTitle']);

/** Converts a dossier's Markdown to the blocks of a view. Syntax that a view has no element for is shown as source text. */
export function markdownView(markdown: string): readonly ViewNode[] {
	return contentOf(PARSER.parse(markdown).topNode, markdown);
}

function contentOf(node: SyntaxNode, text: string): readonly ViewNode[] {
	const nodes: ViewNode[] = [];
	const inline = !CONTAINERS.has(node.name);
	let at = node.from;
	for (let child = node.firstChild; child; child = child.nextSibling) {
		addText(nodes, inline ? text.slice(at, child.from) : '');
		nodes.push(...viewOf(child, text));
		at = child.to;
	}
	addText(nodes, inline ? text.slice(at, node.to) : '');
	return nodes;
}

function viewOf(node: SyntaxNode, text: string): readonly ViewNode[] {
	const tag = TAGS[node.name];
	if (tag) {
		return [h(tag, {}, ...contentOf(node, text))];
	}
	switch (node.name) {
		case 'Link':
			return [linkOf(node, text)];
		case 'InlineCode':
		case 'FencedCode':
			return [h('code', {}, ...contentOf(node, text))];
		case 'Escape':
			return [text.slice(node.from + 1, node.to)];
		case 'HardBreak':
			return [' '];
		default:
			return MARKS.has(node.name) ? [] : [text.slice(node.from, node.to)];
	}
}

/** Returns a link to a web page; any other link is shown as source text. */
function linkOf(node: SyntaxNode, text: string): ViewNode {
	const address = node.getChild('URL');
	const [start, end] = node.getChildren('LinkMark');
	const href = address ? text.slice(address.from, address.to).replace(/^<|>$/g, '') : '';
	if (!isWebAddress(href) || !start || !end) {
		return text.slice(node.from, node.to);
	}
	const label: ViewNode[] = [];
	let at = start.to;
	for (let child = start.nextSibling; child && child.to <= end.from; child = child.nextSibling) {
		addText(label, text.slice(at, child.from));
		label.push(...viewOf(child, text));
		at = child.to;
	}
	addText(label, text.slice(at, end.from));
	return h('a', { href }, ...label);
}

function addText(nodes: ViewNode[], text: string): void {
	if (text !== '') {
		nodes.push(text.replace(/\s+/g, ' '));
	}
}

import { h, type ViewElement, type ViewNode } from '../view';

/**
 * A card as `renderCard` and `renderSymbolCard` write it, read back into blocks: paragraphs and lists with
 * text, emphasis and strong emphasis. Theme icons are left out and links become their text. Only for cards:
 * it relies on them to escape whatever comes of data, and knows no other markup, so that no parser has to be
 * part of what VS Code starts with.
 */
export function cardBlocks(markdown: string): readonly ViewElement[] {
	return markdown.split('\n\n').filter(block => block !== '').map(block => (block.startsWith('- ')
		? h('ul', {}, ...block.split('\n').map(line => h('li', {}, ...readLine(line.slice(2)))))
		: h('p', {}, ...readLine(block))));
}

/** An escape, an entity, an icon, a mark, the two ends of a link, or text without any of them. */
const PART = /\\([\s\S])|&(#\d{1,6}|lt|gt|amp);|\$\([a-z-]+\) ?|\*\*|\*|\[|\]\([^()\s]*\)|[^\\&$*[\]]+|[\s\S]/g;

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&' };

const ELEMENTS = { '*': 'em', '**': 'strong' } as const;

function readLine(line: string): readonly ViewNode[] {
	const root: ViewNode[] = [];
	const open: { readonly mark: string; readonly children: ViewNode[] }[] = [];
	const add = (node: ViewNode) => (open.at(-1)?.children ?? root).push(node);
	for (const [part, escaped, entity] of line.matchAll(PART)) {
		if (escaped !== undefined || entity !== undefined) {
			add(escaped ?? characterOf(entity ?? ''));
		} else if (part === '*' || part === '**') {
			if (open.at(-1)?.mark === part) {
				const { children = [] } = open.pop() ?? {};
				add(h(ELEMENTS[part], {}, ...joinTexts(children)));
			} else {
				open.push({ mark: part, children: [] });
			}
		} else if (part !== '[' && !part.startsWith('](') && !/^\$\(/.test(part)) {
			add(part);
		}
	}
	// A mark that nothing closes is a character.
	return joinTexts([...root, ...open.flatMap(({ mark, children }) => [mark, ...children])]);
}

function characterOf(entity: string): string {
	return NAMED[entity] ?? String.fromCodePoint(Number(entity.slice(1)) & 0xFFFFF);
}

function joinTexts(nodes: readonly ViewNode[]): readonly ViewNode[] {
	const joined: ViewNode[] = [];
	for (const node of nodes) {
		const last = joined.at(-1);
		if (typeof last === 'string' && typeof node === 'string') {
			joined[joined.length - 1] = last + node;
		} else {
			joined.push(node);
		}
	}
	return joined;
}

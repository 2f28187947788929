import { h, type ViewElement, type ViewNode } from '../view';

/**
 * Parses a card written by `renderCard` or `renderSymbolCard` into blocks: paragraphs and lists with text, emphasis and strong
 * emphasis. Theme icons are dropped, and links become their text. It relies on these renderers to escape all data and supports
 * no other markup, which avoids loading a Markdown parser when VS Code starts.
 */
export function cardBlocks(markdown: string): readonly ViewElement[] {
	return markdown.split('\n\n').filter(block => block !== '').map(block => (block.startsWith('- ')
		? h('ul', {}, ...block.split('\n').map(line => h('li', {}, ...readLine(line.slice(2)))))
		: h('p', {}, ...readLine(block))));
}

/** An escape, an entity, an icon, an emphasis mark, either end of a link, or plain text. */
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
	// An unclosed mark is a literal character.
	return joinTexts([...root, ...open.flatMap(({ mark, children }) => [mark, ...children])]);
}

function characterOf(entity: string): string {
	// The mask makes any number a code point, so that no entity can make this throw.
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

import { h, type ViewElement, type ViewNode } from '../../../../src/core/render/view';
import type { Chance } from '../random';

/** The result of parsing Markdown: the visible text with one block per line, and the number of elements of each kind of markup. */
export interface ReadMarkdown {
	readonly text: string;
	readonly counts: Readonly<Record<string, number>>;
}

/** The view elements that produce each kind of markup; other markup was created by unescaped text. */
const MADE_OF: Readonly<Record<string, RegExp>> = {
	link: /^(?:a|span)$/, strong: /^(?:strong|dt|th)$/, em: /^em$/, code: /^code$/, heading: /^h[1-4]$/, item: /^(?:li|dt|dd|tr|td)$/, table: /^table$/, quotation: /^blockquote$/,
};
const SCREEN = /^(?:eyebrow|marks|outside)$/;

/** Returns the texts of a page that appear in exports, in order. An external link button is its address. */
function printedTexts(node: ViewNode): readonly string[] {
	if (typeof node === 'string') {
		return isBlank(node) ? [] : [normal(node)];
	}
	const { tag, attributes, children } = node;
	const isHidden =
		tag === 'button'
		|| tag === 'svg'
		|| tag === 'caption'
		|| SCREEN.test(attributes.class ?? '')
		|| (tag === 'nav' && attributes.class !== 'figures');
	return isHidden
		? []
		: attributes.icon === 'link-external' && attributes.href
			? [normal(attributes.href)]
			: children.flatMap(printedTexts);
}

/** Compares a page with its parsed Markdown, and returns missing texts and unexpected markup. */
export function faultsIn(page: ViewElement, read: ReadMarkdown): readonly string[] {
	const seen = normal(read.text);
	const tags = tagsOf(page);
	const faults = Object.entries(read.counts)
		.filter(([kind, count]) => count > tags.filter(tag => MADE_OF[kind]?.test(tag)).length)
		.map(([kind, count]) => `${kind}: ${count}`);
	let at = 0;
	for (const text of printedTexts(page)) {
		const found = seen.indexOf(text, at);
		// Only separators may occur between two texts.
		if (found < 0 || !/^[ ().,;:·]*$/.test(seen.slice(at, found))) {
			return [...faults, `${text}: ${seen.slice(at, at + text.length + 60)}`];
		}
		at = found + text.length;
	}
	const rest = seen.slice(at);
	return /^[ ().,;:·]*$/.test(rest) ? faults : [...faults, rest];
}

function tagsOf(node: ViewNode): readonly string[] {
	return typeof node === 'string' ? [] : [node.tag, ...node.children.flatMap(tagsOf)];
}

/** Normalizes differences that do not matter to readers, such as the form of quotation marks, spaces and addresses. */
function normal(text: string): string {
	return text
		.replace(/(?:%[\dA-F]{2})+/gi, decoded)
		.replace(/[\s\u00A0]+/g, ' ')
		.replace(/[‘’]/g, "'")
		.replace(/[“”]/g, '"')
		.replaceAll('…', '...')
		.toLowerCase()
		.trim();
}

function decoded(encoded: string): string {
	try {
		return decodeURIComponent(encoded);
	} catch {
		return encoded;
	}
}

function isBlank(text: string): boolean {
	return text.trim() === '';
}

const PIECES = [
	'*', '**', '***', '_', '__', '[', ']', '](u)', '][r]', '![', '!', '(', ')', '`', '``', '\\', '\\\\', '<b>', '</b>', '<', '>', '<!--', '<?', '<https://a.example>', '&amp;', '&#65;', '&',
	'http://a.example/b_c', 'www.a.example', 'mailto:a@b.example', 'x@y.example', '@key', '[@key]', '[^1]', '[^1]:', '^[note]', '1.', '1)', '(1)', '2020.', 'a.', 'iv)', '(a)', '#', '##', '#.', '-', '--', '---', '+',
	'===', '|', '~', '~~', '^', '$', '$$', ':', '::', ':::', ':smile:', ':100:', '{', '}', '{.x}', '{#id}', '{=html}', '"a b"', '\'', '/', '=',
	' ', ' ', ' ', ' ', ' ', ' ', '\u00A0', 'a', 'Word', 'snake_case', 'é', '中', '😀', '5', 'UNTOC', 'A/RES/64/293', '.', ',', '...',
];

/** Text with characters that are special in Markdown. */
function hostileText(chance: Chance): string {
	return Array.from({ length: 1 + chance.below(7) }, () => chance.pick(PIECES)).join('');
}

/** A page with hostile text in every element that can contain text. */
export function hostilePage(chance: Chance): ViewElement {
	return h('article', {}, ...Array.from({ length: 1 + chance.below(4) }, () => hostileBlock(chance)));
}

function hostileBlock(chance: Chance): ViewElement {
	const content = () => hostileContent(chance, 0);
	switch (chance.below(7)) {
		case 0:
			// Pandoc reads a heading that is entirely in brackets as a link.
			return h('h2', {}, ...(chance.below(2) === 0 ? ['Heading ', ...content()] : [...content(), ' heading']));
		case 1:
			return h('ul', {}, h('li', {}, ...content()), h('li', {}, h('p', {}, ...content()), h('ul', {}, h('li', {}, ...content()))));
		case 2:
			return h('ol', {}, h('li', {}, ...content()), h('li', {}, ...content()));
		case 3:
			return h(
				'table',
				{},
				h('thead', {}, h('tr', {}, h('th', {}, ...content()), h('th', {}, 'b'))),
				h('tbody', {}, h('tr', {}, h('th', {}, ...content()), h('td', {}, ...content()))),
			);
		case 4:
			return h(
				'dl',
				{},
				h('dt', {}, 'term'),
				h('dd', {}, ...content()),
				h('dt', {}, 'other'),
				h('dd', {}, ...content()),
				h('dd', {}, ...content()),
			);
		case 5:
			return h('blockquote', {}, h('p', {}, ...content()));
		default:
			return h('p', {}, ...content());
	}
}

/** Emphasis is surrounded by spaces, as in prose, and is not nested. */
function hostileContent(chance: Chance, depth: number): readonly ViewNode[] {
	return Array.from({ length: 1 + chance.below(3) }, () => {
		const inner = () => hostileContent(chance, depth + 1);
		switch (chance.below(9)) {
			case 0:
				return depth === 0 ? [' ', h('strong', {}, ...inner()), ' '] : [hostileText(chance)];
			case 1:
				return depth === 0 ? [' ', h('em', {}, ...inner()), ' '] : [hostileText(chance)];
			case 2:
				return [h('code', {}, hostileText(chance))];
			case 3:
				return [h('a', { entry: 'small/charter' }, 'x', hostileText(chance))];
			case 4:
				return depth < 2 ? [h('span', {}, ...inner())] : [hostileText(chance)];
			default:
				return [hostileText(chance)];
		}
	}).flat();
}

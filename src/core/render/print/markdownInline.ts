import { isWebAddress } from '../../citation/webAddress';
import { encodeMarkdownUrl } from '../../markdown/encodeMarkdownUrl';
import { escapeMarkdown, type MarkdownContext } from '../../markdown/escapeMarkdown';
import { SVG_TAGS, type ViewElement, type ViewNode } from '../view';

/** The context in which inline content is written. */
export interface InlinePlace extends MarkdownContext {
	/** Returns the address of an entry's page; empty if there is none. */
	readonly linkTo: (entry: string, dossier: string | undefined) => string;
	/** The adjacent characters: empty at the edge of a block, `*` for emphasis, a backtick for code. */
	readonly before?: string;
	readonly after?: string;
	/** The mark of the enclosing emphasis, if any. */
	readonly emphasis?: string;
}

const SVG: ReadonlySet<string> = new Set(SVG_TAGS);
const EMPHASIS_MARKS: Readonly<Record<string, string>> = { strong: '**', em: '*' };
/** Elements that are separated by spaces when they share a line. */
const SPACED: ReadonlySet<string> = new Set(['p', 'div', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote']);
/** Classes of elements that only make sense on screen. */
const SCREEN_ONLY: ReadonlySet<string> = new Set(['eyebrow', 'marks', 'outside']);

/** Writes content as Markdown on one line. */
export function inlineMarkdown(nodes: readonly ViewNode[], place: InlinePlace): string {
	return printNodes(nodes, place).replace(/[ \t\r\n]+/g, ' ').trim();
}

/** Whether an element is omitted from exported text: buttons, drawings and navigation. */
export function isOmitted({ tag, attributes: { class: name = '' } }: ViewElement): boolean {
	return tag === 'button' || tag === 'caption' || SVG.has(tag) || SCREEN_ONLY.has(name) || (tag === 'nav' && name !== 'figures');
}

function printNodes(nodes: readonly ViewNode[], place: InlinePlace): string {
	const { atStart = false, inHeading = false, before = '', after = '' } = place;
	const parts = mergeTexts(nodes, atStart);
	return parts.reduce<string>((written, part, index) => {
		const here = {
			...place,
			atStart: atStart && written.trim() === '',
			inHeading: inHeading && index === parts.length - 1,
			before: lastOf(written) ?? before,
			after: firstPrinted(parts[index + 1]) ?? after,
		};
		const next = typeof part === 'string' ? escapeMarkdown(part, here) : printElement(part, here);
		// An exclamation mark directly before a link would make it an image.
		return `${written.endsWith('!') && next.startsWith('[') ? `${written.slice(0, -1)}\\!` : written}${next}`;
	}, '');
}

/** Returns the nodes to print, with adjacent texts merged, so that markup formed across a boundary is escaped. */
function mergeTexts(nodes: readonly ViewNode[], atStart: boolean): readonly ViewNode[] {
	const parts: ViewNode[] = [];
	for (const node of nodes.filter(one => typeof one === 'string' || !isOmitted(one))) {
		const last = parts.at(-1);
		if (typeof node === 'string') {
			const text = `${typeof last === 'string' ? parts.pop() as string : ''}${node}`.replace(/[ \t\r\n]+/g, ' ');
			parts.push(atStart && parts.length === 0 ? text.trimStart() : text);
		} else {
			parts.push(node);
		}
	}
	return parts.filter(part => part !== '');
}

/** Returns the first character a node prints, for the flanking rules of emphasis; `undefined` if there is no node. */
function firstPrinted(node: ViewNode | undefined): string | undefined {
	if (node === undefined || typeof node === 'string') {
		return node === undefined ? undefined : firstOf(node);
	}
	if (EMPHASIS_MARKS[node.tag] !== undefined) {
		return '*';
	}
	if (SPACED.has(node.tag)) {
		return ' ';
	}
	return isPlain(node) ? (firstPrinted(node.children[0]) ?? '*') : '(';
}

/** Returns the first character as a string, which may be a surrogate pair. */
function firstOf(text: string): string | undefined {
	return [...text.slice(0, 2)][0];
}

function lastOf(text: string): string | undefined {
	return [...text.slice(-2)].at(-1);
}

function isPlain({ tag, attributes: { class: name = '' } }: ViewElement): boolean {
	return (tag === 'span' || tag === 'bdi' || tag === 'small') && !/^(?:acronym|badge|evidence|gloss)/.test(name);
}

function printElement(element: ViewElement, place: InlinePlace): string {
	const { tag, attributes: { class: name = '' }, children } = element;
	const text = plainOf(element);
	// A name in a list is not an addition to another name, and a badge in a legend is not a claim.
	switch (tag === 'bdi' || tag === 'span' && name.startsWith('badge unconfirmed') ? '' : name.split(' ')[0]) {
		case 'evidence-list':
			return escapeMarkdown(`(${children.filter(child => typeof child !== 'string').map(plainOf).join('; ')})`, place);
		case 'acronym':
			return ` (${escapeMarkdown(text.trim(), place)})`;
		case 'badge':
			return name.endsWith('unconfirmed') ? `(${escapeMarkdown(text)})` : `· ${printNodes(children, { ...place, atStart: false })}`;
		case 'gloss':
			return `: ${escapeMarkdown(text.trim(), place)}`;
	}
	const inner = () => printNodes(children, place);
	switch (tag) {
		case 'a':
			return printLink(element, place);
		case 'code':
			return printCode(text, place);
		case 'strong':
		case 'em':
			return printEmphasis(children, EMPHASIS_MARKS[tag] ?? '', place);
		default:
			return SPACED.has(tag) ? ` ${inner()} ` : inner();
	}
}

function printLink({ attributes: { entry, dossier, href = '', icon }, children }: ViewElement, place: InlinePlace): string {
	const address = entry !== undefined ? place.linkTo(entry, dossier) : isWebAddress(href) ? href : '';
	if (address === '') {
		return printNodes(children, place);
	}
	// A link button becomes the address itself.
	if (icon === 'link-external') {
		return `<${encodeMarkdownUrl(address)}>`;
	}
	const text = printNodes(children, { ...place, atStart: false, inHeading: false, before: '', after: '' }).trim();
	return text === '' ? '' : `[${text}](${encodeMarkdownUrl(address)})`;
}

/** Writes bold or italic text, or plain text where CommonMark would not recognize the emphasis. */
function printEmphasis(children: readonly ViewNode[], mark: string, place: InlinePlace): string {
	const inner = printNodes(children, { ...place, atStart: false, inHeading: false, before: '*', after: '*', emphasis: mark });
	const text = inner.trim();
	const left = inner.startsWith(' ') ? ' ' : '';
	const right = inner.endsWith(' ') ? ' ' : '';
	const before = left || place.before;
	const after = right || place.after;
	const isFlanked = text !== '' && flanks(before, firstOf(text)) && flanks(after, lastOf(text));
	// Inside other emphasis, the marks must differ and not touch those around them.
	const isDistinct = place.emphasis === undefined || (place.emphasis !== mark && isSpace(before) && isSpace(after));
	return isFlanked && isDistinct ? `${left}${mark}${text}${mark}${right}` : printNodes(children, place);
}

/** Whether a delimiter between these characters can open or close emphasis (CommonMark, “left-flanking” and “right-flanking”). */
function flanks(outside = '', inside = ''): boolean {
	return outside !== '*' && (!isPunctuation(inside) || outside === '' || isSpace(outside) || isPunctuation(outside));
}

function isSpace(character = ''): boolean {
	return /^\s/.test(character);
}

function isPunctuation(character: string): boolean {
	return /^[\p{P}\p{S}]/u.test(character);
}

function printCode(text: string, place: InlinePlace): string {
	const code = text.replace(/\s+/g, ' ').trim();
	// A pipe ends a table cell even inside code, and adjacent code spans would merge.
	if (code === '' || place.before === '`' || place.inTable && code.includes('|')) {
		return escapeMarkdown(code, place);
	}
	const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
	const fence = '`'.repeat(longest + 1);
	const space = code.startsWith('`') || code.endsWith('`') ? ' ' : '';
	return `${fence}${space}${code}${space}${fence}`;
}

function plainOf(node: ViewNode): string {
	if (typeof node === 'string') {
		return node;
	}
	return isOmitted(node) ? '' : node.children.map(plainOf).join('');
}

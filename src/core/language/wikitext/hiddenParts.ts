import { indexAfter } from '../../text/indexFrom';

/** A range of wikitext that is not text, and how it separates the text around it. */
export interface HiddenPart {
	readonly start: number;
	readonly end: number;
	/** `plain`: only the tags are hidden; the text between them contains no markup. */
	readonly kind: 'nothing' | 'space' | 'break' | 'plain';
}

/** Extension tags and elements that contain data, code, or mostly names of files and pages. */
const OPAQUE_ELEMENTS = [
	'pre', 'syntaxhighlight', 'source', 'math', 'chem', 'ce', 'score', 'timeline', 'graph', 'mapframe', 'maplink', 'templatedata', 'hiero', 'gallery', 'imagemap',
	'categorytree', 'inputbox', 'code', 'kbd', 'samp', 'var', 'tt', 'style', 'script', 'svg',
].join('|');

const MARKUP = new RegExp(`<!--|<(nowiki|${OPAQUE_ELEMENTS})(?=[\\s/>])[^<>]*>|\\{{2,}|\\}{2,}`, 'gi');

/** Templates that print white space or a dash between words. */
const SPACE_TEMPLATE = /^\{\{(?:nbsp|nobreakspace|thinsp|hair ?space|ndash|en ?dash|snd|spnd|spaced ndash)\}\}$/i;

/** A run of open braces: its start, and the number of braces that are not closed yet. */
interface OpenBraces {
	readonly start: number;
	count: number;
}

/** The hidden ranges of a wikitext, and whether it ends inside a template. */
export interface HiddenParts {
	/** In order, without overlaps. */
	readonly parts: readonly HiddenPart[];
	readonly isOpen: boolean;
	/** The end of the part that further text cannot change: where the first unclosed template, element or comment begins. */
	readonly settledEnd: number;
}

/**
 * Returns the comments, templates, parameters, and elements without prose in a wikitext, following the rules of MediaWiki's preprocessor
 * (`includes/parser/Preprocessor_Hash.php`): an unclosed comment extends to the end; an unclosed tag is text; the innermost braces are
 * matched first, three or two at a time.
 */
export function hiddenParts(text: string): HiddenParts {
	const parts: HiddenPart[] = [];
	const open: OpenBraces[] = [];
	/** Elements that have no more closing tags. */
	const unclosed = new Set<string>();
	let settledEnd = text.length;
	const markup = new RegExp(MARKUP);
	const hide = (start: number, end: number, kind: HiddenPart['kind']) => {
		while ((parts.at(-1)?.start ?? -1) >= start) {
			parts.pop();
		}
		parts.push({ start, end, kind });
	};
	for (let match = markup.exec(text); match; match = markup.exec(text)) {
		const [sign, element] = match;
		if (sign === '<!--') {
			markup.lastIndex = indexAfter(text, '-->', markup.lastIndex);
			settledEnd = text.endsWith('-->', markup.lastIndex) ? settledEnd : Math.min(settledEnd, match.index);
			hide(match.index, markup.lastIndex, 'nothing');
		} else if (element !== undefined) {
			const end = sign.endsWith('/>') ? markup.lastIndex : closedAt(text, element.toLowerCase(), markup.lastIndex, unclosed);
			if (end === undefined) {
				settledEnd = Math.min(settledEnd, match.index);
			} else {
				hide(match.index, end, element.toLowerCase() === 'nowiki' && !sign.endsWith('/>') ? 'plain' : 'break');
				markup.lastIndex = end;
			}
		} else if (sign.startsWith('{')) {
			open.push({ start: match.index, count: sign.length });
		} else {
			closeBraces(open, { start: match.index, count: sign.length }, (start, end) =>
				hide(start, end, SPACE_TEMPLATE.test(text.slice(start, Math.min(end, start + 30))) ? 'space' : 'break'),
			);
		}
	}
	return { parts, isOpen: open.length > 0, settledEnd: Math.min(settledEnd, open[0]?.start ?? settledEnd) };
}

/** Returns the hidden ranges of a wikitext except templates and parameters, because a template may contain the notes of a page. */
export function hiddenExceptTemplates(text: string): readonly HiddenPart[] {
	return hiddenParts(text).parts.filter(({ start }) => text[start] !== '{');
}

/** Returns the offset after the closing tag of an element; `undefined` if there is none. */
function closedAt(text: string, element: string, from: number, unclosed: Set<string>): number | undefined {
	if (unclosed.has(element)) {
		return undefined;
	}
	const closing = new RegExp(`</${element}\\s{0,100}>`, 'gi');
	closing.lastIndex = from;
	if (closing.test(text)) {
		return closing.lastIndex;
	}
	unclosed.add(element);
	return undefined;
}

function closeBraces(open: OpenBraces[], { start, count }: OpenBraces, found: (start: number, end: number) => void): void {
	let at = start;
	for (let left = count, last = open.at(-1); left >= 2 && last; last = open.at(-1)) {
		const matched = Math.min(3, left, last.count);
		at += matched;
		left -= matched;
		last.count -= matched;
		found(last.start + last.count, at);
		if (last.count < 2) {
			open.pop();
		}
	}
}

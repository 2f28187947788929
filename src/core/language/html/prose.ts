import type { ProseRange } from '../../prose/prose';
import { RangeList } from '../../prose/rangeList';
import { segmentsOf, type DividedProse, type SegmentReader } from '../../prose/segment';
import { indexAfter } from '../../text/indexFrom';
import { ENTITY, gapOfEntity } from './entity';
import { elementsOpened } from './structure';

/** Elements that contain code or data. */
const OPAQUE_ELEMENTS = /^(?:script|style|pre|code|kbd|samp|var|tt|textarea|svg|math|template|xmp|object)$/i;

/** Inline elements. All others end a phrase. */
const PHRASE_ELEMENTS = new RegExp(
	`^(?:${[
		'a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'data', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'label', 'mark',
		'q', 's', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'u', 'wbr',
	].join('|')})$`,
	'i',
);

/** A character reference, or a `<` that starts markup. */
const OPENING = new RegExp(`${ENTITY.source}|<(?:(?<comment>!--)|(?<declaration>[!?])|/?(?<name>[a-zA-Z][^\\s/<>]*))`, 'g');
const TAG_NAME = /^<\/?([a-zA-Z][^\s/<>]*)/;
/** The tokens inside a tag: a quoted value, its end, or the start of another tag if it is not closed. */
const IN_TAG = /"[^"]*(?:"|$)|'[^']*(?:'|$)|[<>]/g;
/** A complete tag that begins a block. */
const BLOCK_START = /^<(?:p|h[1-6]|[uod]l|div|section|article|table|blockquote|figure|aside|header|footer|main|nav|hr|pre|details)(?=[\s/>])[^]*>$/i;
const FRONT_MATTER_START = /^---[ \t]*(?:\r?\n|$)/;
const FRONT_MATTER = /^---[ \t]*\r?\n[^]*?\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * Returns the prose of HTML: the text outside tags, comments, scripts, styles and code. A phrase continues across inline elements. This
 * is a scanner rather than a parser, since the tree is not needed and the smallest parser with positions (htmlparser2) is 30 kB. It
 * reads each character once or twice.
 */
export function findHtmlProse(text: string): readonly ProseRange[] {
	return divide(text).prose;
}

/**
 * Divides HTML at the tags that begin a paragraph or another block, unless they are in a quotation, a table or another element that is read
 * as a whole. An unclosed one extends to the end.
 */
export const htmlReader: SegmentReader = {
	read: text => segmentsOf(text, divide(text)),
	opening: text => (!FRONT_MATTER_START.test(text) ? 'none' : FRONT_MATTER.test(text) ? 'closed' : 'open'),
};

function divide(text: string): DividedProse {
	const list = new RangeList();
	const boundaries: number[] = [];
	/** The number of open elements that are read as a whole. */
	let open = 0;
	const opening = new RegExp(OPENING);
	let start = FRONT_MATTER.exec(text)?.[0].length ?? 0;
	opening.lastIndex = start;
	for (let match = opening.exec(text); match; match = opening.exec(text)) {
		const { entity, comment, declaration, name } = match.groups ?? {};
		const after = opening.lastIndex;
		const gap = entity === undefined ? 'nothing' : gapOfEntity(entity);
		if (!gap) {
			continue;
		}
		list.add(start, match.index);
		if (entity !== undefined) {
			list.gap(gap);
			start = after;
		} else if (comment !== undefined) {
			start = indexAfter(text, '-->', after);
		} else if (declaration !== undefined) {
			list.break();
			start = indexAfter(text, text.startsWith('[CDATA[', after) ? ']]>' : '>', after);
		} else {
			start = tagEnd(text, after);
			const tag = text.slice(match.index, start);
			if (open === 0 && BLOCK_START.test(tag)) {
				boundaries.push(match.index);
			}
			open = Math.max(0, open + elementsOpened(tag));
			if (name === undefined || tagEndsPhrase(tag, text.charAt(start))) {
				list.break();
			}
			if (name !== undefined && OPAQUE_ELEMENTS.test(name) && text[match.index + 1] !== '/' && text[start - 2] !== '/') {
				start = elementEnd(text, start, name);
			}
		}
		opening.lastIndex = start;
	}
	list.add(start, text.length);
	return { prose: list.ranges, boundaries };
}

/**
 * Whether a tag ends the phrase before it; `next` is the character after the tag. A superscript that does not start with a
 * letter is a note mark; “10<sup>th</sup>” is one word.
 */
export function tagEndsPhrase(tag: string, next: string): boolean {
	const name = TAG_NAME.exec(tag)?.[1] ?? '';
	return !PHRASE_ELEMENTS.test(name) || (/^<sup\b/i.test(tag) && !/\p{L}/u.test(next));
}

function tagEnd(text: string, from: number): number {
	const inTag = new RegExp(IN_TAG);
	inTag.lastIndex = from;
	for (let match = inTag.exec(text); match; match = inTag.exec(text)) {
		if (match[0] === '>') {
			return inTag.lastIndex;
		}
		if (match[0] === '<') {
			return match.index;
		}
	}
	return text.length;
}

function elementEnd(text: string, from: number, name: string): number {
	const closing = new RegExp(`</${name.toLowerCase()}(?=[\\s/>])`, 'gi');
	closing.lastIndex = from;
	return closing.exec(text)?.index ?? text.length;
}

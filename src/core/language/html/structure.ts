import { getOrInsert } from '../../data/getOrInsert';
import type { StructureFinder, StructureKind, StructureRange } from '../../prose/structure';

const KINDS: Readonly<Record<string, StructureKind>> = {
	title: 'heading', h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading',
	caption: 'caption', figcaption: 'caption', table: 'table', blockquote: 'quotation', q: 'quotation', aside: 'note', ref: 'note',
};

const NAMES = Object.keys(KINDS).join('|');
const TAG = new RegExp(`<(\\/?)(${NAMES})(?=[\\s>])[^<>]*>`, 'giu');
const TAG_START = new RegExp(`^<(\\/?)(?:${NAMES})(?=[\\s>])`, 'i');

/** Returns how many of these elements a tag opens: 1 or, if it closes one, -1; 0 if it is another tag. */
export function elementsOpened(tag: string): number {
	const slash = TAG_START.exec(tag)?.[1];
	return slash === undefined || tag.endsWith('/>') ? 0 : slash === '' ? 1 : -1;
}

/** The headings, captions, tables, quotations and notes of HTML, and the notes of wikitext, which are elements, too. */
export const htmlStructure: StructureFinder = text => {
	const found: StructureRange[] = [];
	const open = new Map<string, number[]>();
	for (const { 0: tag, 1: slash, 2: name = '', index } of text.matchAll(TAG)) {
		const key = name.toLowerCase();
		const starts = getOrInsert(open, key, () => []);
		if (slash === '') {
			if (!tag.endsWith('/>')) {
				starts.push(index);
			}
			continue;
		}
		const start = starts.pop();
		const kind = KINDS[key];
		if (start !== undefined && kind) {
			found.push({ kind, start, end: index + tag.length });
		}
	}
	return found.sort((a, b) => a.start - b.start);
};

import { structureBetween, combineStructures, structureByPatterns, structureOfLines, underlinedHeadings } from '../../prose/structure';

/** The parts of AsciiDoc outside the running text. */
export const asciidocStructure = combineStructures(
	structureByPatterns([
		['heading', /^(?:={1,6}|#{1,6})[ \t]+[^\n]*$/gmu],
		// The title of a block.
		['caption', /^\.(?=[^\s.])[^\n]*$/gmu],
		['note', /footnote(?:ref)?:[^\s[\]]{0,200}\[[^[\]]*\]/gu],
	]),
	underlinedHeadings(/^[\p{L}\p{N}]/u, /^(?:={4,}|-{4,}|~{4,}|\^{4,})[ \t]*$/),
	structureBetween('table', /^\|={3,}[ \t\r]*$/gmu),
	structureOfLines('abstract', line => /^\[abstract\]/.test(line), line => line.trim() === ''),
	structureOfLines('quotation', line => /^\[quote\b/.test(line), line => line.trim() === ''),
	structureBetween('quotation', /^_{4,}[ \t\r]*$/gmu),
);

import { combineStructures, structureOfLines, type StructureFinder } from '../../prose/structure';

/** The maximum length of a heading. */
const MAX_HEADING = 200;

/** Lines that begin with `>`, as in an email. */
export const quotedLineStructure: StructureFinder = structureOfLines('quotation', line => /^[ \t]{0,3}>/.test(line), line => !/^[ \t]{0,3}>/.test(line));

/** The number of a section, as in “8.2.4. Modems”, and no punctuation at the end. A single number may belong to an item of a list. */
const NUMBERED = /^\s*\d{1,3}(?:\.\d{1,3}){1,5}\.?\s.{0,200}[\p{L}\p{N})]\s*$/u;

/**
 * Finds headings: paragraphs of one or two short lines that do not end with punctuation, and lines with the number of a section. A segment
 * is one paragraph.
 */
const headings: StructureFinder = text => {
	const paragraph = text.trim();
	const lines = paragraph.split('\n');
	const isShort = paragraph.length > 0 && paragraph.length <= MAX_HEADING && lines.length <= 2;
	const isHeading = isShort && /[\p{L}\p{N}]$/u.test(paragraph) && !/^[-*•–\d]/u.test(paragraph);
	return isHeading || lines.every(line => NUMBERED.test(line)) ? [{ kind: 'heading', start: 0, end: text.length }] : [];
};

/** A row of a table that is drawn with vertical lines, or a line between two rows. */
const ROW = /^[ \t]*(?:\|.{0,500}\||[+|][-=+|]{3,500})[ \t\r]*$/;

/** Tables that are drawn with characters. */
const tables: StructureFinder = structureOfLines('table', line => ROW.test(line), line => !ROW.test(line));

/** Headings, tables, and lines that quote somebody. */
export const plainTextStructure = combineStructures(headings, tables, quotedLineStructure);

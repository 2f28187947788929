import { linesOf, type Line } from '../../prose/paragraphs';
import { combineStructures, structureByPatterns, underlinedHeadings, type StructureFinder, type StructureRange } from '../../prose/structure';
import { lineEndAt, nextLineStart } from '../../text/lineBounds';
import { htmlStructure } from '../html/structure';

/** The line under the header of a table without a bar at its start. */
const TABLE_RULE = /^[ \t]{0,20}:?-{1,200}:?[ \t]{0,20}\|[-| :\t]*$/;

/** Finds tables without bars at the start of their lines: the lines with a bar around the rule under the header. */
const openTables: StructureFinder = text => {
	const found: StructureRange[] = [];
	let before: Line | undefined;
	let open: number | undefined;
	let end = 0;
	for (const line of linesOf(text)) {
		const hasBar = line.content.includes('|');
		if (hasBar && before?.content.includes('|') === true && TABLE_RULE.test(line.content)) {
			open ??= before.start;
		} else if (!hasBar && open !== undefined) {
			found.push({ kind: 'table', start: open, end });
			open = undefined;
		}
		end = line.end;
		before = line;
	}
	return open === undefined ? found : [...found, { kind: 'table', start: open, end }];
};

/** The maximum length of a caption. */
const MAX_CAPTION = 100;
/** A text that begins with a letter and ends without punctuation or a hard line break. */
const BARE_LINE = /^[*_“"]{0,3}\p{L}.*[\p{L}\p{N}][*_]{0,3}$/u;

/** Finds titles and captions: paragraphs of one short line that does not end with punctuation. */
const bareLines: StructureFinder = text => {
	const found: StructureRange[] = [];
	let isAfterBlank = true;
	for (let start = 0; start < text.length;) {
		const end = lineEndAt(text, start);
		const next = nextLineStart(text, end);
		if (isAfterBlank && end > start && end - start <= MAX_CAPTION && isBlankAt(text, next) && BARE_LINE.test(text.slice(start, end))) {
			found.push({ kind: 'caption', start, end });
		}
		isAfterBlank = isBlankAt(text, start);
		start = next;
	}
	return found;
};

/** Whether the line that begins at an offset is empty, has only white space or does not exist. */
function isBlankAt(text: string, start: number): boolean {
	let at = start;
	while (at < text.length && text[at] !== '\n' && isSpace(text.charCodeAt(at))) {
		at++;
	}
	return at === text.length || text[at] === '\n';
}

/** Whether a UTF-16 unit is white space. Nearly all lines begin with an ASCII character that is not. */
function isSpace(unit: number): boolean {
	return unit > 0x20 && unit < 0x7F ? false : /\s/u.test(String.fromCharCode(unit));
}

const underlined = underlinedHeadings(/^ {0,3}(?![-*+>#|]|\d{1,9}[.)])\S/, /^ {0,3}(?:={2,}|-{2,})[ \t]*$/);

const own = combineStructures(
	structureByPatterns([
		['heading', /^ {0,3}#{1,6}(?:[ \t][^\n]*)?$/gmu, '#'],
		['table', /^[ \t>]*\|[^\n]*$/gmu, '|'],
		// The caption of a table in pandoc, and that of an image.
		['caption', /^ {0,3}(?:Table)?:[ \t][^\n]*(?:\n[ \t]*[^\s][^\n]*)*/gmu, ':'],
		['caption', /!\[[^[\]\n]*\]/gu, '!['],
		['note', /^ {0,3}\[\^[^\]\s]+\]:[^\n]*(?:\n[ \t]*[^\s][^\n]*)*/gmu, '[^'],
		['note', /\^\[[^[\]\n]*\]/gu, '^['],
		['quotation', /^ {0,3}>[^\n]*(?:\n {0,3}>[^\n]*)*/gmu, '>'],
	]),
	text => (text.includes('==') || text.includes('--') ? underlined(text) : []),
	text => (text.includes('|') ? openTables(text) : []),
	bareLines,
);

/** The parts of Markdown outside the running text, those in HTML included. */
export const markdownStructure: StructureFinder = combineStructures(own, text => (text.includes('</') ? htmlStructure(text) : []));

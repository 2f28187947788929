import { apartByAll, apartByPatterns, apartUnderlined, type ApartFinder, type ApartRange } from '../../prose/apart';
import { linesOf, type Line } from '../../prose/paragraphs';
import { htmlApart } from '../html/apart';

/** The line under the header of a table without a bar at its start. */
const TABLE_RULE = /^[ \t]{0,20}:?-{1,200}:?[ \t]{0,20}\|[-| :\t]*$/;

/** Finds tables without bars at the start of their lines: the lines with a bar around the rule under the header. */
const openTables: ApartFinder = text => {
	const found: ApartRange[] = [];
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
/** What begins with a letter and ends without punctuation or a hard line break. */
const BARE_LINE = /^[*_“"]{0,3}\p{L}.*[\p{L}\p{N}][*_]{0,3}$/u;

/** Takes a paragraph of one short line for a title or a caption if no punctuation ends it. */
const bareLines: ApartFinder = text => {
	const found: ApartRange[] = [];
	let [beforeLast, last]: (Line | undefined)[] = [];
	const end = (next: Line | undefined) => {
		if (last && last.content.length <= MAX_CAPTION && isBlank(beforeLast) && isBlank(next) && BARE_LINE.test(last.content)) {
			found.push({ kind: 'caption', start: last.start, end: last.end });
		}
	};
	for (const line of linesOf(text)) {
		end(line);
		[beforeLast, last] = [last, line];
	}
	end(undefined);
	return found;
};

function isBlank(line: Line | undefined): boolean {
	return line === undefined || line.content.trim() === '';
}

const own = apartByAll(
	apartByPatterns([
		['heading', /^ {0,3}#{1,6}(?:[ \t][^\n]*)?$/gmu],
		['table', /^[ \t>]*\|[^\n]*$/gmu],
		// The caption of a table in pandoc, and that of an image.
		['caption', /^ {0,3}(?:Table)?:[ \t][^\n]*(?:\n[ \t]*[^\s][^\n]*)*/gmu],
		['caption', /!\[[^[\]\n]*\]/gu],
		['note', /^ {0,3}\[\^[^\]\s]+\]:[^\n]*(?:\n[ \t]*[^\s][^\n]*)*/gmu],
		['note', /\^\[[^[\]\n]*\]/gu],
		['quotation', /^ {0,3}>[^\n]*(?:\n {0,3}>[^\n]*)*/gmu],
	]),
	apartUnderlined(/^ {0,3}(?![-*+>#|]|\d{1,9}[.)])\S/, /^ {0,3}(?:={2,}|-{2,})[ \t]*$/),
	openTables,
	bareLines,
);

/** The parts of Markdown outside the running text, those in HTML included. */
export const markdownApart: ApartFinder = apartByAll(own, text => (text.includes('</') ? htmlApart(text) : []));

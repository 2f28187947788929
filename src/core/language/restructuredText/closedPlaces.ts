import { closedBy, closedByAny, closedInParagraph, closedInParts } from '../../citation/document/closedPlace';
import type { ClosedPart } from '../../citation/document/written';
import { linesOf } from '../../prose/paragraphs';
import { findRestructuredTextOpaqueLines, findRestructuredTextProse } from './prose';

/** Where citations are not possible in reStructuredText, in which inline markup cannot be nested. */
export const restructuredTextClosedIn = closedByAny(
	closedBy(findRestructuredTextProse, [
		{ reason: 'code', open: /``/g, close: () => '``', within: 'paragraph' },
		{ reason: 'maths', open: /:math:`/g, close: () => '`', within: 'paragraph' },
		{ reason: 'maths', open: /^[ \t]{0,40}\.\. math::/gm, within: 'paragraph', takesLine: true },
		{
			reason: 'verbatim',
			open: /^[ \t]{0,40}\.\. (?:code|code-block|sourcecode|literalinclude|raw)::/gm,
			within: 'paragraph',
			takesLine: true,
		},
		{ reason: 'comment', open: /^[ \t]{0,40}\.\.(?=$| (?!\[|_|\||\w[\w:+.-]{0,60}::))/gm, within: 'paragraph', takesLine: true },
		{ reason: 'link', open: /`[^`<\n]{0,300}</g, close: () => '>`_', within: 'paragraph' },
	]),
	closedInParagraph([
		{ open: /\\[^]/g },
		{ open: /``[^`\n]{0,500}``/g },
		{ reason: 'markup', open: /(?<=^|[\s'"([{<\-/:])(?:\*\*?|`)(?=[^\s*`])/gm, close: ([sign]) => sign, within: 'line' },
	]),
	closedInParts(text => findRestructuredTextOpaqueLines(text).map(({ isCode, ...line }) => ({ ...line, reason: isCode ? 'code' : 'markup' }))),
	closedInParts(tableCells),
);

const GRID_ROW = /^[ \t]*[+|].*[+|][ \t]*$/;
const GRID_RULE = /^[ \t]*\+[-=+]+\+[ \t]*$/;
const COLUMNS_RULE = /^[ \t]*=+(?:[ \t]+=+)+[ \t]*$/;

/**
 * Returns the cells whose width is that of their column: those of tables drawn with lines, and those of simple tables except in the last
 * column (reStructuredText Markup Specification, “Tables”).
 */
function tableCells(text: string): readonly ClosedPart[] {
	const cells: ClosedPart[] = [];
	let isInGrid = false;
	/** The offset in a line at which the last column of a simple table begins, and the number of rules that are left to come. */
	let simple: { readonly lastColumn: number; readonly rules: number } | undefined;
	for (const { start, end, content } of linesOf(text)) {
		isInGrid = isInGrid ? GRID_ROW.test(content) : GRID_RULE.test(content);
		if (COLUMNS_RULE.test(content)) {
			const rules: number = simple ? simple.rules - 1 : 2;
			simple = rules === 0 ? undefined : { lastColumn: content.trimEnd().lastIndexOf(' ') + 1, rules };
		} else if (simple?.rules === 1 && content.trim() === '') {
			simple = undefined;
		} else if (isInGrid) {
			cells.push({ start, end, reason: 'table' });
		} else if (simple && content.trim() !== '') {
			cells.push({ start, end: start + Math.min(content.length, simple.lastColumn - 1), reason: 'table' });
		}
	}
	return cells;
}

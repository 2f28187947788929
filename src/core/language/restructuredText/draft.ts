import { inOrder, joinNotes, trimmedPart, type NoteDefinition, type NoteMark } from '../../citation/document/noteDefinitions';
import type { Draft, DraftSyntax } from '../../citation/document/written';
import { closedBy } from '../../citation/document/closedPlace';
import { roleParts } from '../markdown/roleParts';
import { restructuredTextKeys } from './keys';
import { findRestructuredTextProse } from './prose';

const MARK = /``(?:[^`\n]|`[^`\n])*`{0,2}|\[(#[\w.+:-]*|\d+|\*)\]_(?!\w)/g;
const DEFINITION = /^(\.\. \[(#[\w.+:-]*|\d+|\*)\])(.*(?:\r?\n(?:[ \t]+\S.*|[ \t]*(?=\r?\n[ \t]+\S)))*)/gm;

/** How what cites is read in reStructuredText. */
export const restructuredTextDraft: DraftSyntax = {
	read,
	closedIn: closedBy(findRestructuredTextProse, [
		{ reason: 'code', open: /``/g, close: () => '``', within: 'paragraph' },
		{ reason: 'maths', open: /:math:`/g, close: () => '`', within: 'paragraph' },
		{ reason: 'maths', open: /^[ \t]{0,40}\.\. math::/gm, within: 'paragraph', takesLine: true },
		{ reason: 'verbatim', open: /^[ \t]{0,40}\.\. (?:code|code-block|sourcecode|literalinclude|raw)::/gm, within: 'paragraph', takesLine: true },
		{ reason: 'comment', open: /^[ \t]{0,40}\.\.(?=$| (?!\[|_|\||\w[\w:+.-]{0,60}::))/gm, within: 'paragraph', takesLine: true },
		{ reason: 'link', open: /`[^`<\n]{0,300}</g, close: () => '>`_', within: 'paragraph' },
	]),
};

function read(text: string): Draft {
	const marks = [...text.matchAll(MARK)].flatMap(({ 0: whole, 1: label, index }): readonly NoteMark[] => (label === undefined ? [] : [{ start: index, end: index + whole.length, label }]));
	const definitions = [...text.matchAll(DEFINITION)].map(({ 0: whole, 1: head = '', 2: label = '', index }): NoteDefinition => {
		const content = trimmedPart(text, index + head.length, index + whole.length);
		return { start: index, end: Math.max(content.end, index), label, content };
	});
	// Notes that are numbered by the program, without a name, are joined to their marks in order.
	const { notes, findings } = joinNotes(inTurn(marks), inTurn(definitions), []);
	return { citations: restructuredTextKeys.find(text).map(citation => roleParts(text, citation, 'restructuredTextCite')), notes, findings: inOrder(findings) };
}

/** Parts whose label is nothing but a sign get the number of their turn, so that the first mark has the first definition. */
function inTurn<Part extends NoteMark>(parts: readonly Part[]): readonly Part[] {
	let turn = 0;
	return parts.map(part => (part.label === '#' || part.label === '*' ? { ...part, label: `${part.label} ${++turn}` } : part));
}

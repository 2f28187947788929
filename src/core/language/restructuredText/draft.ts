import { inOrder, joinNotes, trimmedPart, type NoteDefinition, type NoteMark } from '../../citation/document/noteDefinitions';
import type { Draft, DraftSyntax } from '../../citation/document/written';
import { closedBy } from '../../citation/document/closedPlace';
import { roleParts } from '../markdown/roleParts';
import { restructuredTextKeys } from './keys';
import { findRestructuredTextProse } from './prose';

const MARK = /``(?:[^`\n]|`[^`\n])*`{0,2}|\[(#[\w.+:-]*|\d+|\*)\]_(?!\w)/g;
const DEFINITION = /^(\.\. \[(#[\w.+:-]*|\d+|\*)\][ \t]*)(.*(?:\r?\n(?:[ \t]+\S.*|[ \t]*(?=\r?\n[ \t]+\S)))*)/gm;

/** How what cites is read in reStructuredText. */
export const restructuredTextDraft: DraftSyntax = {
	read,
	closedAt: closedBy(findRestructuredTextProse, /(?<code>``(?:[^`\n]|`[^`\n])*`{0,2})|(?<maths>:math:`[^`]*`?|^[ \t]*\.\. math::[^\n]*(?:\n(?:[ \t]+[^\n]*)?)*)|(?<comment>^[ \t]*\.\.(?: (?!\[|\w[\w:+.-]*::|_|\|)[^\n]*)?(?:\n(?:[ \t]+[^\n]*)?)*)|(?<verbatim>^[ \t]*\.\. (?:code|code-block|sourcecode|literalinclude|raw)::[^\n]*(?:\n(?:[ \t]+[^\n]*)?)*)|(?<link>`[^`<\n]*<[^`>\n]*>`_{1,2})/gm),
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

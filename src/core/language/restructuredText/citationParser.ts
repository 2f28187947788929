import { inOrder, joinNotes, trimmedPart } from '../../citation/document/noteDefinitions';
import type { ParsedCitations, CitationParser, NoteDefinition, NoteMark, WrittenNote } from '../../citation/document/written';
import { roleParts } from '../markdown/citations/roleParts';
import { restructuredTextClosedIn } from './closedPlaces';
import { restructuredTextKeys } from './keys';

const MARK = /``(?:[^`\n]|`[^`\n])*`{0,2}|\[(#[\w.+:-]*|\d+|\*)\]_(?!\w)/g;
const DEFINITION = /^(\.\. \[(#[\w.+:-]*|\d+|\*)\])(.*(?:\r?\n(?:[ \t]+\S.*|[ \t]*(?=\r?\n[ \t]+\S)))*)/gm;

/** Parses the citations and notes of reStructuredText. */
export const restructuredTextCitationParser: CitationParser = {
	read,
	closedIn: restructuredTextClosedIn,
};

function read(text: string): ParsedCitations {
	const marks = [...text.matchAll(MARK)].flatMap(({ 0: whole, 1: label, index }): readonly NoteMark[] =>
		label === undefined ? [] : [{ start: index, end: index + whole.length, label }],
	);
	const definitions = [...text.matchAll(DEFINITION)].map(({ 0: whole, 1: head = '', 2: label = '', index }): NoteDefinition => {
		const content = trimmedPart(text, index + head.length, index + whole.length);
		return { start: index, end: Math.max(content.end, index), label, content };
	});
	// Auto-numbered notes without a name are matched with their marks in order.
	const { notes: joined, findings, uncalled } = joinNotes(withOrdinals(marks), withOrdinals(definitions), []);
	const notes = withNumbers(joined);
	return {
		citations: restructuredTextKeys.find(text).map(citation => roleParts(text, citation, 'restructuredTextCite')),
		notes,
		findings: inOrder(findings),
		uncalled,
	};
}

/**
 * Adds the printed numbers. A numeric label is the number of its note; the other notes get the remaining numbers in the order of their
 * definitions, not of their marks (docutils, class `Footnotes` in `docutils.transforms.references`).
 */
function withNumbers(notes: readonly WrittenNote[]): readonly WrittenNote[] {
	const isNumber = (label: string) => /^\d{1,6}$/.test(label);
	const numbers = new Map(notes.flatMap(({ label = '' }) => (isNumber(label) ? [[label, Number(label)] as const] : [])));
	const given = new Set(numbers.values());
	let next = 1;
	for (const { label = '' } of [...notes].sort((a, b) => (a.definition?.start ?? Infinity) - (b.definition?.start ?? Infinity))) {
		while (given.has(next)) {
			next++;
		}
		if (!numbers.has(label)) {
			numbers.set(label, next++);
		}
	}
	return notes.map(note => ({ ...note, number: numbers.get(note.label ?? '') ?? next }));
}

/** Numbers the parts that have only a symbol as their label, so that the first mark matches the first definition. */
function withOrdinals<Part extends NoteMark>(parts: readonly Part[]): readonly Part[] {
	let turn = 0;
	return parts.map(part => (part.label === '#' || part.label === '*' ? { ...part, label: `${part.label} ${++turn}` } : part));
}

import type { CitationForm } from '../../formats/form';
import { inOrder } from '../noteDefinitions';
import type { ParsedCitations, WrittenCitation } from '../written';
import type { OffsetRange } from '../../../offsetRange';

/** A note with its printed number. */
export interface NumberedNote {
	readonly number: number;
	/** Absent if the note is not defined or has no text. */
	readonly content?: OffsetRange;
}

/**
 * Returns the notes of a document in order, each once even if several marks refer to it. Citations with keys that are printed as notes are
 * included.
 */
export function numberedNotes(
	text: string,
	{ notes, citations }: ParsedCitations,
	forms: readonly CitationForm[],
): readonly NumberedNote[] {
	const contents = notes.flatMap(({ content }) => content ?? []);
	const keyed = citations
		.filter(citation => isNote(text, citation, forms))
		.map(({ start, end }) => ({ start, end, content: undefined, label: undefined, number: undefined }));
	const outside = withoutThoseIn(keyed, inOrder([...contents, ...notes]));
	const known = new Set<string>();
	const numbered: NumberedNote[] = [];
	for (const { content, label, number } of inOrder([...notes, ...outside])) {
		const name = content ? String(content.start) : label === undefined ? undefined : `label ${label}`;
		if (name === undefined || !known.has(name)) {
			numbered.push({ number: number ?? numbered.length + 1, ...(content && content.end > content.start && { content }) });
			known.add(name ?? '');
		}
	}
	return numbered;
}

function isNote(text: string, { form, start, end }: WrittenCitation, forms: readonly CitationForm[]): boolean {
	return forms.find(({ name }) => name === form)?.placement(text.slice(start, end)) === 'note';
}

/** Returns the ranges that do not start in any of the others, which must be sorted. */
function withoutThoseIn<Part extends OffsetRange>(parts: readonly Part[], others: readonly OffsetRange[]): readonly Part[] {
	let next = 0;
	let end = 0;
	return parts.filter(part => {
		for (let other = others[next]; other && other.start <= part.start; other = others[++next]) {
			end = Math.max(end, other.end);
		}
		return part.start >= end;
	});
}

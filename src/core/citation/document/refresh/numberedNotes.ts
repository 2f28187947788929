import type { OffsetRange } from '../../../text/offsetRange';
import type { CitationForm, CitationSyntax } from '../../formats/form';
import { inOrder } from '../noteDefinitions';
import type { ParsedCitations, WrittenCitation } from '../written';

/** The parts of the citation syntax of a language that determine the numbers of notes. */
export type NumberedSyntax = Pick<CitationSyntax, 'forms' | 'numberingRestarts'>;

/** A note with its printed number. */
export interface NumberedNote {
	readonly number: number;
	/** Set for the first note after a place from which on notes are numbered from 1 again. */
	readonly restarts?: true;
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
	{ forms, numberingRestarts }: NumberedSyntax,
): readonly NumberedNote[] {
	const contents = notes.flatMap(({ content }) => content ?? []);
	const keyed = citations
		.filter(citation => isNote(text, citation, forms))
		.map(({ start, end }) => ({ start, end, content: undefined, label: undefined, number: undefined }));
	const outside = withoutThoseIn(keyed, inOrder([...contents, ...notes]));
	const restarts = numberingRestarts?.(text) ?? [];
	const known = new Set<string>();
	const numbered: NumberedNote[] = [];
	let next = 0;
	let count = 0;
	let isRestarted = false;
	for (const { start, content, label, number } of inOrder([...notes, ...outside])) {
		for (; (restarts[next] ?? Infinity) <= start; next++) {
			count = 0;
			isRestarted = true;
		}
		const name = content ? String(content.start) : label === undefined ? undefined : `label ${label}`;
		if (name !== undefined && known.has(name)) {
			continue;
		}
		known.add(name ?? '');
		count++;
		numbered.push({
			number: number ?? count,
			...(isRestarted && { restarts: true }),
			...(content && content.end > content.start && { content }),
		});
		isRestarted = false;
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

import type { CitationForm, CitationSyntax } from '../formats/form';
import { firstFrom } from './noteDefinitions';
import type { Draft } from './written';

/** Fewer citations are no habit. */
const FEWEST = 2;

/**
 * The form in which a document mostly cites; `undefined` where it has few citations, or as many in another form. Notes count as
 * citations, since a note may be one of a person's own; keys inside them do not count again.
 */
export function habitualForm({ citations, notes }: Draft, { forms, footnote }: Pick<CitationSyntax, 'forms' | 'footnote'>): CitationForm | undefined {
	const counts = new Map<string, number>();
	const count = (form: string) => counts.set(form, (counts.get(form) ?? 0) + 1);
	for (const { form, mode } of citations) {
		if (mode !== 'hidden') {
			count(form);
		}
	}
	for (const { content } of notes) {
		const next = content ? citations[firstFrom(citations, content.start)] : undefined;
		if (!content || !next || next.start >= content.end) {
			count(footnote.name);
		}
	}
	const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
	return first && first[1] >= FEWEST && first[1] > (second?.[1] ?? 0) ? forms.find(({ name }) => name === first[0]) : undefined;
}

import type { CitationForm, CitationSyntax } from '../formats/form';
import { firstFrom } from './noteDefinitions';
import type { Draft, WrittenCitation } from './written';

/** Fewer citations are no habit. */
const MIN_CITATIONS = 2;

/**
 * The form in which a document mostly cites; `undefined` where it has few citations, or as many in another form. Notes count as
 * citations, since a note may be one of a person's own; keys inside them do not count again.
 */
export function habitualForm(text: string, { citations, notes }: Draft, { forms, footnote }: Pick<CitationSyntax, 'forms' | 'footnote'>): CitationForm | undefined {
	const counts = new Map<string, number>();
	const count = (form: string) => counts.set(form, (counts.get(form) ?? 0) + 1);
	// What stands in a sentence may be the name of a person, such as `@alice`, unless other citations are in brackets.
	const inBrackets = new Set(citations.filter(citation => !mayBeName(text, citation)).map(({ form }) => form));
	for (const { form, mode } of citations) {
		if (mode !== 'hidden' && inBrackets.has(form)) {
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
	return first && first[1] >= MIN_CITATIONS && first[1] > (second?.[1] ?? 0) ? forms.find(({ name }) => name === first[0]) : undefined;
}

/** Whether a citation is nothing but a key in a sentence, which looks as the name of a person does, such as `@alice`. */
export function mayBeName(text: string, { mode, start, end }: WrittenCitation): boolean {
	return mode === 'authorInText' && text[start] === '@' && text[end - 1] !== ']';
}

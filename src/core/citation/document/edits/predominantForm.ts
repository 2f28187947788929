import { firstFrom } from '../../../text/offsetRange';
import type { CitationForm, CitationSyntax } from '../../formats/form';
import type { ParsedCitations, WrittenCitation } from '../written';

/** Fewer citations do not show a preference. */
const MIN_CITATIONS = 2;

/**
 * Returns the form of most citations in a document; `undefined` if it has too few or there is a tie. Notes count as citations, even if
 * the user wrote them; keys in them do not count again.
 */
export function predominantForm(
	text: string,
	{ citations, notes }: ParsedCitations,
	{ forms, footnote }: Pick<CitationSyntax, 'forms' | 'footnote'>,
): CitationForm | undefined {
	const counts = new Map<string, number>();
	const count = (form: string) => counts.set(form, (counts.get(form) ?? 0) + 1);
	// In running text, `@alice` may be the name of a person, unless other citations in brackets use the same form.
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

/** Whether a citation is only a key in running text, which could be the name of a person, such as `@alice`. */
export function mayBeName(text: string, { mode, start, end }: WrittenCitation): boolean {
	return mode === 'authorInText' && text[start] === '@' && text[end - 1] !== ']';
}

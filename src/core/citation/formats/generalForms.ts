import { oneLine } from '../../text/shownText';
import type { CitationSyntax, CitationForm } from './form';
import type { FormText } from './formText';
import { referenceText, type CitationRequest } from './request';
import { templateCitation, type CitationTemplate } from './template';

/** The full reference in square brackets, as plain text. */
export const brackets: CitationForm = {
	name: 'brackets',
	placement: () => 'word',
	write: request => onlyMark(bracketCitation(request)),
};

/** The value of the setting for a user-defined template. */
export const TEMPLATE = 'template';

/** Returns the form of a user-defined template in a language; the reference in brackets if there is no template. */
export function templateForm(
	template: CitationTemplate | undefined,
	{ escape, address, isNoteCommand }: Pick<CitationSyntax, 'escape' | 'address' | 'isNoteCommand'>,
): CitationForm {
	return template
		? {
				name: TEMPLATE,
				placement: mark => (isNoteCommand?.(mark) === true ? 'note' : 'free'),
				write: request => onlyMark(templateCitation(template, request, { escape, address })),
			}
		: { ...brackets, name: TEMPLATE };
}

/** Returns a citation that consists of its mark alone. */
export function onlyMark(mark: FormText): { readonly mark: FormText; readonly elsewhere: readonly [] } {
	return { mark, elsewhere: [] };
}

function bracketCitation(request: CitationRequest): FormText {
	return ['[', ...referenceText(request, oneLine, oneLine), ']'];
}

import { oneLine } from '../../shownText';
import type { FormText } from './formText';
import type { CitationSyntax, CitationForm } from './form';
import { referenceText, type CitationRequest } from './request';
import { templateCitation, type CitationTemplate } from './template';

/** The whole reference in square brackets, as plain text. */
export const brackets: CitationForm = {
	name: 'brackets',
	placement: () => 'word',
	write: request => onlyMark(bracketCitation(request)),
};

/** What the setting calls a template of the user's own. */
export const TEMPLATE = 'template';

/** A template of the user's own, in a document of a language; the reference in brackets where there is no template. */
export function templateForm(template: CitationTemplate | undefined, { escape, address, isNoteCommand }: Pick<CitationSyntax, 'escape' | 'address' | 'isNoteCommand'>): CitationForm {
	return template ? {
		name: TEMPLATE,
		placement: mark => (isNoteCommand?.(mark) === true ? 'note' : 'free'),
		write: request => onlyMark(templateCitation(template, request, { escape, address })),
	} : { ...brackets, name: TEMPLATE };
}

/** A citation that is nothing but its mark. */
export function onlyMark(mark: FormText): { readonly mark: FormText; readonly elsewhere: readonly [] } {
	return { mark, elsewhere: [] };
}

function bracketCitation(request: CitationRequest): FormText {
	return ['[', ...referenceText(request, oneLine, oneLine), ']'];
}

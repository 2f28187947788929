import type * as vscode from 'vscode';
import { citesByKey } from '../../../core/citation/formats/chooseForm';
import { formPlainText } from '../../../core/citation/formats/formText';
import { writeCitation } from '../../../core/citation/formats/writeCitation';
import type { CitationKey, LibrarySource } from '../../../core/library/library';
import type { Bibliographies } from '../../platform/bibliographies';
import { planAdditions } from '../../platform/bibliographyEdits';
import type { ChosenCitation } from './chooseCitations';
import { contextOf, filesOf, requestFor } from './citingContext';

/** What inserting a citation would write: the key as the document has it, or the note as people read it. */
export type CitationPreview = (chosen: readonly ChosenCitation[]) => string;

/** A preview of citations in a document. It reads the document and its files once, so that it is cheap for each of many places. */
export async function previewer(document: vscode.TextDocument, bibliographies: Bibliographies): Promise<CitationPreview> {
	const files = await filesOf(document, bibliographies);
	const context = contextOf(files, document, []);
	const { citing, form, template } = context;
	const parts = 'parts' in template ? template.parts : undefined;
	const isLiteral = citesByKey(form) || (form === 'template' && parts !== undefined);
	const keys = new Map<CitationKey, string>();
	const keyOf = (source: LibrarySource) => keys.get(source.key) ?? planAdditions(document, [source], files.named).keys.get(source.key) ?? source.key;
	return chosen => {
		if (citesByKey(form)) {
			chosen.forEach(({ cited: { source } }) => keys.set(source.key, keyOf(source)));
		}
		const request = requestFor(chosen, context, { keys, format: 'plainText' });
		return isLiteral ? formPlainText(writeCitation(form, request, citing, parts).mark) : formPlainText(request.note ?? []);
	};
}

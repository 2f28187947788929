import { citingContextOf, placedMark, requestFor } from '../../citation/citing';
import type { ClosedFinder, Draft } from '../../citation/document/written';
import { citesByKey, isSafeKey } from '../../citation/formats/form';
import { formPlainText } from '../../citation/formats/formText';
import type { Locator } from '../../dossier/model';
import { citationForms } from '../../language/languages';
import type { LibrarySource } from '../../library/library';
import type { CheckContext } from '../checkContext';
import type { CheckFix } from '../fix';
import type { Citing } from './citing';

/** A document that a citation is inserted into. */
export interface CitedDocument {
	readonly context: CheckContext;
	readonly citing: Citing;
	readonly text: string;
	readonly draft: Draft;
	readonly closedAt: ClosedFinder;
}

/** The source to cite, and the offset in the document. */
export interface WantedCitation {
	readonly source: LibrarySource;
	readonly locators: readonly Locator[];
	readonly offset: number;
}

/**
 * Returns the fix that cites a source at an offset, as the command that inserts citations would: in the form of the document, before or after punctuation as
 * the form wants. `undefined` if citations are not possible there.
 */
export function citationFix({ context: { syntax, keys }, citing: { style, settings, root }, text, draft, closedAt }: CitedDocument, { source, locators, offset }: WantedCitation): CheckFix | undefined {
	const hasBibliography = keys !== undefined && keys.bibliography.kind !== 'none';
	const citing = { language: syntax.citation, text, offsets: [offset], hasBibliography, ...(root !== undefined && { root }) };
	const context = citingContextOf({ citing, style, settings, forms: citationForms, draft: () => draft });
	const isKeyed = citesByKey(context.form);
	if (closedAt(offset) || (isKeyed && !isSafeKey(context.form, source.key))) {
		return undefined;
	}
	const { mark, elsewhere } = context.form.write(requestFor([{ cited: { source, locators }, prefix: '', suffix: '' }], context, { output: syntax.output }), citing);
	const placed = placedMark(context, formPlainText(mark), text, offset);
	const edits = [placed, ...elsewhere.map(({ offset: at, text: definition }) => ({ offset: at, text: formPlainText(definition) }))];
	return {
		kind: 'insertCitation', safe: false, shown: source.source.shortName, ...(isKeyed && { cites: source.key }),
		edits: edits.map(({ offset: at, text: inserted }) => ({ start: at, end: at, text: inserted })).sort((a, b) => a.start - b.start),
	};
}

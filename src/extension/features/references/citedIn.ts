import { citedOwnSourcesInSteps, citedSources } from '../../../core/citation/citedSources';
import type { DocumentForm } from '../../../core/citation/style/document';
import { documentLanguageOf } from '../../../core/language/languages';
import type { LibrarySource } from '../../../core/library/library';
import type { OwnLibrary } from '../../platform/citation/ownLibraries';
import { runSteps } from '../../platform/scheduling/timeSlice';
import type { ReferenceServices } from './services';

/** A document, as it is, with what was read for it. */
export interface CitingText {
	readonly text: string;
	readonly languageId: string;
	readonly form: DocumentForm;
	readonly libraries: readonly OwnLibrary[];
}

/** What a text cites: the sources of dossiers, then those of the person's own. */
export async function citedIn({ text, languageId, form, libraries }: CitingText, { store, recognisers }: Pick<ReferenceServices, 'store' | 'recognisers'>): Promise<readonly LibrarySource[]> {
	const { library } = await store.get();
	const { keys: syntax, output } = documentLanguageOf(languageId);
	const recognise = await recognisers.of(library, form, languageId);
	const own = libraries.flatMap(({ index }) => index.documents.flatMap(({ item }) => (item.type === 'source' ? [item.source] : [])));
	// References are recognised without their address if it is known, and not the other way round.
	const writing = { form: { style: form.style, language: form.language }, output };
	const ours = citedSources(syntax, text, { library, recognise });
	return own.length === 0 ? ours : [...ours, ...await runSteps(citedOwnSourcesInSteps(text, { syntax, library, recognise, own, writing }))];
}

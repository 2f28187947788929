import { citedOwnSourcesInSteps, citedSources } from '../../../core/citation/citedSources';
import type { CitationFormatting } from '../../../core/citation/style/documents/document';
import { documentLanguageOf } from '../../../core/language/languages';
import type { LibrarySource } from '../../../core/library/library';
import { sourcesOfLibraries, type OwnLibrary } from '../../platform/citation/bibliographies/ownLibraries';
import { completeLibrary } from '../../platform/library/completeLibrary';
import { runSteps } from '../../platform/scheduling/timeSlice';
import type { ReferenceServices } from './services';

/** The current text of a document, with the files read for it. */
export interface CitingText {
	readonly text: string;
	readonly languageId: string;
	readonly formatting: CitationFormatting;
	readonly libraries: readonly OwnLibrary[];
}

/** Returns the sources that a text cites: those of dossiers, then the user's own. */
export async function citedIn(
	{ text, languageId, formatting, libraries }: CitingText,
	{ store, recognizers }: Pick<ReferenceServices, 'store' | 'recognizers'>,
): Promise<readonly LibrarySource[]> {
	const { library } = await completeLibrary(store);
	const { keys: syntax, output } = documentLanguageOf(languageId);
	const recognize = await recognizers.of(library, formatting, languageId);
	const own = sourcesOfLibraries(libraries);
	// A recognizer built with URLs also recognizes references without them, but not the reverse.
	const writing = { formatting: { style: formatting.style, language: formatting.language }, output };
	const ours = citedSources(syntax, text, { library, recognize });
	return own.length === 0
		? ours
		: [...ours, ...(await runSteps(citedOwnSourcesInSteps(text, { syntax, library, recognize, own, writing })))];
}

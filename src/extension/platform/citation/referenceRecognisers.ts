import { buildReferenceRecogniserInSteps, type ReferenceRecogniser } from '../../../core/citation/document/recogniseReferences';
import type { DocumentForm } from '../../../core/citation/style/document';
import { documentLanguageOf } from '../../../core/language/languages';
import type { Library } from '../../../core/library/library';
import { LruMap } from '../files/lruMap';
import { PerLibrary } from '../library/perLibrary';
import { runSteps } from '../scheduling/timeSlice';

/** The number of recognisers in the cache: enough for documents that are edited at the same time. */
const CAPACITY = 4;

/**
 * Builds recognisers of full references, and caches them by style, language of citations and language of the document. They are built
 * in steps, because all sources of the library have to be formatted.
 */
export class ReferenceRecognisers {
	private readonly byForm = new LruMap<string, PerLibrary<ReferenceRecogniser>>(() => CAPACITY);

	/** Returns the recogniser of a library for documents in a language. Rejects if building it fails; the next call tries again. */
	of(library: Library, { style, language }: DocumentForm, languageId: string): Promise<ReferenceRecogniser> {
		const name = JSON.stringify([style.id, language, languageId]);
		// A recogniser built with addresses also recognises references without them, but not the reverse.
		const form: DocumentForm = { style, language };
		const recognisers = this.byForm.get(name) ?? new PerLibrary(one => runSteps(buildReferenceRecogniserInSteps(one, { form, output: documentLanguageOf(languageId).output })));
		this.byForm.set(name, recognisers);
		return recognisers.of(library);
	}
}

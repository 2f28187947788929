import { buildReferenceRecogniserInSteps, type ReferenceRecogniser } from '../../../core/citation/document/recogniseReferences';
import type { DocumentForm } from '../../../core/citation/style/document';
import { documentLanguageOf } from '../../../core/language/languages';
import type { Library } from '../../../core/library/library';
import { LruMap } from '../files/lruMap';
import { PerLibrary } from '../library/perLibrary';
import { runSteps } from '../scheduling/timeSlice';

/** How many recognisers are kept: for the documents that a person works on at the same time. */
const CAPACITY = 4;

/**
 * Builds the functions that recognise whole references in a document, and keeps those used last, by style, language of citations and
 * language of the document. They are built in steps, because that means formatting all sources of the library.
 */
export class ReferenceRecognisers {
	private readonly byForm = new LruMap<string, PerLibrary<ReferenceRecogniser>>(() => CAPACITY);

	/** Returns the recogniser of a library for documents in a language. Rejects if building it fails, and builds it again next time. */
	of(library: Library, { style, language }: DocumentForm, languageId: string): Promise<ReferenceRecogniser> {
		const name = JSON.stringify([style.id, language, languageId]);
		// It recognises a reference without its address if it knows the address, and not the other way round.
		const form: DocumentForm = { style, language };
		const recognisers = this.byForm.get(name) ?? new PerLibrary(one => runSteps(buildReferenceRecogniserInSteps(one, { form, output: documentLanguageOf(languageId).output })));
		this.byForm.set(name, recognisers);
		return recognisers.of(library);
	}
}

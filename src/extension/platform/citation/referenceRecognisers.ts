import { buildLaterRecogniserInSteps, type LaterRecogniser } from '../../../core/citation/document/refresh/laterRecogniser';
import { buildEntryRecogniserInSteps, type EntryRecogniser } from '../../../core/citation/document/refresh/listEntries';
import { buildReferenceRecogniserInSteps, type ReferenceRecogniser } from '../../../core/citation/document/recogniseReferences';
import type { WritingForm } from '../../../core/citation/document/writtenReference';
import type { DocumentForm } from '../../../core/citation/style/document';
import type { Steps } from '../../../core/dossier/steps';
import { documentLanguageOf } from '../../../core/language/languages';
import type { Library } from '../../../core/library/library';
import { LruMap } from '../files/lruMap';
import { PerLibrary } from '../library/perLibrary';
import { runSteps } from '../scheduling/timeSlice';

/** How many recognisers of each sort are kept: for the documents that a person works on at the same time. */
const CAPACITY = 4;

/**
 * Builds the functions that recognise references in a document, and keeps those used last, by style, language of citations and
 * language of the document. They are built in steps, because that means formatting all sources of the library.
 */
export class ReferenceRecognisers {
	// The functions are read when they are first called, so that nothing of the core is loaded when the extension starts.
	private readonly whole = new PerForm<ReferenceRecogniser>((library, writing) => buildReferenceRecogniserInSteps(library, writing));
	private readonly short = new PerForm<LaterRecogniser>((library, writing) => buildLaterRecogniserInSteps(library, writing));
	private readonly listed = new PerForm<EntryRecogniser>((library, writing) => buildEntryRecogniserInSteps(library, writing));

	/** Returns the recogniser of whole references for documents in a language. Rejects if building it fails, and builds it again next time. */
	of(library: Library, form: DocumentForm, languageId: string): Promise<ReferenceRecogniser> {
		return this.whole.of(library, form, languageId);
	}

	/** The same for short forms. */
	later(library: Library, form: DocumentForm, languageId: string): Promise<LaterRecogniser> {
		return this.short.of(library, form, languageId);
	}

	/** The same for entries of reference lists. */
	entries(library: Library, form: DocumentForm, languageId: string): Promise<EntryRecogniser> {
		return this.listed.of(library, form, languageId);
	}
}

class PerForm<Recogniser> {
	private readonly build: (library: Library, writing: WritingForm) => Steps<Recogniser>;
	private readonly byForm = new LruMap<string, PerLibrary<Recogniser>>(() => CAPACITY);

	constructor(build: (library: Library, writing: WritingForm) => Steps<Recogniser>) {
		this.build = build;
	}

	of(library: Library, form: DocumentForm, languageId: string): Promise<Recogniser> {
		const name = JSON.stringify([form.style.id, form.language, languageId]);
		const recognisers = this.byForm.get(name) ?? new PerLibrary(one => runSteps(this.build(one, { form, output: documentLanguageOf(languageId).output })));
		this.byForm.set(name, recognisers);
		return recognisers.of(library);
	}
}

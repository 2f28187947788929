import * as vscode from 'vscode';
import {
	buildSubsequentRecogniserInSteps,
	type SubsequentRecogniser,
} from '../../../../core/citation/document/refresh/subsequentRecogniser';
import { buildEntryRecogniserInSteps, type EntryRecogniser } from '../../../../core/citation/document/refresh/listEntries';
import {
	buildReferenceRecogniserInSteps,
	type ReferenceRecogniser,
} from '../../../../core/citation/document/references/recogniseReferences';
import type { ReferenceWriting } from '../../../../core/citation/document/references/writtenReference';
import type { CitationFormatting } from '../../../../core/citation/style/documents/document';
import { sharedSteps, type Steps } from '../../../../core/steps/steps';
import { documentLanguageOf } from '../../../../core/language/languages';
import type { Library } from '../../../../core/library/library';
import { LruMap } from '../../files/lruMap';
import { runSteps } from '../../scheduling/timeSlice';

/** The number of recognizers of each kind in the cache: enough for documents that are edited at the same time. */
const CAPACITY = 4;

/**
 * Builds recognizers of references, and caches them by style, language of citations and language of the document. They are built in steps,
 * because all sources of the library have to be formatted. They are released with the last open document of their language, because each
 * takes more than half a megabyte with the bundled dossier.
 */
export class ReferenceRecognisers implements vscode.Disposable {
	// The functions are read when they are first called, so that core is not loaded when the extension starts.
	private readonly whole = new PerFormatting<ReferenceRecogniser>((library, writing) =>
		buildReferenceRecogniserInSteps(library, writing),
	);
	private readonly short = new PerFormatting<SubsequentRecogniser>((library, writing) =>
		buildSubsequentRecogniserInSteps(library, writing),
	);
	private readonly listed = new PerFormatting<EntryRecogniser>((library, writing) => buildEntryRecogniserInSteps(library, writing));
	private readonly watching = vscode.workspace.onDidCloseTextDocument(() => {
		const open = new Set(vscode.workspace.textDocuments.map(({ languageId }) => languageId));
		this.keep(languageId => open.has(languageId));
	});

	/** Returns the recognizer of full references for documents in a language. Rejects if building it fails; the next call tries again. */
	of(library: Library, formatting: CitationFormatting, languageId: string): Promise<ReferenceRecogniser> {
		return this.whole.of(library, formatting, languageId);
	}

	/** Like `of`, for callers that work in steps themselves. */
	inSteps(library: Library, formatting: CitationFormatting, languageId: string): Steps<ReferenceRecogniser> {
		return this.whole.inSteps(library, formatting, languageId);
	}

	/** Returns the recognizer of short forms. */
	subsequent(library: Library, formatting: CitationFormatting, languageId: string): Promise<SubsequentRecogniser> {
		return this.short.of(library, formatting, languageId);
	}

	/** Returns the recognizer of entries of reference lists. */
	entries(library: Library, formatting: CitationFormatting, languageId: string): Promise<EntryRecogniser> {
		return this.listed.of(library, formatting, languageId);
	}

	/** Releases all recognizers: VS Code keeps the providers of disposed views, and with them everything that they reference. */
	dispose(): void {
		this.watching.dispose();
		this.keep(() => false);
	}

	private keep(isKept: (languageId: string) => boolean): void {
		[this.whole, this.short, this.listed].forEach(recognisers => recognisers.keep(isKept));
	}
}

/** A recognizer that is built or being built. */
interface Kept<Recogniser> {
	readonly library: Library;
	readonly languageId: string;
	readonly steps: () => Steps<Recogniser>;
}

class PerFormatting<Recogniser> {
	private readonly build: (library: Library, writing: ReferenceWriting) => Steps<Recogniser>;
	private readonly byFormatting = new LruMap<string, Kept<Recogniser>>(() => CAPACITY);

	constructor(build: (library: Library, writing: ReferenceWriting) => Steps<Recogniser>) {
		this.build = build;
	}

	of(library: Library, formatting: CitationFormatting, languageId: string): Promise<Recogniser> {
		return runSteps(this.inSteps(library, formatting, languageId));
	}

	inSteps(library: Library, { style, language }: CitationFormatting, languageId: string): Steps<Recogniser> {
		const name = JSON.stringify([style.id, language, languageId]);
		// A recognizer built with addresses also recognizes references without them, but not the reverse.
		const formatting: CitationFormatting = { style, language };
		const earlier = this.byFormatting.get(name);
		const kept =
			earlier?.library === library
				? earlier
				: {
						library,
						languageId,
						steps: sharedSteps(() => this.build(library, { formatting, output: documentLanguageOf(languageId).output })),
					};
		this.byFormatting.set(name, kept);
		return kept.steps();
	}

	keep(isKept: (languageId: string) => boolean): void {
		this.byFormatting.keep(({ languageId }) => isKept(languageId));
	}
}

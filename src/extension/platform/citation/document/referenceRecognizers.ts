import * as vscode from 'vscode';
import {
	buildReferenceRecognizerInSteps,
	type ReferenceRecognizer,
} from '../../../../core/citation/document/references/recognizeReferences';
import type { ReferenceWriting } from '../../../../core/citation/document/references/writtenReference';
import { buildEntryRecognizerInSteps, type EntryRecognizer } from '../../../../core/citation/document/refresh/listEntries';
import {
	buildSubsequentRecognizerInSteps,
	type SubsequentRecognizer,
} from '../../../../core/citation/document/refresh/subsequentRecognizer';
import type { CitationFormatting } from '../../../../core/citation/style/documents/document';
import { documentLanguageOf } from '../../../../core/language/languages';
import type { Library } from '../../../../core/library/library';
import { sharedSteps, type Steps } from '../../../../core/steps/steps';
import { LruMap } from '../../files/lruMap';
import { runSteps } from '../../scheduling/timeSlice';

/** The number of recognizers of each kind in the cache: enough for documents that are edited at the same time. */
const CAPACITY = 4;

/**
 * Builds recognizers of references, and caches them by style, language of citations and language of the document. They are built in steps,
 * because all sources of the library have to be formatted. They are released with the last open document of their language, because each
 * keeps the references to the sources that it has found.
 */
export class ReferenceRecognizers implements vscode.Disposable {
	// The functions are read when they are first called, so that core is not loaded when the extension starts.
	private readonly whole = new PerFormatting<ReferenceRecognizer>((library, writing) =>
		buildReferenceRecognizerInSteps(library, writing),
	);
	private readonly short = new PerFormatting<SubsequentRecognizer>((library, writing) =>
		buildSubsequentRecognizerInSteps(library, writing),
	);
	private readonly listed = new PerFormatting<EntryRecognizer>((library, writing) => buildEntryRecognizerInSteps(library, writing));
	private readonly watching = vscode.workspace.onDidCloseTextDocument(() => {
		const open = new Set(vscode.workspace.textDocuments.map(({ languageId }) => languageId));
		this.keep(languageId => open.has(languageId));
	});

	/** Returns the recognizer of full references for documents in a language. Rejects if building it fails; the next call tries again. */
	of(library: Library, formatting: CitationFormatting, languageId: string): Promise<ReferenceRecognizer> {
		return this.whole.of(library, formatting, languageId);
	}

	/** Like `of`, for callers that work in steps themselves. */
	inSteps(library: Library, formatting: CitationFormatting, languageId: string): Steps<ReferenceRecognizer> {
		return this.whole.inSteps(library, formatting, languageId);
	}

	/** Returns the recognizer of short forms. */
	subsequent(library: Library, formatting: CitationFormatting, languageId: string): Promise<SubsequentRecognizer> {
		return this.short.of(library, formatting, languageId);
	}

	/** Returns the recognizer of entries of reference lists. */
	entries(library: Library, formatting: CitationFormatting, languageId: string): Promise<EntryRecognizer> {
		return this.listed.of(library, formatting, languageId);
	}

	/** Releases all recognizers: VS Code keeps the providers of disposed views, and with them everything that they reference. */
	dispose(): void {
		this.watching.dispose();
		this.keep(() => false);
	}

	private keep(isKept: (languageId: string) => boolean): void {
		[this.whole, this.short, this.listed].forEach(recognizers => recognizers.keep(isKept));
	}
}

/** A recognizer that is built or being built. */
interface Kept<Recognizer> {
	readonly library: Library;
	readonly languageId: string;
	readonly steps: () => Steps<Recognizer>;
}

class PerFormatting<Recognizer> {
	private readonly build: (library: Library, writing: ReferenceWriting) => Steps<Recognizer>;
	private readonly byFormatting = new LruMap<string, Kept<Recognizer>>(() => CAPACITY);

	constructor(build: (library: Library, writing: ReferenceWriting) => Steps<Recognizer>) {
		this.build = build;
	}

	of(library: Library, formatting: CitationFormatting, languageId: string): Promise<Recognizer> {
		return runSteps(this.inSteps(library, formatting, languageId));
	}

	inSteps(library: Library, { style, language }: CitationFormatting, languageId: string): Steps<Recognizer> {
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

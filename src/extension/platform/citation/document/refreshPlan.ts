import type * as vscode from 'vscode';
import type { NoteWriting } from '../../../../core/citation/document/edits/noteWriting';
import { rangeInWhole } from '../../../../core/citation/document/joinedDocument';
import { planRefreshInSteps, type RefreshPlan, type RefreshRequest } from '../../../../core/citation/document/refresh/planRefresh';
import { findReferenceLists } from '../../../../core/citation/referenceList';
import { titleFinder } from '../../../../core/citation/sourceTitles';
import type { CitationFormatting } from '../../../../core/citation/style/documents/document';
import { documentLanguageOf } from '../../../../core/language/languages';
import type { Library, LibrarySource } from '../../../../core/library/library';
import { readSettled, type Snapshot, type SnapshotResult } from '../../documents/snapshot';
import type { LibraryStore } from '../../library/libraryStore';
import { runSteps } from '../../scheduling/timeSlice';
import type { DocumentRecognizers } from './documentRecognizers';
import type { DocumentStyles } from './documentStyles';
import type { KnownNotes } from './knownNotes';
import type { DocumentReader, WholeDocuments } from './wholeDocuments';

/** The services for planning to refresh citations. */
export interface RefreshPlanServices {
	readonly store: LibraryStore;
	readonly documentRecognizers: DocumentRecognizers;
	readonly knownNotes: KnownNotes;
	readonly wholeDocuments: WholeDocuments;
	readonly styles: DocumentStyles;
}

/** A request to refresh the citations of a document, and how the document is read with another text. */
export interface DocumentRefresh extends RefreshRequest {
	readonly read: DocumentReader;
}

/**
 * The style that the notes of a document are in, and the one that they are to be in. If the first is absent, it is that of new notes; if the
 * second is absent, it is the first.
 */
export interface Restyling {
	readonly from?: CitationFormatting;
	readonly to?: CitationFormatting;
}

/** Plans to refresh the citations of a document; `undefined` if the document is closed or keeps changing. */
export async function readRefresh(
	document: vscode.TextDocument,
	services: RefreshPlanServices,
): Promise<SnapshotResult<RefreshPlan> | undefined> {
	return readSettled(document, async snapshot => runSteps(planRefreshInSteps(await refreshRequest(snapshot, services))));
}

/**
 * Plans to convert the citations of a document to another style, from the one that its notes are in; `undefined` if the document is closed
 * or keeps changing.
 */
export async function readRestyling(
	document: vscode.TextDocument,
	services: RefreshPlanServices,
	to: CitationFormatting,
): Promise<SnapshotResult<RefreshPlan> | undefined> {
	return readSettled(document, async snapshot => {
		const from = await services.styles.ofNotes(snapshot);
		return runSteps(planRefreshInSteps(await refreshRequest(snapshot, services, { from, to })));
	});
}

/**
 * Collects what is needed to plan the refresh of a document, or its conversion to another style, in all of its files. Rejects with
 * `DocumentChanged` if the document changes meanwhile.
 */
export async function refreshRequest(
	snapshot: Snapshot,
	{ store, documentRecognizers, knownNotes, wholeDocuments, styles }: RefreshPlanServices,
	restyling: Restyling = {},
): Promise<DocumentRefresh> {
	const from = restyling.from ?? await styles.of(snapshot);
	const { to = from } = restyling;
	const {
		document,
		document: { languageId },
	} = snapshot;
	const language = documentLanguageOf(languageId);
	const read = await wholeDocuments.of(document, snapshot.text);
	const whole = read(snapshot.text);
	const dossiers = await store.get();
	const {
		library,
		references,
		subsequent: subsequentIn,
		entries,
	} = await documentRecognizers.of(document, whole.text, dossiers.library);
	const [recognize, subsequent, subsequentAfter] = await Promise.all([references(from), subsequentIn(from), subsequentIn(to)]);
	// Only documents with a reference list need a recognizer of its entries.
	const entry = findReferenceLists(language.list, whole.text).length > 0 ? await entries(from) : () => undefined;
	const writing: NoteWriting = { library, titlesOf: titleFinder(), formatting: from, output: language.output };
	return {
		...whole,
		read,
		language,
		recognizers: { recognize, subsequent, entry },
		writing,
		rewriting: { subsequent: subsequentAfter, writing: { ...writing, formatting: to, output: language.outputIn?.(whole.text) ?? language.output } },
		known: knownNotes.of(snapshot.current()).flatMap(note => {
			const range = rangeInWhole(whole.own, note);
			return range ? [{ ...note, ...range, sources: note.sources.map(one => ({ ...one, source: presentSource(one.source, library) })) }] : [];
		}),
	};
}

/** Returns a source as a library has it now: its title or its number may have changed since a note was read. */
function presentSource(source: LibrarySource, { sources }: Library): LibrarySource {
	return sources.get(source.key) ?? source;
}

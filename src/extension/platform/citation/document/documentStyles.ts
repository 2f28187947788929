import * as vscode from 'vscode';
import { rangeInOwn } from '../../../../core/citation/document/joinedDocument';
import { styleOfNotesInSteps } from '../../../../core/citation/document/refresh/styleOfNotes';
import type { CitationFormatting } from '../../../../core/citation/style/documents/document';
import { documentLanguageOf } from '../../../../core/language/languages';
import type { Library, LibrarySource } from '../../../../core/library/library';
import { SETTINGS } from '../../../ids';
import { draftLanguage } from '../../documents/draftLanguage';
import { answerAbout, type Snapshot } from '../../documents/snapshot';
import type { LibraryStore } from '../../library/libraryStore';
import { runSteps } from '../../scheduling/timeSlice';
import { sourcesOfLibraries } from '../bibliographies/ownLibraries';
import type { OwnLibraryReader } from '../bibliographies/ownLibraries';
import { citationStyleFor } from '../citationStyle';
import type { KnownNotes } from './knownNotes';
import type { WholeDocuments } from './wholeDocuments';

/** What the style of documents is determined from. */
export interface DocumentStyleServices {
	readonly store: LibraryStore;
	readonly own: OwnLibraryReader;
	readonly wholeDocuments: WholeDocuments;
	readonly knownNotes: KnownNotes;
}

/** The style of the notes of a document in a version, and what it depends on. */
interface Found {
	readonly version: number;
	readonly basis: string;
	readonly library: Library;
	readonly formatting: CitationFormatting;
}

/** Determines the style and the language of the notes of documents, which may differ from those that are set. */
export class DocumentStyles {
	private readonly services: DocumentStyleServices;
	private readonly found = new WeakMap<vscode.TextDocument, Found>();
	/** Determined from the sources of dossiers alone, until that of all sources is known. */
	private readonly foundInDossiers = new WeakMap<vscode.TextDocument, Found>();

	constructor(services: DocumentStyleServices) {
		this.services = services;
	}

	/**
	 * Returns the style and the language for citations that are added to a document: those of its notes, unless the settings of its folder or
	 * workspace name a style, and the settings or the document itself a language. Rejects with `DocumentChanged` if the document changes
	 * meanwhile.
	 */
	async of(snapshot: Snapshot): Promise<CitationFormatting> {
		return withSet(snapshot.current(), () => this.ofNotes(snapshot));
	}

	/**
	 * Like {@link of}, but with the notes as they were when their style was last determined, at first from those that cite dossiers. For work
	 * that is done for every open document and after every change, which must not read the user's libraries. Returns the style and the language
	 * of the settings if the document changes while those of its notes are determined for the first time.
	 */
	async lastOf(document: vscode.TextDocument): Promise<CitationFormatting> {
		const { library } = await this.services.store.get();
		return withSet(document, async set => {
			const basis = basisOf(document, set);
			const last = [this.found, this.foundInDossiers].map(found => found.get(document))
				.find(found => found?.library === library && found.basis === basis);
			return last?.formatting ?? await answerAbout(document, async snapshot => {
				const formatting = await this.determine(snapshot, set, [...library.sources.values()]);
				this.foundInDossiers.set(document, { version: snapshot.version, basis, library, formatting });
				return formatting;
			}) ?? set;
		});
	}

	/** Returns the style and the language of the notes of a document; those of the settings if it has none. */
	async ofNotes(snapshot: Snapshot): Promise<CitationFormatting> {
		const { document, version } = snapshot;
		const set = citationStyleFor(document);
		const { library } = await this.services.store.get();
		const basis = basisOf(document, set);
		const known = this.found.get(document);
		if (known?.version === version && known.basis === basis && known.library === library) {
			return known.formatting;
		}
		const { libraries } = await this.services.own.of(document);
		const formatting = await this.determine(snapshot, set, [...library.sources.values(), ...sourcesOfLibraries(libraries)]);
		this.found.set(document, { version, basis, library, formatting });
		return formatting;
	}

	/** Determines the style and the language of the notes that cite given sources, and learns which notes these are. */
	private async determine(snapshot: Snapshot, set: CitationFormatting, sources: readonly LibrarySource[]): Promise<CitationFormatting> {
		const { document, text } = snapshot;
		const { citation, output } = documentLanguageOf(document.languageId);
		const whole = (await this.services.wholeDocuments.of(document, text))(text);
		const { formatting, known } = await runSteps(styleOfNotesInSteps({ ...whole, sources, syntax: citation, output }, set));
		this.services.knownNotes.learn(snapshot.current(), known.flatMap(note => {
			const range = rangeInOwn(whole.own, note);
			return range ? [{ ...note, ...range }] : [];
		}));
		return formatting;
	}
}

function basisOf({ languageId }: vscode.TextDocument, { style, language, leavesOutAddresses }: CitationFormatting): string {
	return JSON.stringify([languageId, style.id, language, leavesOutAddresses]);
}

/** Returns the style and the language of the notes of a document, except where the settings or the document determine them. */
async function withSet(
	document: vscode.TextDocument,
	ofNotes: (set: CitationFormatting) => Promise<CitationFormatting>,
): Promise<CitationFormatting> {
	const set = citationStyleFor(document);
	const [keepsStyle, keepsLanguage] = [isStyleSetFor(document), isLanguageSetFor(document)];
	if (keepsStyle && keepsLanguage) {
		return set;
	}
	const { style, language } = await ofNotes(set);
	return { ...set, style: keepsStyle ? set.style : style, language: keepsLanguage ? set.language : language };
}

/** Whether the style is set for the folder or workspace of a document. The user settings are for documents without notes. */
function isStyleSetFor(document: vscode.TextDocument): boolean {
	const set = vscode.workspace.getConfiguration(undefined, document).inspect(SETTINGS.citationStyle);
	return [set?.workspaceFolderLanguageValue, set?.workspaceLanguageValue, set?.workspaceFolderValue, set?.workspaceValue].some(
		value => value !== undefined,
	);
}

/** Whether a language of references is set, or declared by the document. */
function isLanguageSetFor(document: vscode.TextDocument): boolean {
	return (
		vscode.workspace.getConfiguration(undefined, document).get(SETTINGS.citationLanguage) !== 'auto' || draftLanguage(document) !== undefined
	);
}

import * as vscode from 'vscode';
import { styleOfNotesInSteps } from '../../../../core/citation/document/refresh/styleOfNotes';
import type { CitationFormatting } from '../../../../core/citation/style/documents/document';
import { documentLanguageOf } from '../../../../core/language/languages';
import type { LibrarySource } from '../../../../core/library/library';
import { SETTINGS } from '../../../ids';
import { draftLanguage } from '../../documents/draftLanguage';
import type { Snapshot } from '../../documents/snapshot';
import type { LibraryStore } from '../../library/libraryStore';
import { runSteps } from '../../scheduling/timeSlice';
import type { OwnLibraryReader } from '../bibliographies/ownLibraries';
import { citationStyleFor } from '../citationStyle';
import type { WholeDocuments } from './wholeDocuments';

/** What the style of documents is determined from. */
export interface DocumentStyleServices {
	readonly store: LibraryStore;
	readonly own: OwnLibraryReader;
	readonly wholeDocuments: WholeDocuments;
}

/** The style of the notes of a document in a version, and what it depends on. */
interface Found {
	readonly version: number;
	readonly basis: string;
	readonly library: unknown;
	readonly formatting: CitationFormatting;
}

/** Determines the style and the language of the notes of documents, which may differ from those that are set. */
export class DocumentStyles {
	private readonly services: DocumentStyleServices;
	private readonly found = new WeakMap<vscode.TextDocument, Found>();

	constructor(services: DocumentStyleServices) {
		this.services = services;
	}

	/**
	 * Returns the style and the language for citations that are added to a document: those of its notes. A style that is set for its folder
	 * or workspace, a language that is set, and a language that the document declares come before that. Rejects with `DocumentChanged` if the
	 * document changes meanwhile.
	 */
	async of(snapshot: Snapshot): Promise<CitationFormatting> {
		const document = snapshot.current();
		const set = citationStyleFor(document);
		const [keepsStyle, keepsLanguage] = [isStyleSetFor(document), isLanguageSetFor(document)];
		if (keepsStyle && keepsLanguage) {
			return set;
		}
		const ofNotes = await this.ofNotes(snapshot);
		return {
			...set,
			style: keepsStyle ? set.style : ofNotes.style,
			language: keepsLanguage ? set.language : ofNotes.language,
		};
	}

	/** Returns the style and the language of the notes that a document has; those that are set if it has none. */
	async ofNotes(snapshot: Snapshot): Promise<CitationFormatting> {
		const { document, version, text } = snapshot;
		const set = citationStyleFor(document);
		const { library } = await this.services.store.get();
		const basis = JSON.stringify([document.languageId, set.style.id, set.language, set.leavesOutAddresses]);
		const known = this.found.get(document);
		if (known?.version === version && known.basis === basis && known.library === library) {
			return known.formatting;
		}
		const { libraries } = await this.services.own.of(document);
		const { citation, output } = documentLanguageOf(document.languageId);
		const whole = (await this.services.wholeDocuments.of(document, text))(text);
		const own = libraries.flatMap(({ index: { documents } }) =>
			documents.flatMap(({ item }): readonly LibrarySource[] => (item.type === 'source' ? [item.source] : [])),
		);
		const sources = [...library.sources.values(), ...own];
		const formatting = await runSteps(styleOfNotesInSteps({ ...whole, sources, syntax: citation, output }, set));
		snapshot.current();
		this.found.set(document, { version, basis, library, formatting });
		return formatting;
	}
}

/** Whether the style is set for the folder or workspace of a document. What users set for themselves is for documents without notes. */
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

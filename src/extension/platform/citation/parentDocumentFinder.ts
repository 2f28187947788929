import * as vscode from 'vscode';
import type { BibliographySyntax } from '../../../core/citation/bibliographySyntax';
import { documentLanguageOf } from '../../../core/language/languages';
import { MAX_PARENT_DOCUMENTS } from '../../../core/limits';
import { locate, type RefusedPath } from '../files/containment';
import { folderOf, readText } from '../files/files';
import { IncludingFileFinder, type FileText } from './includingFileFinder';
import type { PickedFiles } from './pickedFiles';

/** The documents that include a document, directly or indirectly. */
export interface ParentDocuments {
	/** In order of distance: the root document is the last one. */
	readonly files: readonly FileText[];
	/** Paths of root documents that are not followed. */
	readonly refused: readonly RefusedPath[];
	/** Whether a root document that is named cannot be read. */
	readonly isUnknown: boolean;
}

/** A document whose parents are searched; `uri` is absent if it is not in a file. */
interface PartOfDocument {
	readonly uri?: vscode.Uri;
	readonly folder: vscode.Uri;
	readonly text: string;
}

/** The direct parents of a document, or why there are none. */
type Step = Omit<ParentDocuments, 'isUnknown'> & Partial<Pick<ParentDocuments, 'isUnknown'>>;

const NONE: Step = { files: [], refused: [] };

/**
 * Finds the documents that include a document: the root document that it names, otherwise the files that include it, and then the
 * parents of these. Each file is visited once, so files may include each other.
 */
export class ParentDocumentFinder {
	private readonly picked: PickedFiles;
	private readonly including: IncludingFileFinder;

	constructor(picked: PickedFiles) {
		this.picked = picked;
		this.including = new IncludingFileFinder(picked);
	}

	/** Returns the documents that currently include a document. Never rejects. */
	async of(document: vscode.TextDocument): Promise<ParentDocuments> {
		const home = folderOf(document);
		const syntax = documentLanguageOf(document.languageId).bibliography;
		const files: FileText[] = [];
		const refused: RefusedPath[] = [];
		let isUnknown = false;
		if (home && syntax) {
			const seen = new Set([document.uri.toString()]);
			// Only files can be included, not unsaved documents or notebook cells.
			const isFile = !document.isUntitled && document.uri.scheme === home.scheme;
			const waiting: PartOfDocument[] = [{ folder: home, text: document.getText(), ...(isFile && { uri: document.uri }) }];
			for (let part = waiting.shift(); part && files.length < MAX_PARENT_DOCUMENTS; part = waiting.shift()) {
				const step = await this.parentsOf(part, home, syntax);
				const found = step.files.filter(({ uri }) => !seen.has(uri.toString())).slice(0, MAX_PARENT_DOCUMENTS - files.length);
				found.forEach(({ uri }) => seen.add(uri.toString()));
				files.push(...found);
				waiting.push(...found.map(({ uri, text }) => ({ uri, text, folder: vscode.Uri.joinPath(uri, '..') })));
				refused.push(...step.refused);
				isUnknown ||= step.isUnknown ?? false;
			}
		}
		return { files, refused, isUnknown };
	}

	/** Returns the direct parents of a document. */
	private async parentsOf({ uri, folder, text }: PartOfDocument, home: vscode.Uri, syntax: BibliographySyntax): Promise<Step> {
		const path = syntax.root?.(text);
		if (path !== undefined) {
			return this.named(path, folder, home);
		}
		const mayBePart = uri && syntax.parts && syntax.parts.isWhole?.(text) !== true;
		// In Restricted Mode, only files that the document names are read.
		return mayBePart && vscode.workspace.isTrusted ? { ...NONE, files: await this.including.of(uri, home, syntax.parts) } : NONE;
	}

	private async named(path: string, folder: vscode.Uri, home: vscode.Uri): Promise<Step> {
		try {
			const located = await locate({ path, folder, home }, this.picked);
			return 'refusal' in located
				? { files: [], refused: [{ path, refusal: located.refusal, place: undefined, outside: located.outside }] }
				: { files: [{ uri: located.uri, text: await readText(located.uri) ?? '' }], refused: [] };
		} catch {
			return { ...NONE, isUnknown: true };
		}
	}
}

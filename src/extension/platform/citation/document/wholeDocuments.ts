import type * as vscode from 'vscode';
import { documentJoiner, type ReadDocument } from '../../../../core/citation/document/joinedDocument';
import { textsPrintedWith } from '../../../../core/citation/projectFiles/printedWith';
import { readWholeDocument } from '../../../../core/citation/projectFiles/wholeDocument';
import { documentLanguageOf } from '../../../../core/language/languages';
import { folderOf } from '../../files/files';
import { filePathOf, filesAround } from '../bibliographies/documentFiles';
import { ParentDocumentFinder } from '../bibliographies/parentDocumentFinder';
import type { PickedFiles } from '../bibliographies/pickedFiles';

/** Reads a document with the text that it has, or will have. */
export type DocumentReader = (text: string) => ReadDocument;

/** Reads documents together with the other files with which they are printed. */
export class WholeDocuments {
	private readonly parents: ParentDocumentFinder;

	constructor(picked: PickedFiles) {
		this.parents = new ParentDocumentFinder(picked);
	}

	/**
	 * Returns the reader of a document that has a text now: together with the other files as they are now, or alone if there are none or it
	 * is not certain which. Never rejects.
	 */
	async of(document: vscode.TextDocument, text: string): Promise<DocumentReader> {
		const { bibliography, citationParser: { read } } = documentLanguageOf(document.languageId);
		const [path, folder, around] = [filePathOf(document), folderOf(document)?.path, filesAround(document, this.parents.input)];
		const whole =
			path === undefined || folder === undefined || !bibliography || !around
				? 'alone'
				: await readWholeDocument({ path, folder, text }, bibliography, around.files);
		return typeof whole !== 'string' && path !== undefined && bibliography?.parts
			? documentJoiner(whole, path, { parts: bibliography.parts, read })
			: alone => ({ text: alone, parsed: read(alone), ...(whole === 'uncertain' && { isUncertain: true }) });
	}

	/** Returns the texts of other files that are printed together with a document and share its labels of notes. Never rejects. */
	async printedWith(document: vscode.TextDocument, text: string): Promise<readonly string[]> {
		const { bibliography } = documentLanguageOf(document.languageId);
		const [path, folder, around] = [filePathOf(document), folderOf(document)?.path, filesAround(document, this.parents.input)];
		return path === undefined || folder === undefined || !bibliography || !around
			? []
			: textsPrintedWith({ path, folder, text }, bibliography, around.files);
	}
}

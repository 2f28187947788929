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
		const { citationParser: { read } } = documentLanguageOf(document.languageId);
		const file = this.fileOf(document, text);
		const whole = file ? await readWholeDocument(file.place, file.syntax, file.files) : 'alone';
		if (typeof whole !== 'string' && file?.syntax.parts) {
			return documentJoiner(whole, file.place.path, { parts: file.syntax.parts, read });
		}
		return own => ({ text: own, parsed: read(own), ...(whole === 'uncertain' && { isUncertain: true }) });
	}

	/** Returns the texts of other files that are printed together with a document and share its labels of notes. Never rejects. */
	async printedWith(document: vscode.TextDocument, text: string): Promise<readonly string[]> {
		const file = this.fileOf(document, text);
		return file ? textsPrintedWith(file.place, file.syntax, file.files) : [];
	}

	/** Returns what is needed to find the other files of a document; `undefined` if it is not in a file, or can have no other files. */
	private fileOf(document: vscode.TextDocument, text: string) {
		const { bibliography: syntax } = documentLanguageOf(document.languageId);
		const path = filePathOf(document);
		const folder = folderOf(document)?.path;
		const around = filesAround(document, this.parents.input);
		return path === undefined || folder === undefined || !syntax || !around
			? undefined
			: { place: { path, folder, text }, syntax, files: around.files };
	}
}

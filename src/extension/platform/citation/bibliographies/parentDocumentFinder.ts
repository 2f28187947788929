import type * as vscode from 'vscode';
import type { KnownParts } from '../../../../core/citation/projectFiles/documentFiles';
import { findParentDocuments } from '../../../../core/citation/projectFiles/parentDocuments';
import { documentLanguageOf } from '../../../../core/language/languages';
import { MAX_SEARCHED_KEPT } from '../../../../core/limits';
import type { RefusedPath } from '../../files/containment';
import { folderOf } from '../../files/files';
import { LruMap } from '../../files/lruMap';
import { filePathOf, filesAround, type FilesInput } from './documentFiles';
import type { PickedFiles } from './pickedFiles';

/** The documents that include a document, directly or indirectly. */
export interface ParentDocuments {
	/** In order of distance: the root document is the last one. */
	readonly files: readonly { readonly uri: vscode.Uri; readonly text: string }[];
	/** Paths of root documents that are not followed. */
	readonly refused: readonly RefusedPath[];
	/** Whether a root document that is named cannot be read. */
	readonly isUnknown: boolean;
}

/** Finds the documents that include a document. The paths that a file includes are cached until the file changes. */
export class ParentDocumentFinder {
	/** The input for reading the files around documents, which includes the cache. */
	readonly input: FilesInput;

	constructor(picked: PickedFiles, beforeRead?: FilesInput['beforeRead']) {
		this.input = { picked, known: new LruMap<string, KnownParts>(() => MAX_SEARCHED_KEPT), ...(beforeRead && { beforeRead }) };
	}

	/** Returns the documents that currently include a document. Never rejects. */
	async of(document: vscode.TextDocument): Promise<ParentDocuments> {
		const folder = folderOf(document)?.path;
		const around = filesAround(document, this.input);
		const syntax = documentLanguageOf(document.languageId).bibliography;
		if (folder === undefined || !around || !syntax) {
			return { files: [], refused: [], isUnknown: false };
		}
		const path = filePathOf(document);
		const { files, refused, isUnknown } = await findParentDocuments(
			{ folder, text: document.getText(), ...(path !== undefined && { path }) },
			syntax,
			around.files,
		);
		return {
			files: files.map(file => ({ uri: around.uriOf(file.path), text: file.text })),
			refused: refused.map(around.refusedOf),
			isUnknown,
		};
	}
}

import * as vscode from 'vscode';
import type { PartSyntax } from '../../../core/citation/bibliographySyntax';
import { MAX_INCLUDED_FILES, MAX_SEARCHED_BYTES } from '../../../core/limits';
import { locate } from '../files/containment';
import { readText } from '../files/files';
import type { FileText } from './includingFileFinder';
import type { PickedFiles } from './pickedFiles';

/** A file that may include others. */
export interface IncludingFile {
	readonly text: string;
	readonly folder: vscode.Uri;
	/** The folder of the document for which files are read. */
	readonly home: vscode.Uri;
}

/**
 * Returns the first file that is directly included and whose text satisfies a condition, with the folder that paths in it are relative to;
 * `undefined` if there is none. Files that may not or cannot be read are skipped, because another one may satisfy the condition.
 */
export async function findIncludedFile(matches: (text: string) => boolean, { text, folder, home }: IncludingFile, syntax: PartSyntax, picked: PickedFiles): Promise<(FileText & { readonly folder: vscode.Uri }) | undefined> {
	// In Restricted Mode, files that the document names for another purpose are not read.
	const parts = vscode.workspace.isTrusted ? syntax.paths(text).slice(0, MAX_INCLUDED_FILES) : [];
	for (const { path, isFromParentFolder } of parts) {
		try {
			const located = await locate({ path, folder, home }, picked);
			const found = 'uri' in located ? await readText(located.uri, MAX_SEARCHED_BYTES) : undefined;
			if ('uri' in located && found !== undefined && matches(found)) {
				return { uri: located.uri, text: found, folder: isFromParentFolder ? folder : vscode.Uri.joinPath(located.uri, '..') };
			}
		} catch {
			continue;
		}
	}
	return undefined;
}

import * as vscode from 'vscode';
import type { PartSyntax } from '../../../core/citation/bibliographySyntax';
import { MAX_INCLUDED_FILES, MAX_SEARCHED_BYTES } from '../../../core/limits';
import { locate } from '../files/containment';
import { readText } from '../files/files';
import type { FileText } from './includingFiles';
import type { PickedFiles } from './pickedFiles';

/** A file that includes others. */
export interface Including {
	readonly text: string;
	readonly folder: vscode.Uri;
	/** The folder of the document that is looked at. */
	readonly home: vscode.Uri;
}

/**
 * The first of the files that a file directly includes of which something holds, with the folder that the paths in it are relative to;
 * `undefined` where there is none. Files that may not or cannot be read are passed over: others may name what they would.
 */
export async function includedFileThat(holds: (text: string) => boolean, { text, folder, home }: Including, syntax: PartSyntax, picked: PickedFiles): Promise<(FileText & { readonly folder: vscode.Uri }) | undefined> {
	// Files are read that the document names, but of which it does not say that they have a bibliography.
	const parts = vscode.workspace.isTrusted ? syntax.paths(text).slice(0, MAX_INCLUDED_FILES) : [];
	for (const { path, isFromAbove } of parts) {
		try {
			const located = await locate({ path, folder, home }, picked);
			const found = 'uri' in located ? await readText(located.uri, MAX_SEARCHED_BYTES) : undefined;
			if ('uri' in located && found !== undefined && holds(found)) {
				return { uri: located.uri, text: found, folder: isFromAbove ? folder : vscode.Uri.joinPath(located.uri, '..') };
			}
		} catch {
			continue;
		}
	}
	return undefined;
}

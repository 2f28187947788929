import { MAX_INCLUDED_FILES, MAX_SEARCHED_BYTES } from '../../limits';
import type { PartSyntax } from '../bibliographySyntax';
import { parentOf, type DocumentFiles, type FileText } from './documentFiles';

/** A file that may include others. */
export interface IncludingFile {
	readonly text: string;
	readonly folder: string;
	/** The folder of the document for which files are read. */
	readonly home: string;
}

/**
 * Returns the first file that is directly included and whose text satisfies a condition, with the folder that paths in it are relative to;
 * `undefined` if there is none. Files that may not or cannot be read are skipped, because another one may satisfy the condition.
 */
export async function findIncludedFile(
	matches: (text: string) => boolean,
	{ text, folder, home }: IncludingFile,
	syntax: PartSyntax,
	files: DocumentFiles,
): Promise<(FileText & { readonly folder: string }) | undefined> {
	const parts = files.isRestricted() ? [] : syntax.paths(text).slice(0, MAX_INCLUDED_FILES);
	for (const { path, isFromParentFolder } of parts) {
		try {
			const located = await files.locate({ path, folder, home });
			const found = 'path' in located ? await files.read(located.path, MAX_SEARCHED_BYTES) : undefined;
			if ('path' in located && found !== undefined && matches(found)) {
				return { path: located.path, text: found, folder: isFromParentFolder ? folder : parentOf(located.path) };
			}
		} catch {
			continue;
		}
	}
	return undefined;
}

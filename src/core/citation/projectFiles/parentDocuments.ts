import { MAX_PARENT_DOCUMENTS } from '../../limits';
import type { BibliographySyntax } from '../bibliographySyntax';
import { parentOf, type DocumentFiles, type FileText, type RefusedFile } from './documentFiles';
import { findIncludingFiles } from './includingFiles';

/** The documents that include a document, directly or indirectly. */
export interface ParentFiles {
	/** In order of distance: the root document is the last one. */
	readonly files: readonly FileText[];
	/** Paths of root documents that are not followed. */
	readonly refused: readonly RefusedFile[];
	/** Whether a root document that is named cannot be read. */
	readonly isUnknown: boolean;
}

/** A document whose parents are searched; `path` is absent if it is not in a file, so that no other can include it. */
export interface PartOfDocument {
	readonly path?: string;
	readonly folder: string;
	readonly text: string;
}

/** The direct parents of a document, or why there are none. */
type Step = Omit<ParentFiles, 'isUnknown'> & Partial<Pick<ParentFiles, 'isUnknown'>>;

const NONE: Step = { files: [], refused: [] };

/**
 * Finds the documents that include a document: the root document that it names, otherwise the files that include it, and then the
 * parents of these. Each file is visited once, so files may include each other. Never rejects.
 */
export async function findParentDocuments(
	document: PartOfDocument,
	syntax: BibliographySyntax,
	files: DocumentFiles,
): Promise<ParentFiles> {
	const found: FileText[] = [];
	const refused: RefusedFile[] = [];
	let isUnknown = false;
	const seen = new Set(document.path === undefined ? [] : [document.path]);
	const waiting: PartOfDocument[] = [document];
	for (let part = waiting.shift(); part && found.length < MAX_PARENT_DOCUMENTS; part = waiting.shift()) {
		const step = await parentsOf(part, document.folder, syntax, files);
		const next = step.files.filter(({ path }) => !seen.has(path)).slice(0, MAX_PARENT_DOCUMENTS - found.length);
		next.forEach(({ path }) => seen.add(path));
		found.push(...next);
		waiting.push(...next.map(({ path, text }) => ({ path, text, folder: parentOf(path) })));
		refused.push(...step.refused);
		isUnknown ||= step.isUnknown ?? false;
	}
	return { files: found, refused, isUnknown };
}

/** Returns the direct parents of a document. */
async function parentsOf(
	{ path, folder, text }: PartOfDocument,
	home: string,
	syntax: BibliographySyntax,
	files: DocumentFiles,
): Promise<Step> {
	const root = syntax.root?.(text);
	if (root !== undefined) {
		return named(root, folder, home, files);
	}
	const mayBePart = path !== undefined && syntax.parts && syntax.parts.isWhole?.(text) !== true;
	return mayBePart && !files.isRestricted()
		? { ...NONE, files: await findIncludingFiles({ part: path, home }, syntax.parts, files) }
		: NONE;
}

async function named(path: string, folder: string, home: string, files: DocumentFiles): Promise<Step> {
	try {
		const located = await files.locate({ path, folder, home });
		return 'refusal' in located
			? { files: [], refused: [{ path, refusal: located.refusal, place: undefined, outside: located.outside }] }
			: { files: [{ path: located.path, text: await files.read(located.path) ?? '' }], refused: [] };
	} catch {
		return { ...NONE, isUnknown: true };
	}
}

import type { CheckContext } from '../../core/check/checkContext';
import type { CheckSettings } from '../../core/check/checkSettings';
import type { BibliographyFormat } from '../../core/citation/bibliography/file/format';
import type { OpenFile } from '../../core/citation/bibliography/file/openFile';
import { readBibliography } from '../../core/citation/bibliography/readBibliography';
import { buildKeyIndex } from '../../core/citation/keys/keyIndex';
import { keysOfFiles } from '../../core/citation/keys/knownBibliography';
import type { KnownKeys } from '../../core/citation/keys/unknownKeys';
import { findBibliographies } from '../../core/citation/projectFiles/documentBibliographies';
import { findParentDocuments } from '../../core/citation/projectFiles/parentDocuments';
import type { DocumentLanguage } from '../../core/language/documentLanguage';
import type { Library } from '../../core/library/library';
import type { Machine } from '../command';
import { documentFiles, placeOf } from '../files/documentFiles';
import type { WorkspaceSettings } from './files/workspaceSettings';
import { LatestKeys } from './latestKeys';

/** A document whose keys are checked. */
export interface KeyedDocument {
	/** Relative to the current folder, or absolute; absent if the document is not in a file. */
	readonly path?: string | undefined;
	readonly text: string;
	readonly syntax: DocumentLanguage;
}

/** The keys with which those in a document are compared, and the text of the document that it is a part of; absent if it is not a part. */
export interface FoundKeys {
	/** The same object as long as nothing has changed, unless many other documents were looked at meanwhile. */
	readonly keys: KnownKeys;
	readonly root?: string;
}

/** Returns the data from the files around a document. Never rejects. */
export type KeysOf = (document: KeyedDocument) => Promise<FoundKeys>;

/** The input for finding the keys of documents. `isLive` says that files may change, so they are read for each document. */
export interface KeysInput {
	readonly library: Library;
	readonly valueOf: WorkspaceSettings['valueOf'];
	readonly machine: Machine;
	readonly isLive: boolean;
}

/** Returns a function that finds and reads the bibliographies of documents. Files are parsed once for each text. */
export function keysOfDocuments({ library, valueOf, machine, isLive }: KeysInput): KeysOf {
	const index = buildKeyIndex(library);
	const parse = bibliographyParser();
	const latest = new LatestKeys();
	const kept = { inside: documentFiles(machine, { isInWorkspace: true }), outside: documentFiles(machine, { isInWorkspace: false }) };
	return async ({ path, text, syntax }) => {
		const place = path === undefined ? undefined : placeOf(path);
		const isInside = place?.isInWorkspace !== false;
		const set = valueOf('dossier.citation.bibliography');
		const around = isLive ? documentFiles(machine, { isInWorkspace: isInside }) : isInside ? kept.inside : kept.outside;
		const document = {
			text,
			folder: place?.folder ?? '/',
			path: place?.path,
			syntax: syntax.bibliography,
			setting: () => ({ path: typeof set === 'string' ? set : undefined, folder: '/' }),
		};
		const { files, others, refused } = await findBibliographies(document, { files: around, parse });
		const hasOthers = others || refused.length > 0;
		const parts = [hasOthers, ...files.map(file => (file.text === undefined ? file.problem : file.records))];
		const keys = latest.keysOf(place?.path ?? '', parts, () => ({ index, bibliography: keysOfFiles(files, hasOthers) }));
		const parents =
			place && syntax.bibliography
				? await findParentDocuments({ path: place.path, folder: place.folder, text }, syntax.bibliography, around)
				: undefined;
		const root = parents?.files.at(-1)?.text;
		return { keys, ...(root !== undefined && { root }) };
	};
}

/** Returns a function that parses bibliographies. It parses a file again only if it has another text. */
function bibliographyParser(): (file: string, content: string, format: BibliographyFormat) => OpenFile {
	const parsed = new Map<string, OpenFile>();
	return (file, content, format) => {
		const known = parsed.get(`${format} ${file}`);
		const read = known?.text === content ? known : readBibliography(content, format);
		parsed.set(`${format} ${file}`, read);
		return read;
	};
}

/** Whether the files around a document matter to its checks: if keys are checked and it has some, or if citations are proposed. */
export function needsKeys({ severities }: CheckSettings, hasKeys: () => boolean): boolean {
	return severities['citation-missing'] !== 'off' || (severities['citation-unknown'] !== 'off' && hasKeys());
}

/** Returns the context of a document with the data from the files around it. */
export function withKeys(context: CheckContext, found: FoundKeys | undefined): CheckContext {
	if (!found) {
		return context;
	}
	const { keys, root } = found;
	return { ...context, keys, ...(context.citing && root !== undefined && { citing: { ...context.citing, root } }) };
}

import type { OpenFile } from '../../core/citation/bibliography/file/openFile';
import { readBibliography } from '../../core/citation/bibliography/readBibliography';
import { buildKeyIndex } from '../../core/citation/keys/keyIndex';
import { keysOfFiles } from '../../core/citation/keys/knownBibliography';
import type { KnownKeys } from '../../core/citation/keys/unknownKeys';
import { findBibliographies } from '../../core/citation/projectFiles/documentBibliographies';
import { findParentDocuments } from '../../core/citation/projectFiles/parentDocuments';
import type { DocumentLanguage } from '../../core/language/documentLanguage';
import type { Library } from '../../core/library/library';
import type { CheckContext } from '../../core/check/checkContext';
import type { CheckSettings } from '../../core/check/checkSettings';
import type { Machine } from '../command';
import { documentFiles, placeOf } from '../files/documentFiles';
import type { WorkspaceSettings } from './files/workspaceSettings';

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
	const parsed = new Map<string, OpenFile>();
	const latest = new Map<string, Latest>();
	const kept = { inside: documentFiles(machine, true), outside: documentFiles(machine, false) };
	return async ({ path, text, syntax }) => {
		const place = path === undefined ? undefined : placeOf(path);
		const isInside = place?.isInWorkspace !== false;
		const set = valueOf('dossier.citation.bibliography');
		const around = isLive ? documentFiles(machine, isInside) : isInside ? kept.inside : kept.outside;
		const { files, others, refused } = await findBibliographies({
			text, folder: place?.folder ?? '/', path: place?.path, syntax: syntax.bibliography, setting: () => ({ path: typeof set === 'string' ? set : undefined, folder: '/' }),
		}, {
			files: around,
			parse: (file, content, format) => {
				const known = parsed.get(`${format} ${file}`);
				const read = known?.text === content ? known : readBibliography(content, format);
				parsed.set(`${format} ${file}`, read);
				return read;
			},
		});
		const hasOthers = others || refused.length > 0;
		const parts = [hasOthers, ...files.map(file => (file.text === undefined ? file.problem : file.records))];
		const known = latest.get(place?.path ?? '');
		const keys = known && areSame(known.parts, parts) ? known.keys : { index, bibliography: keysOfFiles(files, hasOthers) };
		latest.delete(place?.path ?? '');
		latest.set(place?.path ?? '', { parts, keys });
		const [longestUnused] = latest.keys();
		if (latest.size > MAX_KEPT_KEYS && longestUnused !== undefined) {
			latest.delete(longestUnused);
		}
		const parents =
			place && syntax.bibliography
				? await findParentDocuments({ path: place.path, folder: place.folder, text }, syntax.bibliography, around)
				: undefined;
		const root = parents?.files.at(-1)?.text;
		return { keys, ...(root !== undefined && { root }) };
	};
}

/** The documents of which is kept what was last found. In an editor, some dozens are open at once, and thousands one after the other. */
const MAX_KEPT_KEYS = 200;

/** The last result for a document, and its input. */
interface Latest {
	readonly parts: readonly unknown[];
	readonly keys: KnownKeys;
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
	return a.length === b.length && a.every((part, index) => part === b[index]);
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

import { readBibliography, type BibliographyRecords } from '../../core/citation/bibliography/readBibliography';
import { buildKeyIndex } from '../../core/citation/keys/keyIndex';
import { keysOfFiles } from '../../core/citation/keys/knownBibliography';
import type { KnownKeys } from '../../core/citation/keys/unknownKeys';
import { findBibliographies } from '../../core/citation/projectFiles/documentBibliographies';
import type { DocumentLanguage } from '../../core/language/documentLanguage';
import type { Library } from '../../core/library/library';
import type { Machine } from '../command';
import { documentFiles, placeOf } from '../documentFiles';
import type { WorkspaceSettings } from './workspaceSettings';

/** A document whose keys are checked. */
export interface KeyedDocument {
	/** Relative to the current folder, or absolute; absent if the document is not in a file. */
	readonly path?: string | undefined;
	readonly text: string;
	readonly syntax: DocumentLanguage;
}

/** Returns what the keys in a document are compared with: the same object as long as nothing has changed. Never rejects. */
export type KeysOf = (document: KeyedDocument) => Promise<KnownKeys>;

/** What the keys of documents are found with. `isLive` says that files change meanwhile, so that they are read for each document. */
export interface KeysInput {
	readonly library: Library;
	readonly valueOf: WorkspaceSettings['valueOf'];
	readonly machine: Machine;
	readonly isLive: boolean;
}

/** Returns a function that finds and reads the bibliographies of documents. Files are parsed once for each text. */
export function keysOfDocuments({ library, valueOf, machine, isLive }: KeysInput): KeysOf {
	const index = buildKeyIndex(library);
	const parsed = new Map<string, BibliographyRecords & { readonly text: string }>();
	const latest = new Map<string, Latest>();
	const kept = { inside: documentFiles(machine, true), outside: documentFiles(machine, false) };
	return async ({ path, text, syntax }) => {
		const place = path === undefined ? undefined : placeOf(path);
		const isInside = place?.isInWorkspace !== false;
		const set = valueOf('dossier.citation.bibliography');
		const { files, others, refused } = await findBibliographies({
			text, folder: place?.folder ?? '/', path: place?.path, syntax: syntax.bibliography, setting: () => ({ path: typeof set === 'string' ? set : undefined, folder: '/' }),
		}, {
			files: isLive ? documentFiles(machine, isInside) : isInside ? kept.inside : kept.outside,
			parse: (file, content, format) => {
				const known = parsed.get(`${format} ${file}`);
				const read = known?.text === content ? known : { text: content, ...readBibliography(content, format) };
				parsed.set(`${format} ${file}`, read);
				return read;
			},
		});
		const hasOthers = others || refused.length > 0;
		const parts = [hasOthers, ...files.map(file => (file.text === undefined ? file.problem : file.records))];
		const known = latest.get(place?.path ?? '');
		const keys = known && areSame(known.parts, parts) ? known.keys : { index, bibliography: keysOfFiles(files, hasOthers) };
		latest.set(place?.path ?? '', { parts, keys });
		return keys;
	};
}

/** What was last found for a document, and from what. */
interface Latest {
	readonly parts: readonly unknown[];
	readonly keys: KnownKeys;
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
	return a.length === b.length && a.every((part, index) => part === b[index]);
}

import { textOf } from '../csl/cslText';
import { plainTextOf } from '../csl/richText';
import type { Dossier } from '../dossier/model';
import type { LibrarySource } from '../library/library';
import type { Steps } from '../steps/steps';
import type { LibraryFormat } from './bibliography/file/format';
import type { ReadItem } from './bibliography/items/readItem';

/** A file of the user's library. */
export interface OwnFile {
	readonly name: string;
	readonly address: string;
	readonly text: string;
	readonly format: LibraryFormat;
}

/** A key that every citation form can contain. */
const SAFE = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_:./-]{0,198}[\p{L}\p{N}_])?$/u;

/**
 * Converts the records of a library file to sources that can be cited like those of a dossier, one record per step. Records without a
 * title are left out, because the user could not tell what they are.
 */
export function* ownSourcesInSteps(items: readonly ReadItem[], { name, address, text, format }: OwnFile): Steps<readonly LibrarySource[]> {
	const dossier = noDossier(name);
	const sources: LibrarySource[] = [];
	const keys = new Set<string>();
	for (const { key: written, csl, links, start, end } of items) {
		const title = typeof csl.title === 'string' ? csl.title : '';
		// If several records have the same key, citation programs use the first.
		if (title !== '' && !keys.has(written)) {
			keys.add(written);
			const key = safeKey(written);
			sources.push({
				key,
				dossier,
				source: { key, shortName: plainTextOf(textOf(csl, 'title-short') || title), csl },
				origin: { file: name, address, key: written, links, ...(end !== undefined && { record: { format, text: text.slice(start, end) } }) },
			});
		}
		yield;
	}
	return sources;
}

/** Returns an empty dossier for sources that do not belong to any. */
function noDossier(name: string): Dossier {
	return {
		id: '',
		title: { en: name },
		language: 'und',
		version: '',
		licence: '',
		release: '',
		overview: [],
		sources: new Map(),
		entries: new Map(),
	};
}

function safeKey(key: string): string {
	const cleaned = key.slice(0, 200).replace(/[^\p{L}\p{N}_]/gu, '_');
	return SAFE.test(key) ? key : cleaned === '' ? 'source' : cleaned;
}

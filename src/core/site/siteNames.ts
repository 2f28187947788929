import { increase } from '../data/increase';
import type { Key } from '../dossier/model';
import type { Library } from '../library/library';
import { statisticsId } from '../render/page/statisticsId';
import type { FileOf } from '../render/print/printView';

/** The files of a site that are not pages. */
export const STYLE_FILE = 'style.css';
export const SCRIPT_FILE = 'search.js';
export const NAMES_FILE = 'names.js';

/** The maximum length of a key in a file name, as in the schema. */
const MAX_KEY_LENGTH = 80;

/**
 * The file names of a site's pages. They consist of lower-case letters, digits, `_` and `-`, whatever the keys contain, and differ on file
 * systems that ignore case. The overview of the first dossier is the index page.
 */
export class SiteNames {
	private readonly first: Key | undefined;
	private readonly names = new Map<string, string>();
	private readonly lists = new Map<Key, string>();
	private readonly used = new Map<string, number>();

	constructor({ dossiers, entries, sources }: Library) {
		this.first = dossiers[0]?.id;
		for (const { id } of dossiers) {
			this.names.set(`${id}/`, id === this.first ? 'index.html' : this.free(`overview-${safe(id)}`));
			this.lists.set(id, this.free(`list-${safe(id)}`));
			this.names.set(statisticsId(id), this.free(`statistics-${safe(id)}`));
		}
		for (const { id, dossier, entry } of entries.values()) {
			this.names.set(id, this.free(`entry-${safe(dossier.id)}-${safe(entry.key)}`));
		}
		for (const { key, dossier, source } of sources.values()) {
			this.names.set(key, this.free(`source-${safe(dossier.id)}-${safe(source.key)}`));
		}
	}

	/** All file names of pages, in the order of the library. */
	get all(): readonly string[] {
		return [...this.names.values(), ...this.lists.values()];
	}

	/** Returns the file of an entry, a source or an overview; `undefined` if there is none. */
	readonly of: FileOf = ({ entry, dossier = this.first }) => this.names.get(entry === '' ? `${dossier}/` : entry);

	/** Returns the file that lists everything in a dossier; `undefined` if there is no such dossier. */
	listOf(dossier: Key): string | undefined {
		return this.lists.get(dossier);
	}

	/** No key contains a dash, so that a number after one cannot be part of another name. */
	private free(name: string): string {
		const count = increase(this.used, name);
		return `${name}${count === 1 ? '' : `-${count}`}.html`;
	}
}

function safe(key: Key): string {
	return key.slice(0, MAX_KEY_LENGTH).toLowerCase().replace(/[^a-z0-9_]/g, '_');
}

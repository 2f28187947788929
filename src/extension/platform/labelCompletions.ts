import { LabelCompletionIndex } from '../../core/lexicon/labelCompletionIndex';
import type { Library } from '../../core/library/library';
import type { LibraryStore } from './libraryStore';

/** So many entries are read in a few milliseconds; then whatever else waits has its turn. */
const ENTRIES_AT_ONCE = 2000;

/** Holds the index for completing labels. It is built when somebody first completes one. */
export class LabelCompletions {
	private readonly store: LibraryStore;
	private built: { readonly library: Library; readonly index: Promise<LabelCompletionIndex> } | undefined;

	constructor(store: LibraryStore) {
		this.store = store;
	}

	/** The index of the library in force. */
	async index(): Promise<LabelCompletionIndex> {
		const { library } = await this.store.get();
		if (this.built?.library !== library) {
			this.built = { library, index: buildIndex(library) };
		}
		return this.built.index;
	}
}

async function buildIndex({ entries }: Library): Promise<LabelCompletionIndex> {
	const index = new LabelCompletionIndex();
	let left = ENTRIES_AT_ONCE;
	for (const entry of entries.values()) {
		if (left-- === 0) {
			await new Promise(resolve => setTimeout(resolve, 0));
			left = ENTRIES_AT_ONCE;
		}
		index.add(entry);
	}
	return index;
}

import type { Steps } from '../../core/dossier/steps';
import { LabelCompletionIndex } from '../../core/lexicon/labelCompletionIndex';
import type { Library } from '../../core/library/library';
import { inTurns } from './inTurns';
import type { LibraryStore } from './libraryStore';

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
			this.built = { library, index: inTurns(buildIndexInSteps(library)) };
		}
		return this.built.index;
	}
}

function* buildIndexInSteps({ entries }: Library): Steps<LabelCompletionIndex> {
	const index = new LabelCompletionIndex();
	for (const entry of entries.values()) {
		index.add(entry);
		yield;
	}
	return index;
}

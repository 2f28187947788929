import type { Steps } from '../../../core/dossier/steps';
import { LabelCompletionIndex } from '../../../core/lexicon/completion/labelCompletionIndex';
import type { Library } from '../../../core/library/library';
import { runSteps } from '../scheduling/timeSlice';
import type { LibraryStore } from './libraryStore';
import { PerLibrary } from './perLibrary';

/** Holds the index for completing labels. It is built when somebody first completes one. */
export class LabelCompletions {
	private readonly store: LibraryStore;
	private readonly indexes = new PerLibrary(library => runSteps(buildIndexInSteps(library)));

	constructor(store: LibraryStore) {
		this.store = store;
	}

	/** The index of the library in force. */
	async index(): Promise<LabelCompletionIndex> {
		const { library } = await this.store.get();
		return this.indexes.of(library);
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

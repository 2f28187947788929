import { LabelCompletionIndex } from '../../../core/lexicon/completion/labelCompletionIndex';
import type { Library } from '../../../core/library/library';
import type { Steps } from '../../../core/steps/steps';
import { runSteps } from '../scheduling/timeSlice';
import type { LibraryStore } from './libraryStore';
import { PerLibrary } from './perLibrary';

/** The index for completing labels. It is built when first needed and cached until the library changes. */
export class LabelCompletions {
	private readonly store: LibraryStore;
	private readonly indexes = new PerLibrary(library => runSteps(buildIndexInSteps(library)));

	constructor(store: LibraryStore) {
		this.store = store;
	}

	/** Returns the index of the current library. */
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

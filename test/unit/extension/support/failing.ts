import type { Library, LibraryEntry } from '../../../../src/core/library/library';

/** A library whose entries throw the first time that they are iterated. */
export function failingOnce(library: Library): Library {
	return { ...library, entries: new FailingOnce(library.entries) };
}

class FailingOnce extends Map<string, LibraryEntry> {
	private hasFailed = false;

	override values(): MapIterator<LibraryEntry> {
		if (!this.hasFailed) {
			this.hasFailed = true;
			throw new Error('The entries cannot be read.');
		}
		return super.values();
	}
}

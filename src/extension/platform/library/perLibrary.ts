import type { Library } from '../../../core/library/library';

/** What is made from the library in force: once, until there is another library. What failed is made again when somebody asks again. */
export class PerLibrary<Made> {
	private readonly make: (library: Library) => Promise<Made>;
	private known: { readonly library: Library; readonly made: Promise<Made> } | undefined;

	constructor(make: (library: Library) => Promise<Made>) {
		this.make = make;
	}

	/** What was made from a library. Rejects if that fails. */
	of(library: Library): Promise<Made> {
		if (this.known?.library === library) {
			return this.known.made;
		}
		const known = { library, made: this.make(library) };
		this.known = known;
		known.made.catch(() => {
			if (this.known === known) {
				this.known = undefined;
			}
		});
		return known.made;
	}

	/** Releases the library and what was made from it. */
	forget(): void {
		this.known = undefined;
	}
}

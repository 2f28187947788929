import type { Library } from '../../../core/library/library';

/** Caches a value that is built from the library until there is another library. A failed build is not cached: the next call tries again. */
export class PerLibrary<Value> {
	private readonly build: (library: Library) => Promise<Value>;
	private isReleased = false;
	private cache: { readonly library: Library; readonly value: Promise<Value> } | undefined;

	constructor(build: (library: Library) => Promise<Value>) {
		this.build = build;
	}

	/** Returns the value for a library. Rejects if building it fails. */
	of(library: Library): Promise<Value> {
		if (this.cache?.library === library) {
			return this.cache.value;
		}
		const cache = { library, value: this.build(library) };
		this.cache = this.isReleased ? undefined : cache;
		cache.value.catch(() => {
			if (this.cache === cache) {
				this.cache = undefined;
			}
		});
		return cache.value;
	}

	/** Releases the library and the value, and caches none from now on. */
	forget(): void {
		this.isReleased = true;
		this.cache = undefined;
	}
}

import type { Library } from '../../../core/library/library';

/** A library and a value that was built from it. */
export interface OfLibrary<Value> {
	readonly library: Library;
	readonly value: Value;
}

/** How a value is obtained from that of an earlier library, which it may change; `undefined` if it must be built instead. */
export type Update<Value> = (earlier: OfLibrary<Value>, library: Library) => Promise<Value | undefined>;

/**
 * Caches a value that is built from the library until there is another library. A failed build is not cached: the next call tries again.
 */
export class PerLibrary<Value> {
	private readonly build: (library: Library) => Promise<Value>;
	private readonly update: Update<Value> | undefined;
	private isReleased = false;
	private cache: OfLibrary<Promise<Value>> | undefined;

	/** With `update`, a new value is built from the cached one, which is waited for, as long as building and updating succeed. */
	constructor(build: (library: Library) => Promise<Value>, update?: Update<Value>) {
		this.build = build;
		this.update = update;
	}

	/** Returns the value for a library. Rejects if building it fails. */
	of(library: Library): Promise<Value> {
		if (this.cache?.library === library) {
			return this.cache.value;
		}
		const earlier = this.cache;
		const cache = { library, value: this.update && earlier ? this.updated(this.update, earlier, library) : this.build(library) };
		this.cache = this.isReleased ? undefined : cache;
		cache.value.catch(() => {
			if (this.cache === cache) {
				this.cache = undefined;
			}
		});
		return cache.value;
	}

	/** Replaces the cached value by that for another library, if there is one, so that the earlier library is released. */
	follow(library: Library): void {
		if (this.cache) {
			// A failure is reported to the next caller.
			void this.of(library).catch(() => undefined);
		}
	}

	/** Releases the library and the value, and caches none from now on. */
	forget(): void {
		this.isReleased = true;
		this.cache = undefined;
	}

	private async updated(update: Update<Value>, earlier: OfLibrary<Promise<Value>>, library: Library): Promise<Value> {
		const [built] = await Promise.allSettled([earlier.value]);
		return (
			(built.status === 'fulfilled' ? await update({ library: earlier.library, value: built.value }, library) : undefined)
			?? this.build(library)
		);
	}
}

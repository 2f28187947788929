import { disposeAll } from '../../test/support/host/disposeAll';

interface Resource {
	dispose(): Promise<void>;
}

/**
 * A place in which tasks run one after another. Resources that are expensive to start, such as an editor, are created on first
 * use and shared by later tasks.
 */
export class Slot {
	readonly #resources = new Map<string, Promise<Resource>>();

	/** Returns the resource with this name, creating it if necessary. If that fails, the next call tries again. */
	async use<T extends Resource>(name: string, make: () => Promise<T>): Promise<T> {
		const made = this.#resources.get(name) ?? make();
		this.#resources.set(name, made);
		try {
			return await (made as Promise<T>);
		} catch (error) {
			this.#resources.delete(name);
			throw error;
		}
	}

	/** Disposes a resource that may be in a bad state. */
	async drop(name: string): Promise<void> {
		const made = this.#resources.get(name);
		this.#resources.delete(name);
		await (await made)?.dispose();
	}

	async dispose(): Promise<void> {
		const made = await Promise.allSettled(this.#resources.values());
		this.#resources.clear();
		await disposeAll(made.flatMap(result => (result.status === 'fulfilled' ? [result.value] : [])));
	}
}

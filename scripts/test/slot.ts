import { disposeInTurn } from '../../test/support/host/disposeInTurn';

interface Resource {
	dispose(): Promise<void>;
}

/**
 * A place in which tasks run one after the other. What is expensive to start, such as an editor, is started for the
 * first task that asks for it and kept for the next ones.
 */
export class Slot {
	readonly #resources = new Map<string, Promise<Resource>>();

	/** The resource of this name, made if it is not there yet. If making it fails, the next task tries again. */
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

	/** Disposes of a resource that can no longer be trusted. */
	async drop(name: string): Promise<void> {
		const made = this.#resources.get(name);
		this.#resources.delete(name);
		await (await made)?.dispose();
	}

	async dispose(): Promise<void> {
		const made = await Promise.allSettled(this.#resources.values());
		this.#resources.clear();
		await disposeInTurn(made.flatMap(result => (result.status === 'fulfilled' ? [result.value] : [])));
	}
}

import { disposeAll } from './process/disposeAll';

/** A resource that is expensive to start, such as an editor. */
export interface Resource {
	dispose(): Promise<void>;
}

/** Resources that start on first use and are shared until they are disposed together. */
export class SharedResources {
	readonly #resources = new Map<string, Promise<Resource>>();

	/** Returns the resource with this name, starting it if necessary. If that fails, the next call tries again. */
	async use<T extends Resource>(name: string, start: () => Promise<T>): Promise<T> {
		const started = this.#resources.get(name) ?? start();
		this.#resources.set(name, started);
		try {
			return await (started as Promise<T>);
		} catch (error) {
			this.#resources.delete(name);
			throw error;
		}
	}

	async dispose(): Promise<void> {
		const started = await Promise.allSettled(this.#resources.values());
		this.#resources.clear();
		await disposeAll(started.flatMap(result => (result.status === 'fulfilled' ? [result.value] : [])));
	}
}

/** The resources of the tests in this process. `runTestFiles` disposes them after the last test. */
export const testResources = new SharedResources();

import { AsyncLocalStorage } from 'node:async_hooks';

/** A callback that runs after an `await`, given its file and line. */
export type AfterAwait = (site: string) => void;

const running = new AsyncLocalStorage<AfterAwait>();

/** Runs a function and calls `happens` after each `await` of the extension on the way. Concurrent work is not affected. */
export function afterEachAwait<T>(happens: AfterAwait, run: () => Promise<T>): Promise<T> {
	return running.run(happens, run);
}

/** Replaces the operand of every `await` in the instrumented build of the extension. */
export async function waited<T>(value: T | PromiseLike<T>, site: string): Promise<T> {
	try {
		return await value;
	} finally {
		running.getStore()?.(site);
	}
}

import { AsyncLocalStorage } from 'node:async_hooks';

/** What happens behind an `await`, with the file and line of it. */
export type Behind = (site: string) => void;

const running = new AsyncLocalStorage<Behind>();

/** Runs something, and does something behind each `await` of the extension that it leads to; what goes on beside it is left alone. */
export function behindEachAwait<T>(happens: Behind, run: () => Promise<T>): Promise<T> {
	return running.run(happens, run);
}

/** Waits for what an `await` of the extension waits for, in the build of it in which each calls this. */
export async function waited<T>(value: T | PromiseLike<T>, site: string): Promise<T> {
	try {
		return await value;
	} finally {
		running.getStore()?.(site);
	}
}

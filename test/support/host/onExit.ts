import { exitOnSignals } from './exitOnSignals';

/**
 * Has `cleanup` run when this process ends, by a signal too, unless the function that is returned was called before.
 * What was registered last runs first. It must be synchronous; what it throws is dropped, as others are to follow.
 */
export function onExit(cleanup: () => void): () => void {
	exitOnSignals();
	const guarded = () => {
		try {
			cleanup();
		} catch {
			// Nobody is left to be told.
		}
	};
	// As many as there are things to put in order; each owner withdraws its own.
	process.setMaxListeners(0);
	process.prependOnceListener('exit', guarded);
	return () => process.off('exit', guarded);
}

import { exitOnSignals } from './exitOnSignals';

/**
 * Registers a synchronous clean-up function for when this process ends, including by a signal. The last one registered runs
 * first, and errors are ignored so that all of them run. Returns a function that unregisters it.
 */
export function onExit(cleanup: () => void): () => void {
	exitOnSignals();
	const guarded = () => {
		try {
			cleanup();
		} catch {
			// The process is ending, so errors cannot be reported.
		}
	};
	// There is no limit to the number of resources; each owner removes its own listener.
	process.setMaxListeners(0);
	process.prependOnceListener('exit', guarded);
	return () => process.off('exit', guarded);
}

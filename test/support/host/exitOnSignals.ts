import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Makes Ctrl+C and the like end this process through `process.exit`, so that `exit` listeners run: without a listener
 * a signal ends Node at once. A signal that somebody else listens to is left to them.
 */
export function exitOnSignals(): void {
	for (const signal of signals) {
		if (process.listenerCount(signal) === 0) {
			process.once(signal, () => process.exit(128 + constants.signals[signal]));
		}
	}
}

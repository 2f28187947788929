import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Makes signals such as that of Ctrl+C end this process through `process.exit`, so that `exit` listeners run; by default,
 * signals skip them. A signal with other listeners is left to them.
 */
export function exitOnSignals(): void {
	for (const signal of signals) {
		if (process.listenerCount(signal) === 0) {
			process.once(signal, () => process.exit(128 + constants.signals[signal]));
		}
	}
}

import { availableParallelism } from 'node:os';
import { startOwnedProcess } from '../../test/support/host/ownedProcess';

/** Keeps every CPU core busy until disposed. */
export function startLoad(): { dispose(): Promise<void> } {
	const processes = Array.from({ length: availableParallelism() }, () => startOwnedProcess({ file: process.execPath, args: ['-e', 'for (;;);'] }));
	return {
		async dispose() {
			await Promise.all(processes.map(({ dispose }) => dispose()));
		},
	};
}

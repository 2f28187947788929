import { runCommand } from '../../test/support/host/runCommand';
import type { Section } from './section';

/** A section that is one check: a Node program of ours or of a package, which must exit with 0. */
export function commandSection(name: string, args: readonly string[]): Section {
	return {
		name,
		async run() {
			await runCommand({ file: process.execPath, args });
			return { passed: 1, failed: 0, skipped: 0, notes: [] };
		},
	};
}

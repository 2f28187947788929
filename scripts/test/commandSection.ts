import { runCommand } from '../../test/support/host/process/runCommand';
import { nodeOptions } from './nodeOptions';
import { onePass, type Section } from './section';

/** Creates a section that runs one Node program, which must exit with 0. */
export function commandSection(name: string, args: readonly string[], needs: readonly string[] = []): Section {
	return {
		name,
		needs,
		tasks: [{
			name,
			async run() {
				await runCommand({ file: process.execPath, args: [...nodeOptions(), ...args] });
				return onePass;
			},
		}],
	};
}

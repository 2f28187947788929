import { runCommand } from '../../../test/support/host/process/runCommand';
import { nodeOptions } from '../nodeOptions';
import { onePass, type Section } from './section';

/** Creates a section that runs one Node program, which must exit with 0. */
export function commandSection(name: string, args: readonly string[], needs: readonly string[] = [], onRequest = false): Section {
	return {
		name,
		needs,
		onRequest,
		tasks: [{
			name,
			async run() {
				await runCommand({ file: process.execPath, args: [...nodeOptions(), ...args] });
				return onePass;
			},
		}],
	};
}

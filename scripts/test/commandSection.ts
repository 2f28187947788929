import { runCommand } from '../../test/support/host/process/runCommand';
import { onePass, type Section } from './section';

/** Creates a section that runs one Node program, which must exit with 0. */
export function commandSection(name: string, args: readonly string[], needs: readonly string[] = []): Section {
	return {
		name,
		needs,
		tasks: [{
			name,
			async run() {
				await runCommand({ file: process.execPath, args });
				return onePass;
			},
		}],
	};
}

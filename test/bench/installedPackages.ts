import * as path from 'node:path';
import { cacheFolder } from '../support/host/process/cacheFolder';
import { makeOnce } from '../support/host/process/makeOnce';
import { npmCommand } from '../support/host/process/npmCommand';
import { runCommand } from '../support/host/process/runCommand';

/**
 * Installs packages, each as `name@version`, once in a folder of the cache, without running their scripts. Returns its `node_modules`. The
 * name of the folder must change with the packages.
 */
export async function installedPackages(name: string, packages: readonly string[]): Promise<string> {
	const folder = path.join(cacheFolder(), name);
	const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	await makeOnce(folder, async stage => {
		await runCommand(npmCommand(stage, ['install', '--prefix', stage, ...options, ...packages]));
	});
	return path.join(folder, 'node_modules');
}

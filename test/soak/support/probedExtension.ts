import { readFile, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { build } from 'esbuild';
import { alteredExtension, bundledDossier, makeAlteredExtension } from '../../ui/support/alteredExtension';
import { HOSTS } from '../probe/protocol';

const NAME = 'soak';

/** The folder of the extension with the probe. */
export const probedExtension = alteredExtension(NAME);

/** The folder in which its extension hosts write their ports. */
export const hostsFolder = path.join(probedExtension, HOSTS);

/** Creates a copy of the built extension with a probe that loads it; for a control, without its code. */
export async function makeProbedExtension({ isControl, isProfiled }: { readonly isControl: boolean; readonly isProfiled: boolean }): Promise<void> {
	await makeAlteredExtension(NAME, await readFile(bundledDossier, 'utf8'));
	await rm(hostsFolder, { recursive: true, force: true });
	if (isControl) {
		await writeFile(path.join(probedExtension, 'dist', 'extension.js'), 'exports.activate = () => undefined;\n');
	}
	await build({
		entryPoints: [path.join(import.meta.dirname, '..', 'probe', 'probe.ts')],
		outfile: path.join(probedExtension, 'probe.js'),
		bundle: true, format: 'cjs', platform: 'node', target: 'node20', logLevel: 'warning', define: { IS_PROFILED: String(isProfiled) },
	});
	const manifest = path.join(probedExtension, 'package.json');
	await writeFile(manifest, JSON.stringify({ ...JSON.parse(await readFile(manifest, 'utf8')) as object, main: './probe.js' }));
}

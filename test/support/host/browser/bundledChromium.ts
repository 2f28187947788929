import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import type { InstalledHost } from '../installHost';
import { cacheFolder } from '../process/cacheFolder';
import { makeOnce } from '../process/makeOnce';
import { runCommand } from '../process/runCommand';
import type { BrowserExecutable } from './findBrowser';

const archives = ['al2023', 'fonts'];

// The configuration in the archive names folders of the system it was made for.
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir prefix="relative">fonts</dir>
	<cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** Unpacks the Chromium from npm, with its libraries and font, into the cache folder. Rejects if npm has none for this machine. */
export async function bundledChromium(host: InstalledHost): Promise<BrowserExecutable> {
	const packed = path.join(host.folder, 'node_modules', '@sparticuz', 'chromium', 'bin');
	if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packed)) {
		throw new Error('No Chromium or Chrome found; npm carries one for Linux x64 only. Install one to run these tests.');
	}
	const folder = path.join(cacheFolder(), path.basename(host.folder).replace('host', 'chromium'));
	await makeOnce(folder, async stage => {
		await Promise.all(archives.map(name => unpack(path.join(packed, `${name}.tar.br`), stage)));
		await writeFile(path.join(stage, 'fonts.conf'), fontConfiguration);
		const executable = path.join(stage, 'chromium');
		await decompress(path.join(packed, 'chromium.br'), executable);
		await chmod(executable, 0o755);
	});
	return {
		path: path.join(folder, 'chromium'),
		env: { LD_LIBRARY_PATH: path.join(folder, 'lib'), FONTCONFIG_PATH: folder },
	};
}

async function unpack(packed: string, folder: string): Promise<void> {
	const archive = path.join(folder, path.basename(packed, '.br'));
	await decompress(packed, archive);
	await runCommand({ file: 'tar', args: ['-x', '--no-same-owner', '-f', archive, '-C', folder] });
	await rm(archive);
}

async function decompress(packed: string, file: string): Promise<void> {
	await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(file));
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

const PACKAGE_FOLDER = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;

/** Returns the licences of all npm packages in the bundles and of the additional packages, by name. Throws if one has no licence text. */
export async function thirdPartyNotices(bundles: readonly Metafile[], besides: readonly string[]): Promise<string> {
	const folders = new Set([
		...bundles.flatMap(bundle => Object.keys(bundle.inputs)).flatMap(input => PACKAGE_FOLDER.exec(input)?.[0] ?? []),
		...besides.map(name => `node_modules/${name}`),
	]);
	const notices = await Promise.all([...folders].sort().map(notice));
	return `This extension contains the following software and fonts.\n\n${notices.join('\n')}`;
}

async function notice(folder: string): Promise<string> {
	const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
	const files = (await readdir(folder)).filter(file => /^(?:licen[cs]e|copying|notice)/i.test(file)).sort();
	if (files.length === 0) {
		throw new Error(`${name} is bundled but has no licence file.`);
	}
	const texts = await Promise.all(files.map(file => readFile(join(folder, file), 'utf8')));
	return `${'='.repeat(72)}\n${name} ${version} (${license})\n${'='.repeat(72)}\n\n${texts.map(text => text.trim()).join('\n\n')}\n`;
}

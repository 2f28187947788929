import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** Not in a namespace, which is followed by a colon: such a module is taken from another bundle. */
const PACKAGE_FOLDER = /^(?:[^:]*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;

/** The licences of packages that are published without them, copied from their repositories. */
const COPIED = 'scripts/build/licences';

/** The packages whose licences are collected, and in what they are contained. */
export interface NoticeInput {
	readonly bundles: readonly Metafile[];
	/** Packages of which files are copied. */
	readonly besides: readonly string[];
	readonly contained: 'extension' | 'program';
}

/**
 * Returns the licences of all npm packages whose code is in the bundles, and of the additional packages, by name. Throws if one has no
 * licence text.
 */
export async function thirdPartyNotices({ bundles, besides, contained }: NoticeInput): Promise<string> {
	const modules = bundles.flatMap(({ outputs }) => Object.values(outputs)).flatMap(({ inputs }) => Object.entries(inputs));
	const folders = new Set([
		...modules.flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? PACKAGE_FOLDER.exec(input)?.[0] ?? [] : [])),
		...besides.map(name => `node_modules/${name}`),
	]);
	const notices = await Promise.all([...folders].sort().map(notice));
	return `This ${contained} contains the following software${contained === 'extension' ? ' and fonts' : ''}.\n\n${notices.join('\n')}`;
}

async function notice(folder: string): Promise<string> {
	const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
	const copied = join(COPIED, `${name}.txt`);
	const own = (await readdir(folder)).filter(file => /^(?:licen[cs]e|copying|notice)/i.test(file)).sort().map(file => join(folder, file));
	const files = own.length === 0 && existsSync(copied) ? [copied] : own;
	if (files.length === 0) {
		throw new Error(`${name} is bundled but has no licence file.`);
	}
	const texts = await Promise.all(files.map(file => readFile(file, 'utf8')));
	return `${'='.repeat(72)}\n${name} ${version} (${license})\n${'='.repeat(72)}\n\n${texts.map(text => text.trim()).join('\n\n')}\n`;
}

import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compiledNames, fingerprintNames } from './build/compileDossiers';

const run = promisify(execFile);

/** The path of the tarball of the command-line program. */
export const PROGRAM_FILE = 'dist/dossier-program.tgz';

/** The folder in which its files are collected. */
const FOLDER = 'out/program';

/** The files that it contains, by their names in the build or the repository. */
const FILES: Readonly<Record<string, string>> = {
	'dist/cli.js': 'cli.js',
	'dist/cli-notices.txt': 'THIRD-PARTY-NOTICES.txt',
	'LICENSE.txt': 'LICENSE.txt',
	'docs/formats.md': 'docs/formats.md',
	'schemas/dossier.schema.json': 'schemas/dossier.schema.json',
};

/**
 * Packs the program of the last build, which needs no other package, into a tarball that `npm install -g` accepts, and returns its path.
 * The result is reproducible: npm gives every file the same time.
 */
export async function packageProgram(file = PROGRAM_FILE): Promise<string> {
	await rm(FOLDER, { recursive: true, force: true });
	await mkdir(FOLDER, { recursive: true });
	for (const [from, to] of Object.entries(FILES)) {
		await cp(from, join(FOLDER, to));
	}
	const optional = (await compiledNames('dossiers/optional')).map(name => join('optional', name));
	for (const name of [...await compiledNames('dossiers'), ...optional, ...await fingerprintNames('dossiers')]) {
		await cp(join('dist/dossiers', name), join(FOLDER, 'dossiers', name));
	}
	const { version } = JSON.parse(await readFile('package.json', 'utf8'));
	await writeFile(join(FOLDER, 'package.json'), `${JSON.stringify({
		name: 'dossier',
		version,
		description: 'Finds, shows, cites, checks and converts dossiers: structured data about what governments agreed',
		license: 'SEE LICENSE IN LICENSE.txt',
		private: true,
		bin: { dossier: 'cli.js' },
		engines: { node: '>=20.19' },
	}, undefined, '\t')}\n`);
	await writeFile(join(FOLDER, 'README.md'), readmeOf(await readFile('README.md', 'utf8')));
	// Without the dot, npm would read it as a repository on GitHub.
	await npm('pack', `./${FOLDER}`, '--pack-destination', 'out', '--silent', '--offline');
	await rename(`out/dossier-${version}.tgz`, file);
	return file;
}

/** Returns the section of the README about the program. */
function readmeOf(readme: string): string {
	const section = /^## On the command line\n[^]*?(?=^## )/m.exec(readme)?.[0];
	if (section === undefined) {
		throw new Error('README.md has no section “On the command line”.');
	}
	return `# Dossier on the command line\n${section.slice(section.indexOf('\n')).trimEnd()}\n`;
}

/** Runs npm: the one that runs this script, otherwise the one on the path. */
async function npm(...args: readonly string[]): Promise<void> {
	const own = process.env['npm_execpath'];
	const isScript = own !== undefined && /npm-cli\.[cm]?js$/.test(own);
	await run(isScript ? process.execPath : 'npm', [...(isScript ? [own] : []), ...args], {
		shell: !isScript && process.platform === 'win32',
	});
}

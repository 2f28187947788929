import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, symlink } from 'node:fs/promises';
import * as path from 'node:path';
import { editorReleases, type EditorVersion } from './editorVersion';
import { cacheFolder } from './process/cacheFolder';
import { makeOnce } from './process/makeOnce';
import { npmCommand } from './process/npmCommand';
import { runCommand } from './process/runCommand';

/** Must be increased when the steps below change, so that older installations are not reused. */
const stepsVersion = 2;

// Not relative to this module, which tests contain in a bundle.
const sources = path.resolve('test', 'support', 'host');
const manifests = ['package.json', 'package-lock.json'];
// Replaces a native module.
const logWriter = 'logWriter.cjs';
// Install scripts would download ripgrep and compile modules that the server does not need.
const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** The installation of VS Code from npm. */
export interface InstalledHost {
	/** The folder that contains `node_modules`. */
	readonly folder: string;
	/** Returns VS Code's own folder, which contains `out/server-main.js`. */
	editorFolder(version: EditorVersion): string;
	/** Returns the Node executable for that VS Code. Throws if npm has none for this machine. */
	nodeExecutable(version: EditorVersion): string;
}

/**
 * Installs VS Code from npm in the cache folder if necessary and returns its location. The first time takes up to a minute and
 * is announced through `say`. Rejects with npm's output if npm fails.
 */
export async function installHost(say: (line: string) => void): Promise<InstalledHost> {
	const folder = path.join(cacheFolder(), `host-${await fingerprint()}`);
	await makeOnce(folder, async stage => {
		const releases = Object.values(editorReleases).map(({ release }) => release);
		say(`Installing VS Code ${releases.join(' and ')} from npm into ${folder} (once).`);
		await install(stage);
	});
	return {
		folder,
		editorFolder: version => editorFolder(folder, version),
		nodeExecutable: version => nodeExecutable(folder, version),
	};
}

async function install(folder: string): Promise<void> {
	await Promise.all(manifests.map(name => copyFile(path.join(sources, name), path.join(folder, name))));
	await runCommand(npmCommand(folder, ['ci', ...quietly]));
	for (const version of Object.keys(editorReleases) as EditorVersion[]) {
		const editor = editorFolder(folder, version);
		await runCommand(npmCommand(editor, ['install', '--omit=dev', ...quietly]));
		await symlink('node_modules', path.join(editor, 'node_modules.asar'), 'junction');
		await copyFile(path.join(sources, logWriter), path.join(editor, 'node_modules', '@vscode', 'spdlog', 'index.js'));
	}
	await shareRipgrep(folder);
}

/** Gives the oldest VS Code the newest one's ripgrep, because its own would be downloaded by a script. Search needs it. */
async function shareRipgrep(folder: string): Promise<void> {
	const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
	const modules = (version: EditorVersion) => path.join(editorFolder(folder, version), 'node_modules', '@vscode');
	const from = path.join(modules('newest'), 'ripgrep-universal', 'bin', `${process.platform}-${process.arch}`, name);
	const to = path.join(modules('oldest'), 'ripgrep', 'bin');
	await mkdir(to);
	await copyFile(from, path.join(to, name));
}

function editorFolder(folder: string, version: EditorVersion): string {
	return path.join(folder, 'node_modules', editorReleases[version].package, 'lib', 'vscode');
}

function nodeExecutable(folder: string, version: EditorVersion): string {
	const machine = `${process.platform}-${process.arch}`;
	const name = process.platform === 'win32' ? 'node.exe' : 'node';
	const { node, release } = editorReleases[version];
	const executable = path.join(folder, 'node_modules', `${node}-${machine}`, 'bin', name);
	if (!existsSync(executable)) {
		throw new Error(`VS Code ${release} from npm cannot run here: this project knows no Node for it on ${machine}.`);
	}
	return executable;
}

async function fingerprint(): Promise<string> {
	const hash = createHash('sha256').update(`${stepsVersion} ${process.platform} ${process.arch}`);
	for (const name of [...manifests, logWriter]) {
		hash.update(await readFile(path.join(sources, name)));
	}
	return hash.digest('hex').slice(0, 12);
}

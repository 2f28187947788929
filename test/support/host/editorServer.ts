import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { EditorVersion } from './editorVersion';
import { installFolders, type ExtensionUnderTest } from './extensionUnderTest';
import type { InstalledHost } from './installHost';
import { linkExtensionsForTexts } from './ownExtensions';
import { startOwnedProcess, type OwnedProcess } from './process/ownedProcess';
import { runCommand } from './process/runCommand';
import { makeTemporaryFolder } from './process/temporaryFolder';
import type { Settings } from './settings';

/** Workspace trust: `off` trusts everything, `restricted` opens workspaces in Restricted Mode. */
export type Trust = 'off' | 'restricted';

/** The options of a server. */
export interface EditorServerOptions {
	readonly version: EditorVersion;
	readonly trust: Trust;
	/** The extension to install; without one, only VS Code's own extensions are available. */
	readonly extension?: ExtensionUnderTest | undefined;
	/** The user settings. */
	readonly settings: Settings;
	/** Whether to leave out VS Code's own extensions for programmers, which take time in every window. */
	readonly onlyForTexts?: boolean;
	/** Whether pages may request automation, which tests in the extension host need. */
	readonly automation?: boolean;
	/** Whether to end an extension host soon after its window has closed instead of after hours. Only supported by the newest VS Code. */
	readonly endHostsEarly?: boolean;
	/** The port; a free one by default. */
	readonly port?: number | undefined;
}

/** A running VS Code server with its own data folder. */
export interface EditorServer {
	/** Its address: `127.0.0.1:<port>`. */
	readonly authority: string;
	/** The data folder. */
	readonly data: string;
	/** The output so far. */
	log(): string;
	/** Resolves when it has ended for whatever reason. */
	readonly ended: Promise<unknown>;
	/** Ends it and removes its data. */
	dispose(): Promise<void>;
}

/** Starts a VS Code server and resolves when it responds. Rejects with its log if it ends or times out. */
export async function startEditorServer(host: InstalledHost, options: EditorServerOptions): Promise<EditorServer> {
	const data = await makeTemporaryFolder('server');
	const run = (args: readonly string[]) => ({
		file: host.nodeExecutable(options.version),
		args: [path.join(host.editorFolder(options.version), 'out', 'server-main.js'), ...args],
		// Without a gallery, VS Code sends no requests about extensions. `VSCODE_CLI` prevents it from running a login shell
		// to read the environment, so that tests do not depend on the user's profile.
		env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', VSCODE_CLI: '1' },
	});
	const common = ['--server-data-dir', data.path, '--accept-server-license-terms'];
	await writeUserSettings(data.path, options.settings);
	const ownForTexts = path.join(data.path, 'own-extensions');
	if (options.onlyForTexts === true) {
		await linkExtensionsForTexts(path.join(host.editorFolder(options.version), 'extensions'), ownForTexts);
	}
	if (options.extension !== undefined && 'vsix' in options.extension) {
		await runCommand(run([...common, '--install-extension', options.extension.vsix]));
	} else {
		// Without any list, the server would write an empty one a moment after it has started, perhaps in place of one written meanwhile.
		const folders = options.extension === undefined ? [] : [options.extension.folder, ...(options.extension.besides ?? [])];
		await installFolders(path.join(data.path, 'extensions'), folders);
	}
	const server = startOwnedProcess({
		endSignal: 'SIGKILL',
		...run([
			...common,
			...['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--without-connection-token', '--disable-telemetry'],
			// The connection does not leave this machine.
			'--disable-websocket-compression',
			...(options.onlyForTexts === true ? ['--builtin-extensions-dir', ownForTexts] : []),
			...(options.trust === 'off' ? ['--disable-workspace-trust'] : []),
			...(options.endHostsEarly === true ? ['--reconnection-grace-time', '10'] : []),
			...(options.automation === true ? ['--enable-smoke-test-driver'] : []),
		]),
	});
	const dispose = async () => {
		await server.dispose();
		await data.dispose();
	};
	const ended = once(server.child, 'close');
	try {
		return { authority: await untilItAnswers(server), data: data.path, log: server.output, ended, dispose };
	} catch (error) {
		await dispose();
		throw error;
	}
}

/** Writes the user settings of the server with this data folder. */
export async function writeUserSettings(data: string, settings: Settings): Promise<void> {
	const user = path.join(data, 'data', 'User');
	await mkdir(user, { recursive: true });
	await writeFile(path.join(user, 'settings.json'), JSON.stringify(settings));
}

const timeout = 60_000;

async function untilItAnswers(server: OwnedProcess): Promise<string> {
	const authority = `127.0.0.1:${await portOf(server)}`;
	const response = await fetch(`http://${authority}/`, { signal: AbortSignal.timeout(timeout) });
	if (!response.ok) {
		throw new Error(`The VS Code server answers with ${response.status}:\n${server.output()}`);
	}
	return authority;
}

/** Returns the port that the server prints. */
function portOf(server: OwnedProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		const fail = (what: string) => reject(new Error(`The VS Code server ${what}:\n${server.output()}`));
		const timer = setTimeout(() => fail('does not start'), timeout);
		server.child.stdout.on('data', () => {
			const port = /Extension host agent listening on (\d+)/.exec(server.output())?.[1];
			if (port !== undefined) {
				clearTimeout(timer);
				resolve(port);
			}
		});
		server.child.once('close', code => {
			clearTimeout(timer);
			fail(`ended with ${code}`);
		});
	});
}

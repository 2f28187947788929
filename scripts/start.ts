import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../test/support/host/process/runCommand';
import { downloadedDesktop } from './start/downloadedDesktop';
import { installedDesktop } from './start/installedDesktop';
import { npmEditor } from './start/npmEditor';
import type { Start, StartOptions } from './start/start';
import { makeStartFolder } from './start/startFolder';

const usage = `npm start: builds the extension, and opens VS Code with it and a copy of the sample workspace.

It uses the first of these that is available on this machine, or the one that you choose.
  --desktop    the installed VS Code (the command "code")
  --download   a desktop VS Code, which is downloaded once
  --npm        VS Code from npm, in your browser; needs only npm

  --oldest     uses the oldest supported VS Code instead of the newest (with --download and --npm)
  --port N     the port for --npm; by default a free one
  --no-open    prints the address for --npm without opening a browser
  --help       prints this text`;

const root = path.join(import.meta.dirname, '..');

const starts: readonly Start[] = [installedDesktop, downloadedDesktop, npmEditor];

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			desktop: { type: 'boolean' },
			download: { type: 'boolean' },
			npm: { type: 'boolean' },
			oldest: { type: 'boolean', default: false },
			port: { type: 'string' },
			'no-open': { type: 'boolean', default: false },
			help: { type: 'boolean' },
		},
	});
	if (values.help) {
		console.log(usage);
		return;
	}
	const forced = starts.filter(({ name }) => values[name]);
	if (forced.length > 1) {
		throw new Error('Only one of --desktop, --download and --npm can be used.');
	}
	console.log('Building …');
	await runCommand({ file: process.execPath, args: ['--import', 'tsx', 'esbuild.mjs'], cwd: root });
	const options: StartOptions = {
		extension: await makeStartFolder(root),
		workspace: path.join(root, 'test', 'fixtures', 'workspace'),
		file: 'policy-note.md',
		version: values.oldest ? 'oldest' : 'newest',
		port: values.port === undefined ? undefined : parsePort(values.port),
		open: !values['no-open'],
	};
	for (const start of forced.length > 0 ? forced : starts) {
		const result = await start.run(options);
		if (result === 'started') {
			return;
		}
		console.log(`${start.what} is not available, because ${result.because}.`);
	}
	process.exitCode = 1;
}

function parsePort(text: string): number {
	const port = Number(text);
	if (!Number.isInteger(port) || port < 1 || port > 65_535) {
		throw new Error(`--port ${text} is not a port.`);
	}
	return port;
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});

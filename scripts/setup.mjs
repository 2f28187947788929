// Checks Node's version and installs the packages of package-lock.json if necessary. Plain JavaScript without dependencies,
// because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const oldestNode = [20, 19];
const root = fileURLToPath(new URL('..', import.meta.url));

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
	stop(`Dossier needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}.`);
}
if (!isInstalled()) {
	console.log('Installing packages (npm ci) …');
	const npm = process.env['npm_execpath'];
	const isScript = npm !== undefined && /npm-cli\.[cm]?js$/.test(npm);
	const { status, error } = spawnSync(isScript ? process.execPath : 'npm', [...(isScript ? [npm] : []), 'ci'], {
		cwd: root,
		stdio: 'inherit',
		shell: !isScript && process.platform === 'win32',
	});
	if (status !== 0) {
		stop(`npm ci failed${error ? `: ${error.message}` : ''}. Its output above gives the reason. Then run this again.`);
	}
}

/** Whether every package of the lockfile is installed in its version, according to npm's own list. */
function isInstalled() {
	const wanted = packagesIn('package-lock.json');
	const installed = packagesIn('node_modules/.package-lock.json');
	return '' in wanted && Object.entries(wanted).every(([place, { version, optional }]) =>
		place === '' || optional || installed[place]?.version === version);
}

/** Returns the packages listed in a lockfile, by path; empty if the file does not exist. */
function packagesIn(file) {
	try {
		return JSON.parse(readFileSync(`${root}/${file}`, 'utf8')).packages;
	} catch {
		return {};
	}
}

function stop(message) {
	console.error(message);
	process.exit(1);
}

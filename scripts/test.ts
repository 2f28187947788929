import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { exitOnSignals } from '../test/support/host/exitOnSignals';
import { commandSection } from './test/commandSection';
import { hostSections } from './test/hostSections';
import { mochaSection } from './test/mochaSection';
import { runSections } from './test/runSections';
import type { Section } from './test/section';
import { unitSection } from './test/unitSection';

const usage = `npm test: every check there is. The last line is the sum.

  --only NAME   one section, or a group such as "host"; may be given again for more
  --grep TEXT   only tests whose title matches, in the sections that have tests
  --serial      one section at a time
  --help        this text`;

const root = path.join(import.meta.dirname, '..');

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			only: { type: 'string', multiple: true, default: [] },
			grep: { type: 'string' },
			serial: { type: 'boolean', default: false },
			help: { type: 'boolean' },
		},
	});
	const all = sections(values.grep);
	if (values.help) {
		console.log(`${usage}\n\nSections: ${all.map(({ name }) => name).join(', ')}`);
		return;
	}
	exitOnSignals();
	process.chdir(root);
	const counts = await runSections(select(all, values.only), { width: values.serial ? 1 : 2, print: console.log });
	if (counts.skipped > 0) {
		console.log(`\n${counts.skipped} skipped; why stands with each section.`);
	}
	// Automation reads the last line, which says nothing else.
	console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
	process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}

function sections(grep: string | undefined): readonly Section[] {
	const mocha = (name: string, timeout: number, extra: Partial<Section> = {}) =>
		mochaSection({ name, folder: path.join(root, 'test', name), timeout, grep, ...extra });
	const unit = (name: string, folders: readonly string[]) =>
		unitSection({ name: `unit:${name}`, folders: folders.map(folder => path.join(root, 'test', 'unit', folder)), timeout: 30_000, grep });
	return [
		commandSection('types', ['node_modules/typescript/bin/tsc', '-b']),
		commandSection('lint', ['node_modules/eslint/bin/eslint.js', '.']),
		commandSection('build', ['--import', 'tsx', 'esbuild.mjs']),
		// Ten times what the longest of them takes on two busy cores.
		unit('core', ['core', 'protocol']),
		unit('extension', ['extension']),
		mocha('interop', 60_000),
		mocha('guards', 60_000, { needs: ['build'] }),
		...hostSections({ root, grep, say: console.log }),
		// Many times what a test needs: on two cores another editor runs besides, and some machines are slow.
		mocha('ui', 300_000, { needs: ['build'], long: true }),
	];
}

/** The sections that were asked for, all if none was, and those that they need. */
function select(all: readonly Section[], only: readonly string[]): readonly Section[] {
	if (only.length === 0) {
		return all;
	}
	const wanted = all.filter(({ name }) => only.some(word => name === word || name.startsWith(`${word}:`)));
	const unknown = only.find(word => !all.some(({ name }) => name === word || name.startsWith(`${word}:`)));
	if (unknown !== undefined) {
		throw new Error(`There is no section "${unknown}". There are: ${all.map(({ name }) => name).join(', ')}.`);
	}
	const needed = new Set(wanted.flatMap(({ needs = [] }) => needs));
	return all.filter(section => wanted.includes(section) || needed.has(section.name));
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});

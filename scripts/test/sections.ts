import * as path from 'node:path';
import { commandSection } from './commandSection';
import { hostSections } from './hostSections';
import type { TestOptions } from './options';
import { shuffled } from './random';
import type { Section } from './section';
import { testFilesIn } from './testFiles';
import { mochaTask } from './testProcess';
import { uiSection } from './uiSection';
import { unitSection } from './unitSection';

/** All sections of a run, each after those that it needs. */
export function allSections(root: string, { grep, seed }: Pick<TestOptions, 'grep' | 'seed'>): readonly Section[] {
	const mocha = (name: string, folder: string, needs: readonly string[] = []): Section => {
		const files = shuffled(testFilesIn(path.join(root, 'test', folder)), seed);
		// Ten times what the longest of them takes on two busy cores.
		return { name, needs, tasks: [mochaTask({ name, files, timeout: 60_000, grep })] };
	};
	const unit = (name: string, ...folders: readonly string[]) => unitSection({ name: `unit:${name}`, root, folders, grep, seed });
	return [
		commandSection('types', ['node_modules/typescript/bin/tsc', '-b']),
		commandSection('lint', ['node_modules/eslint/bin/eslint.js', '.']),
		commandSection('build', ['--import', 'tsx', 'esbuild.mjs']),
		commandSection('package', ['--import', 'tsx', 'scripts/package.ts', '--built'], ['build']),
		unit('core', 'core', 'protocol'),
		unit('extension', 'extension'),
		mocha('unit:scripts', path.join('unit', 'scripts')),
		mocha('interop', 'interop'),
		mocha('guards', 'guards', ['package']),
		...hostSections({ root, grep, seed, say: console.log }),
		uiSection({ root, grep }),
	];
}

/** The sections that were asked for, all if none was, and those that they need. Throws for a name that none has. */
export function selectSections(all: readonly Section[], only: readonly string[]): readonly Section[] {
	const isNamed = ({ name }: Section, word: string) => name === word || name.startsWith(`${word}:`);
	const unknown = only.find(word => !all.some(section => isNamed(section, word)));
	if (unknown !== undefined) {
		throw new Error(`There is no section "${unknown}". There are: ${all.map(({ name }) => name).join(', ')}.`);
	}
	const selected = new Set(only.length === 0 ? all : all.filter(section => only.some(word => isNamed(section, word))));
	// A set goes on to what is added while it is read, so that what a needed section needs comes too.
	for (const { needs = [] } of selected) {
		all.filter(({ name }) => needs.includes(name)).forEach(section => selected.add(section));
	}
	return all.filter(section => selected.has(section));
}

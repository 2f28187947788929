import * as path from 'node:path';
import type { TestOptions } from '../options';
import { shuffled } from '../random';
import { testFilesIn } from '../testFiles';
import { mochaTask } from '../testProcess';
import { commandSection } from './commandSection';
import { hostSections } from './hostSections';
import { lintSection } from './lintSection';
import { pageSection } from './pageSection';
import type { Section } from './section';
import { soakSection } from './soakSection';
import { uiSection } from './uiSection';
import { unitSection } from './unitSection';

/** The options that determine which tests run and in which order. */
export interface SectionsOptions extends Pick<TestOptions, 'grep' | 'seed' | 'coverage' | 'jobs'> {
	/** Filters the test files. */
	readonly isWanted: (section: string, file: string) => boolean;
}

/** Returns all sections, each after those it needs. A section whose files are all filtered out has no tasks. */
export function allSections(root: string, { grep, seed, coverage, jobs, isWanted }: SectionsOptions): readonly Section[] {
	const filesOf = (section: string, ...folders: readonly string[]) =>
		shuffled(folders.flatMap(folder => testFilesIn(path.join(root, 'test', folder))), seed).filter(file => isWanted(section, file));
	const mocha = (name: string, folder: string, needs: readonly string[] = []): Section => {
		const files = filesOf(name, folder);
		// Ten times the longest test's duration on two busy cores.
		return { name, needs, tasks: files.length === 0 ? [] : [mochaTask({ name, files, timeout: 60_000, grep })] };
	};
	const unit = (part: string, processes: number, ...folders: readonly string[]) => {
		const name = `unit:${part}`;
		return unitSection({
			name,
			root,
			files: filesOf(name, ...folders.map(folder => path.join('unit', folder))),
			grep,
			processes,
			pauses: part === 'extension',
		});
	};
	return [
		commandSection('types', ['node_modules/typescript-7/bin/tsc', '-b']),
		lintSection(root),
		commandSection('typed-lint', ['node_modules/eslint/bin/eslint.js', '--config', 'eslint.typed.config.mjs', '--no-inline-config', 'src/extension', 'src/cli'], [], true),
		commandSection('build', ['--import', 'tsx', 'esbuild.mjs', ...(coverage ? ['--readable'] : [])]),
		commandSection('package', ['--import', 'tsx', 'scripts/package.ts', '--built'], ['build']),
		unit('core', jobs, 'core', 'protocol', 'cli'),
		unit('extension', 1, 'extension'),
		mocha('unit:scripts', path.join('unit', 'scripts')),
		mocha('interop', 'interop'),
		// A build for coverage differs from what ships.
		...(coverage ? [] : [mocha('guards', 'guards', ['package'])]),
		...hostSections({ root, grep, seed, coverage, say: console.log, isWanted }),
		pageSection({ root, grep, files: filesOf('page', 'page') }),
		uiSection({ name: 'ui', root, grep, files: filesOf('ui', 'ui'), processes: jobs }),
		uiSection({ name: 'pictures', root, grep, files: filesOf('pictures', 'pictures'), onRequest: true }),
		soakSection({ grep, files: filesOf('soak', 'soak') }),
	];
}

/**
 * Returns the selected sections and the sections they need. If none is selected, selects all, those on request only in a thorough run.
 * Throws for an unknown name.
 */
export function selectSections(all: readonly Section[], { only, thorough }: Pick<TestOptions, 'only' | 'thorough'>): readonly Section[] {
	const isNamed = ({ name }: Section, word: string) => name === word || name.startsWith(`${word}:`);
	const unknown = only.find(word => !all.some(section => isNamed(section, word)));
	if (unknown !== undefined) {
		throw new Error(`There is no section "${unknown}". There are: ${all.map(({ name }) => name).join(', ')}.`);
	}
	const isSelected = (section: Section) =>
		only.length === 0 ? thorough || section.onRequest !== true : only.some(word => isNamed(section, word));
	const selected = new Set(all.filter(section => section.tasks.length > 0 && isSelected(section)));
	// Iterating a set includes elements added on the way, so that needs are followed transitively.
	for (const { needs = [] } of selected) {
		all.filter(({ name }) => needs.includes(name)).forEach(section => selected.add(section));
	}
	return all.filter(section => selected.has(section));
}

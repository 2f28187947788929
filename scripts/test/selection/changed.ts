import { execFileSync } from 'node:child_process';
import { importsAnyOf, type ImportGraph } from './importGraph';

/** Whether a change can affect a test file of a section. Paths are relative to the project folder. */
export type IsAffected = (section: string, file: string) => boolean;

interface FileRead {
	/** Files, or folders with a trailing slash. */
	readonly paths: readonly string[];
	/** The sections that read these paths without importing them, by section or group name; `*` for all. */
	readonly sections: readonly string[];
}

/** Paths that tests read without importing them, each with the reason. */
const FILE_READS: readonly FileRead[] = [
	// Installed packages and compiler options.
	{ paths: ['package-lock.json', 'tsconfig.json', 'tsconfig.base.json', '.npmrc', 'scripts/setup.mjs'], sections: ['*'] },
	// The content of the package, which hosts, pages and editors run and guards inspect.
	{
		paths: [
			'src/', 'dossiers/', 'schemas/', 'media/', 'l10n/', 'syntaxes/', 'package.json', 'package.nls.json', 'esbuild.mjs',
			'scripts/build/', 'scripts/package.ts', '.vscodeignore',
		],
		sections: ['guards', 'host', 'page', 'ui', 'pictures', 'soak'],
	},
	// Unit tests and the programs of the interop tests read the bundled dossier.
	{ paths: ['dossiers/', 'schemas/'], sections: ['unit', 'interop'] },
	// Guards read every text file of the project.
	{ paths: [''], sections: ['guards'] },
	{ paths: ['test/fixtures/'], sections: ['unit', 'interop', 'host', 'page', 'ui', 'pictures', 'soak'] },
	// It replaces `vscode`, which the import graph treats as a package.
	{ paths: ['test/support/fakeVscode/'], sections: ['unit:extension', 'page'] },
	// These start editors and run tests in them.
	{ paths: ['test/support/host/', 'test/host/run/'], sections: ['host', 'page', 'ui', 'pictures', 'soak'] },
	{ paths: ['test/host/'], sections: ['host'] },
	// The soak test's probe is bundled and runs inside the editor.
	{ paths: ['test/soak/'], sections: ['soak'] },
	// The test runner.
	{ paths: ['scripts/test/', 'scripts/test.ts'], sections: ['unit:scripts'] },
];

/**
 * Returns which test files a change can affect: those that import a changed file, directly or indirectly, and those that read
 * one in another way. `changed` contains the paths of added, changed and removed files.
 */
export function affectedBy(changed: readonly string[], graph: ImportGraph): IsAffected {
	const read = FILE_READS.filter(({ paths }) =>
		paths.some(path => changed.some(file => (path.endsWith('/') || path === '' ? file.startsWith(path) : file === path))),
	);
	const sections = new Set(read.flatMap(reading => reading.sections));
	const files = new Set(changed);
	return (section, file) => sections.has('*') || [...sections].some(name => section === name || section.startsWith(`${name}:`))
		|| importsAnyOf(graph, file, files);
}

/**
 * Returns the paths of files that differ from a revision, committed or not, and of untracked files. An empty revision
 * means the merge base with `main`. Throws git's error message if the revision is unknown.
 */
export function changedFiles(revision: string): readonly string[] {
	const base = revision === '' ? git('merge-base', 'HEAD', 'main')[0] ?? 'HEAD' : revision;
	return [...new Set([...git('diff', '--name-only', '--no-renames', base, '--'), ...git('ls-files', '--others', '--exclude-standard')])];
}

function git(...args: readonly string[]): readonly string[] {
	return execFileSync('git', ['-c', 'core.quotePath=false', ...args], { encoding: 'utf8' }).split('\n').filter(line => line !== '');
}

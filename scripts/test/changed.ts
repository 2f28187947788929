import { isBelow, type ImportGraph } from './importGraph';

/** Says whether a change can touch a test file of a section. Paths are relative to the folder of the project. */
export type Touches = (section: string, file: string) => boolean;

interface Reading {
	/** Files, or folders with a slash at the end. */
	readonly paths: readonly string[];
	/** The sections that read them without importing them, by name or by the name of their group; `*` for all. */
	readonly sections: readonly string[];
}

/** What tests read without importing it. Why stands beside each row. */
const READINGS: readonly Reading[] = [
	// What is installed and how everything is compiled.
	{ paths: ['package-lock.json', 'tsconfig.json', 'tsconfig.base.json', '.npmrc', 'scripts/setup.mjs'], sections: ['*'] },
	// What ships, as the build makes it: hosts, pages and windows run it, guards check it.
	{ paths: ['src/', 'dossiers/', 'schemas/', 'media/', 'l10n/', 'syntaxes/', 'package.json', 'package.nls.json', 'esbuild.mjs', 'scripts/build/', 'scripts/package.ts', '.vscodeignore'], sections: ['guards', 'host', 'page', 'ui', 'soak'] },
	// The bundled dossier is read by unit tests and by the programs of the interop tests.
	{ paths: ['dossiers/', 'schemas/'], sections: ['unit', 'interop'] },
	// Guards read every text file of the project.
	{ paths: [''], sections: ['guards'] },
	{ paths: ['test/fixtures/'], sections: ['unit', 'interop', 'host', 'page', 'ui', 'soak'] },
	// It takes the place of `vscode`, which looks like a package.
	{ paths: ['test/support/fakeVscode/'], sections: ['unit:extension', 'page'] },
	// What opens editors and runs tests in them.
	{ paths: ['test/support/host/', 'test/host/run/'], sections: ['host', 'page', 'ui', 'soak'] },
	{ paths: ['test/host/'], sections: ['host'] },
	// The probe is bundled for the editor.
	{ paths: ['test/soak/'], sections: ['soak'] },
	// The run itself.
	{ paths: ['scripts/test/', 'scripts/test.ts'], sections: ['unit:scripts'] },
];

/**
 * What a change can touch: test files that import a changed file, directly or not, and those that read one in another
 * way. `changed` are the paths of all files that were added, changed or removed.
 */
export function touchedBy(changed: readonly string[], graph: ImportGraph): Touches {
	const read = READINGS.filter(({ paths }) => paths.some(path => changed.some(file => (path.endsWith('/') || path === '' ? file.startsWith(path) : file === path))));
	const sections = new Set(read.flatMap(reading => reading.sections));
	const files = new Set(changed);
	return (section, file) => sections.has('*') || [...sections].some(name => section === name || section.startsWith(`${name}:`))
		|| isBelow(graph, file, files);
}

import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { namedLanguages } from './support/code/namedLanguages';
import { perFile } from './support/code/perFile';
import { unusedExports } from './support/code/unusedExports';
import { guard } from './support/guard';

/** Returns the text of each source file that ships, by its path with slashes. */
function sources(): Record<string, string> {
	return filesIn('src');
}

/** Returns the text of each TypeScript file in a folder, by its path with slashes. */
function filesIn(folder: string): Record<string, string> {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'));
	return Object.fromEntries(files.map(file => [`${folder}/${file.replaceAll(path.sep, '/')}`, readFileSync(path.join(folder, file), 'utf8')]));
}

/** Returns the internal imports of each file, including types. */
function importsIn(texts: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
	return new Map(Object.entries(texts).map(([file, text]) => [file, importedBy({ path: file, text }).filter(imported => imported in texts)]));
}

/** Returns the paths of the modules that a file imports by relative paths. */
const importedBy = perFile(({ path: file, text }) => [...text.matchAll(/\b(?:from|import\()\s*'(\.{1,2}\/[^']+)'/g)]
	.map(([, specifier = '']) => `${path.posix.join(path.posix.dirname(file), specifier)}.ts`));

/** Returns the import cycles, each as the path that leads back to its first file. */
function cycles(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
	const wayBack = (start: string) => {
		const from = new Map<string, string>();
		const reached = [start];
		for (const file of reached) {
			for (const next of imports.get(file) ?? []) {
				if (next === start) {
					const way = [start];
					for (let at: string | undefined = file; at !== undefined && at !== start; at = from.get(at)) {
						way.splice(1, 0, at);
					}
					return way;
				}
				if (!from.has(next)) {
					from.set(next, file);
					reached.push(next);
				}
			}
		}
		return undefined;
	};
	return [...imports.keys()].flatMap(file => {
		const way = wayBack(file);
		return way && way.every(other => file <= other) ? [`${[...way, file].join(' imports ')}.`] : [];
	});
}

const EXPORTED_TYPE = /^export (?:abstract )?(?:class|interface|type) (\w+)/gm;

const exportedTypes = perFile(({ text }) => [...text.matchAll(EXPORTED_TYPE)].map(([, name = '']) => name));

/** Returns the names that several files give to types, although one of them is easily imported in place of the other. */
function ambiguousTypes(texts: Readonly<Record<string, string>>): readonly string[] {
	const files = new Map<string, readonly string[]>();
	for (const [file, text] of Object.entries(texts)) {
		for (const name of exportedTypes({ path: file, text })) {
			files.set(name, [...files.get(name) ?? [], file]);
		}
	}
	return [...files].filter(([, where]) => where.length > 1)
		.map(([name, where]) => `${where.join(' and ')} export types with the name ${name}. If they are the same, use one; otherwise rename one.`);
}

describe('exported types', () => {
	guard('have names of their own', {
		subject: sources,
		problems: ambiguousTypes,
		mutations: {
			'a second edit of a text': copy => {
				copy['src/core/check/fix.ts'] += '\nexport interface TextEdit {\n\treadonly text: string;\n}\n';
			},
		},
	});
});

describe('exports', () => {
	guard('are imported by another file', {
		subject: (): Record<string, string> => ({
			...filesIn('src'), ...filesIn('scripts'), ...filesIn('test'), 'esbuild.mjs': readFileSync('esbuild.mjs', 'utf8'),
		}),
		problems: unusedExports,
		mutations: {
			'a function that only its own file calls': copy => {
				copy['src/core/limits.ts'] += '\nexport function isWithinLimits(): boolean {\n\treturn true;\n}\n';
			},
			'functions whose last import is gone': copy => {
				copy['src/cli/main.ts'] = '';
			},
		},
	});
});

describe('imports', () => {
	guard('have no cycles, not even of types', {
		subject: sources,
		problems: texts => cycles(importsIn(texts)),
		mutations: {
			'a circle of two': copy => {
				copy['src/core/limits.ts'] += "import type { A } from './text/shownText';\n";
				copy['src/core/text/shownText.ts'] += "import { b } from '../limits';\n";
			},
			'a circle of three, once loaded at run time': copy => {
				copy['src/core/limits.ts'] += "import type { A } from './text/shownText';\n";
				copy['src/core/text/shownText.ts'] += "const b = import('../library/library');\n";
				copy['src/core/library/library.ts'] += "import { c } from '../limits';\n";
			},
		},
	});

	guard('give no access to a document language but by its descriptor: nothing mentions its id or folder', {
		subject: sources,
		problems: namedLanguages,
		mutations: {
			'a comparison with an identifier': copy => {
				copy['src/core/citation/projectFiles/namedPaths.ts'] += "const isLatex = document.languageId === 'latex';\n";
			},
			'a template with an identifier': copy => {
				copy['src/core/citation/projectFiles/namedPaths.ts'] += 'const isLatex = document.languageId === `latex`;\n';
			},
			'a table of identifiers': copy => {
				copy['src/core/check/checkSettings.ts'] += 'const NOTES = { typst: true };\n';
			},
			'a pattern of identifiers': copy => {
				copy['src/extension/features/browse/register.ts'] += 'const HAS_KEYS = /^(?:latex|typst)$/;\n';
			},
			'an import from the folder of a language': copy => {
				copy['src/core/citation/citing.ts'] += "import { latex } from '../language/latex/latex';\n";
			},
		},
	});
});

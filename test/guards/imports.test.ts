import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { SERVED_IDS } from '../../src/core/language/languages';
import { guard } from './support/guard';

/** Returns the text of each source file that ships, by its path with slashes. */
function sources(): Record<string, string> {
	const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'));
	return Object.fromEntries(files.map(file => [`src/${file.replaceAll(path.sep, '/')}`, readFileSync(path.join('src', file), 'utf8')]));
}

/** Returns the internal imports of each file, including types. */
function importsIn(texts: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
	return new Map(Object.entries(texts).map(([file, text]) => [file, [...text.matchAll(/\b(?:from|import\()\s*'(\.{1,2}\/[^']+)'/g)]
		.map(([, specifier = '']) => `${path.posix.join(path.posix.dirname(file), specifier)}.ts`)
		.filter(imported => imported in texts)]));
}

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

/** Language ids that may occur outside the table of languages, with the reason. */
const NAMED_ELSEWHERE: readonly (readonly [file: string, id: string])[] = [
	// Documents that the extension opens itself.
	['src/extension/features/start/sampleDraft.ts', 'markdown'],
	['src/extension/features/cite/commands.ts', 'plaintext'],
	// A file extension and an icon name.
	['src/extension/features/importTerms/importTerms.ts', 'tex'],
	['src/extension/features/exportDossier/exportTargets.ts', 'tex'],
	['src/extension/features/preview/exportPage.ts', 'html'],
	['src/webview/preview/toolbar.ts', 'markdown'],
];

function namedLanguages(texts: Readonly<Record<string, string>>): readonly string[] {
	const literal = new RegExp(`'(${SERVED_IDS.join('|')})'`, 'g');
	return Object.entries(texts).filter(([file]) => !file.startsWith('src/core/language/')).flatMap(([file, text]) =>
		[...text.matchAll(literal)].map(([, id = '']) => id)
			.filter(id => !NAMED_ELSEWHERE.some(([where, what]) => where === file && what === id))
			.map(id => `${file} names the language ${id}. Ask documentLanguageOf for what it needs to know.`));
}

describe('imports', () => {
	guard('have no cycles, not even of types', {
		subject: sources,
		problems: texts => cycles(importsIn(texts)),
		mutations: {
			'a circle of two': copy => {
				copy['src/core/limits.ts'] += "import type { A } from './shownText';\n";
				copy['src/core/shownText.ts'] += "import { b } from './limits';\n";
			},
			'a circle of three, once loaded at run time': copy => {
				copy['src/core/limits.ts'] += "import type { A } from './shownText';\n";
				copy['src/core/shownText.ts'] += "const b = import('./library/library');\n";
				copy['src/core/library/library.ts'] += "import { c } from '../limits';\n";
			},
		},
	});

	guard('are the only access to a document language: nothing mentions its id', {
		subject: sources,
		problems: namedLanguages,
		mutations: {
			'a comparison with an identifier': copy => {
				copy['src/core/citation/projectFiles/namedPaths.ts'] += "const isLatex = document.languageId === 'latex';\n";
			},
		},
	});
});

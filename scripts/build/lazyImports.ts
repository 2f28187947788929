import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import ts from 'typescript';
import { withCalls } from './lazyRegExps';

/** Modules that are imported when they are first used: what the name of each file ends with. */
const LAZY = /[\\/]src[\\/](?:extension[\\/].*|core[\\/]language[\\/]languages)\.ts$/;

/** An import as TypeScript writes it for a module whose exports are used by name. */
const IMPORT = /^const (\w+_\d+) = require\(("[^"]+")\);$/gm;

/** What tells other tools that a module was once of the ES kind; the bundle is strict as a whole. */
const MODULE_MARKS = /^(?:"use strict";|Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);)$/gm;

/**
 * Makes the imports of `src/extension`, and those of the table of document languages, happen at their first use: an editor that
 * starts reads the bundle but evaluates nothing of core before it is needed, and no language that is not open. The way of inline requires of
 * Metro and of the `lazy` option of Babel, with TypeScript to find what refers to an import.
 */
export const lazyImports: Plugin = {
	name: 'lazy-imports',
	setup(build) {
		const sourcemap = build.initialOptions.sourcemap !== false;
		build.onLoad({ filter: LAZY }, async ({ path }) => ({
			contents: lazily(withCalls(await readFile(path, 'utf8'), path), path, sourcemap),
			loader: 'js',
		}));
	},
};

/** A module of TypeScript as one of CommonJS whose imports are evaluated at their first use. */
export function lazily(source: string, fileName: string, inlineSourceMap: boolean): string {
	const { outputText } = ts.transpileModule(source, {
		fileName,
		compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: false, inlineSourceMap, inlineSources: inlineSourceMap },
	});
	const output = outputText.replace(MODULE_MARKS, '');
	const names = [...output.matchAll(IMPORT)].map(match => match[1]);
	return names.length === 0 ? output : output
		.replace(IMPORT, 'const $1 = () => require($2);')
		.replace(new RegExp(`(?<![\\w$]|(?<!\\.\\.)\\.)(?:${names.join('|')})(?=\\.)`, 'g'), '($&())')
		// No function of ours looks at what it is called on.
		.replace(/\(0, (\(\w+_\d+\(\)\)\.\w+)\)\(/g, '$1(');
}

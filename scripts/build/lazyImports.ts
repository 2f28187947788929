import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import ts from 'typescript';
import { withRegExpCalls } from './lazyRegExps';
import { oncePerText } from './oncePerText';

/** Matches the files whose imports become lazy. */
const LAZY = /[\\/]src[\\/](?:(?:extension|cli)[\\/].*|core[\\/]language[\\/]languages)\.ts$/;

/** An import of a module whose exports are accessed by name, as TypeScript compiles it. */
const IMPORT = /^const (\w+_\d+) = require\(("[^"]+")\);$/gm;

/** Markers for interoperability with ES modules; the bundle needs neither, and is in strict mode as a whole. */
const MODULE_MARKS = /^(?:"use strict";|Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);)$/gm;

/**
 * Evaluates the modules imported by `src/extension`, `src/cli` and the table of document languages on first use. On start-up, VS Code then
 * parses the bundle but runs no core module before it is needed, and only the languages of open documents are loaded. This is the technique
 * of Metro's inline requires and Babel's `lazy` option; TypeScript's compiler finds the references to each import.
 *
 * The effect is measured in the row `lazy-imports` in docs/benchmarks.md, “Loading without a build step”.
 */
export const lazyImports: Plugin = {
	name: 'lazy-imports',
	setup(build) {
		const contentsOf = build.initialOptions.sourcemap === false ? withoutMap : withMap;
		build.onLoad({ filter: LAZY }, async ({ path }) => ({ contents: contentsOf(await readFile(path, 'utf8'), path), loader: 'js' }));
	},
};

const lazyWith = (inlineSourceMap: boolean) =>
	oncePerText((source, path) => makeLazy(withRegExpCalls(source, path), path, inlineSourceMap));
const withMap = lazyWith(true);
const withoutMap = lazyWith(false);

/** Compiles a TypeScript module to CommonJS with imports evaluated on first use. */
export function makeLazy(source: string, fileName: string, inlineSourceMap: boolean): string {
	const { outputText } = ts.transpileModule(source, {
		fileName,
		compilerOptions: {
			module: ts.ModuleKind.CommonJS,
			target: ts.ScriptTarget.ES2022,
			esModuleInterop: false,
			inlineSourceMap,
			inlineSources: inlineSourceMap,
		},
	});
	const output = outputText.replace(MODULE_MARKS, '');
	const names = [...output.matchAll(IMPORT)].map(match => match[1]);
	return names.length === 0 ? output : output
		.replace(IMPORT, 'const $1 = () => require($2);')
		.replace(new RegExp(`(?<![\\w$]|(?<!\\.\\.)\\.)(?:${names.join('|')})(?=\\.)`, 'g'), '($&())')
		// TypeScript writes `(0, f)()` to leave `this` undefined; none of our functions uses `this`.
		.replace(/\(0, (\(\w+_\d+\(\)\)\.\w+)\)\(/g, '$1(');
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import ts from 'typescript';
import { withRegExpCalls } from './lazyRegExps';
import { oncePerText } from './oncePerText';

/** Matches the files whose imports become lazy. */
const LAZY = /[\\/]src[\\/](?:(?:extension|cli)[\\/].*|core[\\/]language[\\/]languages)\.ts$/;

/** An import of a module whose exports are accessed by name, as TypeScript compiles it. */
const IMPORT = /^const (\w+_\d+) = require\(("[^"]+")\);$/gm;

/**
 * The maximum number of uses in a file for which a module of core is required at each of them. Beyond that, a function of the file requires
 * it, which is shorter. A lazy module is always required where it is used: esbuild makes its `require` a call of a function with a short
 * name.
 */
const MOST_INLINE = 2;

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
		build.onLoad({ filter: LAZY }, async ({ path: file }) => ({ contents: contentsOf(await readFile(file, 'utf8'), file), loader: 'js' }));
	},
};

const lazyWith = (inlineSourceMap: boolean) =>
	oncePerText((source, file) => makeLazy(withRegExpCalls(source, file), file, inlineSourceMap));
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
	const imports = new Map([...output.matchAll(IMPORT)].map(([, name = '', specifier = '']) => [name, specifier]));
	if (imports.size === 0) {
		return output;
	}
	const references = new RegExp(`(?<![\\w$]|(?<!\\.\\.)\\.)(?:${[...imports.keys()].join('|')})(?=\\.)`, 'g');
	const counts = new Map<string, number>();
	output.match(references)?.forEach(name => counts.set(name, (counts.get(name) ?? 0) + 1));
	const isInline = (name: string) =>
		(counts.get(name) ?? 0) <= MOST_INLINE || LAZY.test(path.join(path.dirname(fileName), `${JSON.parse(imports.get(name) ?? '') as string}.ts`));
	return output
		.replace(IMPORT, (_, name: string, specifier: string) => (isInline(name) ? '' : `const ${name} = () => require(${specifier});`))
		.replace(references, name => (isInline(name) ? `(require(${imports.get(name)}))` : `(${name}())`))
		// TypeScript writes `(0, f)()` to leave `this` undefined; none of our functions uses `this`.
		.replace(/\(0, (\((?:\w+_\d+\(\)|require\("[^"]+"\))\)\.\w+)\)\(/g, '$1(');
}

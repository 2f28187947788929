import path from 'node:path';
import type { Metafile, Plugin } from 'esbuild';

/** The second bundle, as the first one requires it. */
const CORE = './core.js';

/** The esbuild namespace of modules that the first bundle takes from the second. */
const NAMESPACE = 'core';

const EXTENSION = './src/extension/';

/**
 * Modules that activation needs, which stay in the first bundle besides `src/extension`. Core may only import types from them:
 * anything else would end up in both bundles, which a guard reports.
 */
const STARTUP_MODULES = ['vscode', 'dossier:bundled', './src/core/language/languages'];

/**
 * Bundles `src/extension` alone. Every other module is taken from a second bundle, which is loaded when one of its modules is
 * first used. This does for files what `lazyImports` does for modules.
 *
 * What it gains: the row `split-core` in docs/benchmarks.md, “Loading without a build step”.
 */
export const splitCore: Plugin = {
	name: 'split-core',
	setup(build) {
		build.onResolve({ filter: /./, namespace: NAMESPACE }, () => ({ path: CORE, external: true }));
		build.onResolve({ filter: /./ }, ({ kind, path: specifier, resolveDir }) => {
			const name = nameOf(specifier, resolveDir);
			return kind === 'entry-point' || name.startsWith(EXTENSION) || STARTUP_MODULES.includes(name) ? undefined : { path: name, namespace: NAMESPACE };
		});
		build.onLoad({ filter: /./, namespace: NAMESPACE }, ({ path: name }) => ({ contents: `module.exports = require('${CORE}')['${name}'];` }));
	},
};

/** Returns the source of the second bundle's entry point: a getter for each module, which evaluates it on first use. */
export function coreEntry({ inputs }: Metafile): string {
	const names = Object.keys(inputs).filter(input => input.startsWith(`${NAMESPACE}:`)).map(input => input.slice(NAMESPACE.length + 1)).sort();
	return `module.exports = {\n${names.map(name => `get '${name}'() { return require('${name}'); },`).join('\n')}\n};`;
}

/** Returns a module name that is the same in both bundles: a package name, or a path relative to the project root. */
function nameOf(specifier: string, folder: string): string {
	return specifier.startsWith('.') ? `./${path.relative('', path.resolve(folder, specifier)).replaceAll(path.sep, '/')}` : specifier;
}

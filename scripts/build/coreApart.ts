import path from 'node:path';
import type { Metafile, Plugin } from 'esbuild';

/** The second file, as the first asks for it. */
const CORE = './core.js';

/** Stands before what the first file asks of the second where esbuild lists what it has read. */
const NAMESPACE = 'core';

const EXTENSION = './src/extension/';

/**
 * What stays in the first file besides `src/extension`: what activation needs. Core imports of these modules nothing but
 * types; what it takes from them at run time would be in both files, which a guard notices.
 */
const AT_HAND = ['vscode', 'dossier:bundled', './src/core/language/languages'];

/**
 * Bundles `src/extension` alone: what it imports from elsewhere is asked of a second file, which is read when something of
 * it is first needed. As `lazyImports` does with modules, for the reading of a file.
 */
export const coreApart: Plugin = {
	name: 'core-apart',
	setup(build) {
		build.onResolve({ filter: /./, namespace: NAMESPACE }, () => ({ path: CORE, external: true }));
		build.onResolve({ filter: /./ }, ({ kind, path: specifier, resolveDir }) => {
			const name = nameOf(specifier, resolveDir);
			return kind === 'entry-point' || name.startsWith(EXTENSION) || AT_HAND.includes(name) ? undefined : { path: name, namespace: NAMESPACE };
		});
		build.onLoad({ filter: /./, namespace: NAMESPACE }, ({ path: name }) => ({ contents: `module.exports = require('${CORE}')['${name}'];` }));
	},
};

/** The entry of the second file: each module that the first asks for, evaluated at the first use. */
export function coreEntry({ inputs }: Metafile): string {
	const names = Object.keys(inputs).filter(input => input.startsWith(`${NAMESPACE}:`)).map(input => input.slice(NAMESPACE.length + 1)).sort();
	return `module.exports = {\n${names.map(name => `get '${name}'() { return require('${name}'); },`).join('\n')}\n};`;
}

/** The name of what is imported, which says the same in both files: that of a package, or a path from the root. */
function nameOf(specifier: string, folder: string): string {
	return specifier.startsWith('.') ? `./${path.relative('', path.resolve(folder, specifier)).replaceAll(path.sep, '/')}` : specifier;
}

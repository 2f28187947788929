import path from 'node:path';
import type { Metafile, Plugin } from 'esbuild';

/** The name of the build step, for `npm run bench`. */
export const SPLIT_CORE = 'split-core';

/** The bundles besides that of the extension, as they require each other. */
export const CORE = './core.js';
export const EXCHANGE = './exchange.js';

const EXTENSION = './src/extension/';

/** The features whose modules outside the extension are in `dist/exchange.js`, unless something else uses them as well. */
const EXCHANGE_FEATURES = ['importTerms', 'exportDossier'].map(feature => `${EXTENSION}features/${feature}/`);

/**
 * Modules that activation needs, which stay in the first bundle besides `src/extension`. Core may only import types from them:
 * anything else would end up in two bundles, which a guard reports.
 */
const STARTUP_MODULES = ['dossier:bundled', 'dossier:vscode', './src/core/language/languages.ts'];

/** The namespace of our modules that are not files; their names begin with it. */
const OURS = 'dossier';

/** The folder of packages. */
const PACKAGES = './node_modules/';

/** The namespace of modules that are taken from another bundle; their paths are the name of the module, this separator, and the bundle. */
const REQUEST = 'request';
const IN = ' in ';

/** The namespace of the modules that require a bundle. */
const BUNDLE = 'bundle';

/** Which bundle contains a module, by the name of the module; the empty string for that of the extension. */
export type BundleOf = (name: string) => string;

/**
 * Returns which bundle contains each module, given the modules of the web bundle, which contains them all: those that only these features
 * reach are in `dist/exchange.js`, other modules of core in `dist/core.js`.
 *
 * A module that uses a package of core stays in core with all that it imports. Otherwise core would have the whole package, because unused
 * parts can only be left out within a bundle.
 */
export function bundlesOf({ inputs }: Metafile): BundleOf {
	const imports = new Map(
		Object.entries(inputs).map(([input, { imports }]) => [
			nameOfInput(input),
			imports.map(({ path: imported }) => nameOfInput(imported)),
		]),
	);
	const core = reached([`${EXTENSION}extension.ts`], name =>
		(imports.get(name) ?? []).filter(imported => !isOfExchange(name) || imported.startsWith(EXTENSION)),
	);
	const usesPackageOfCore = (name: string) =>
		!name.startsWith(PACKAGES) && (imports.get(name) ?? []).some(imported => imported.startsWith(PACKAGES) && core.has(imported));
	const all = reached([...core, ...[...imports.keys()].filter(usesPackageOfCore)], name =>
		isOfExchange(name) ? [] : (imports.get(name) ?? []),
	);
	return name => (name.startsWith(EXTENSION) || STARTUP_MODULES.includes(name) ? '' : all.has(name) ? CORE : EXCHANGE);
}

function isOfExchange(name: string): boolean {
	return EXCHANGE_FEATURES.some(feature => name.startsWith(feature));
}

/** Returns the roots and all that is reached from them. */
function reached(roots: readonly string[], importsOf: (name: string) => readonly string[]): ReadonlySet<string> {
	const found = new Set(roots);
	for (const name of found) {
		importsOf(name).forEach(imported => found.add(imported));
	}
	return found;
}

/**
 * Bundles the modules of one file of the desktop, which are those for which `bundleOf` returns `own`. Every other module is taken from the
 * bundle that contains it, which is loaded when one of its modules is first used. This does for files what `lazyImports` does for modules.
 *
 * The effect is measured in the row `split-core` in docs/benchmarks.md, “Loading without a build step”.
 */
export function splitCore(own: string, bundleOf: BundleOf): Plugin {
	return {
		name: SPLIT_CORE,
		setup(build) {
			build.onResolve({ filter: /./, namespace: BUNDLE }, ({ path: name }) => ({ path: name, external: true }));
			build.onResolve({ filter: /./, namespace: REQUEST }, ({ path: name }) => ({ path: name, namespace: BUNDLE }));
			build.onResolve({ filter: /./ }, async ({ path: specifier, kind, pluginData, ...from }) => {
				if (kind === 'entry-point' || pluginData === SPLIT_CORE) {
					return undefined;
				}
				if (specifier === CORE) {
					return { path: specifier, namespace: BUNDLE };
				}
				const found = await build.resolve(specifier, { ...from, kind, pluginData: SPLIT_CORE });
				const name = found.namespace === OURS ? found.path : `./${path.relative('', found.path).replaceAll(path.sep, '/')}`;
				const bundle = found.external || found.errors.length > 0 ? own : bundleOf(name);
				return bundle === own ? found : { path: `${name}${IN}${bundle}`, namespace: REQUEST };
			});
			build.onLoad({ filter: /./, namespace: REQUEST }, ({ path: request }) => {
				const [name, bundle] = request.split(IN);
				return { contents: `module.exports = require('${bundle}')['${name}'];` };
			});
			build.onLoad({ filter: /./, namespace: BUNDLE }, ({ path: name }) => ({ contents: loadingOf(name) }));
		},
	};
}

/**
 * Returns the source of a module that requires a bundle. If it throws, it is evaluated again at the next use. Its errors are recognized by
 * their name in `src/extension/platform/ui/bundleError.ts`.
 */
function loadingOf(bundle: string): string {
	return `
		try {
			module.exports = require('${bundle}');
		} catch (cause) {
			throw Object.assign(new Error('${bundle} could not be loaded: ' + cause, { cause }), { name: 'BundleError' });
		}`;
}

/**
 * Returns the source of the entry point of a bundle: a getter for each module that the bundles with these modules request from it. It is
 * evaluated on first use.
 */
export function bundleEntry(bundle: typeof CORE | typeof EXCHANGE, requesting: readonly Metafile[]): string {
	const requests = requesting
		.flatMap(({ inputs }) => Object.keys(inputs))
		.filter(input => input.startsWith(`${REQUEST}:`) && input.endsWith(`${IN}${bundle}`));
	const names = [...new Set(requests.map(request => request.slice(REQUEST.length + 1, -(IN + bundle).length)))].sort();
	// Core first: an ES module that fails because of it would never be evaluated again.
	const first = bundle === EXCHANGE ? `require('${CORE}');\n` : '';
	return `${first}module.exports = {\n${names.map(name => `get '${name}'() { return require('${name}'); },`).join('\n')}\n};`;
}

/** Returns the name of a module by which it can be required: a path from the root of the project, or one of ours that is not a file. */
function nameOfInput(input: string): string {
	return input.startsWith(`${OURS}:`) ? input.slice(OURS.length + 1) : `./${input}`;
}

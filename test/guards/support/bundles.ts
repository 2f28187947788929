import { readFileSync } from 'node:fs';
import type { ExtensionCode } from './bareHost';

/** The entry bundles of the desktop and of the web. */
export const ENTRIES = { desktop: 'dist/extension.js', web: 'dist/web/extension.js' };

/** The second bundle of the desktop, which is loaded on demand. */
export const CORE = 'dist/core.js';

/** The name under which the desktop's entry requires it. */
export const CORE_NAME = './core.js';

/** The bundles that run in an extension host. */
export const HOST_BUNDLES = [ENTRIES.desktop, CORE, ENTRIES.web];

/** Returns the extension as loaded by a host. */
export function extensionCode(host: keyof typeof ENTRIES): ExtensionCode {
	const entry = readFileSync(ENTRIES[host], 'utf8');
	return host === 'desktop' ? { entry, others: { [CORE_NAME]: readFileSync(CORE, 'utf8') } } : { entry };
}

/** The prefix of modules that a bundle requests from the other one. */
const REQUEST = 'core:';

/** The modules of a bundle, as recorded by the build. */
export interface BundleModules {
	/** The paths of the modules it contains. */
	readonly modules: readonly string[];
	/** The names of the modules it requests from the other bundle. */
	readonly requests: readonly string[];
}

/** Reads the modules recorded by the build, by the path of the bundle. */
export function readBundleModules(): Readonly<Record<string, BundleModules>> {
	const noted = JSON.parse(readFileSync('dist/modules.json', 'utf8')) as Readonly<Record<string, readonly string[]>>;
	return Object.fromEntries(Object.entries(noted).map(([bundle, inputs]) => [bundle, {
		// The second bundle's entry is generated and has no path.
		modules: inputs.filter(input => !input.startsWith(REQUEST) && input !== '<stdin>'),
		requests: inputs.filter(input => input.startsWith(REQUEST)).map(input => input.slice(REQUEST.length)),
	}]));
}

import { readFileSync } from 'node:fs';
import type { ExtensionCode } from './bareHost';

/** What a host reads first: on the desktop and in the web. */
export const ENTRIES = { desktop: 'dist/extension.js', web: 'dist/web/extension.js' };

/** What the desktop reads when something of it is first needed. */
export const CORE = 'dist/core.js';

/** How the entry of the desktop requires it. */
export const CORE_NAME = './core.js';

/** What our code in an extension host stands in. */
export const HOST_BUNDLES = [ENTRIES.desktop, CORE, ENTRIES.web];

/** The extension as each host gets it. */
export function extensionCode(host: keyof typeof ENTRIES): ExtensionCode {
	const entry = readFileSync(ENTRIES[host], 'utf8');
	return host === 'desktop' ? { entry, others: { [CORE_NAME]: readFileSync(CORE, 'utf8') } } : { entry };
}

/** What stands before a module of which a file has the request and not the code. */
const REQUEST = 'core:';

/** What each bundle is made of, as the build has noted it. */
export interface BundleModules {
	/** The paths of the modules in it. */
	readonly modules: readonly string[];
	/** The names of those that it asks of the other file. */
	readonly requests: readonly string[];
}

/** Reads what the build has noted, by the path of the bundle. */
export function readBundleModules(): Readonly<Record<string, BundleModules>> {
	const noted = JSON.parse(readFileSync('dist/modules.json', 'utf8')) as Readonly<Record<string, readonly string[]>>;
	return Object.fromEntries(Object.entries(noted).map(([bundle, inputs]) => [bundle, {
		// The entry of the second file is written by the build and has no path.
		modules: inputs.filter(input => !input.startsWith(REQUEST) && input !== '<stdin>'),
		requests: inputs.filter(input => input.startsWith(REQUEST)).map(input => input.slice(REQUEST.length)),
	}]));
}

import { readFileSync } from 'node:fs';
import type { ExtensionCode } from './bareHost';

/** The entry bundles of the desktop and of the web. */
export const ENTRIES = { desktop: 'dist/extension.js', web: 'dist/web/extension.js' };

/** The other bundles of the desktop, which are loaded on demand: core, and what only importing terms and exporting dossiers use. */
export const CORE = 'dist/core.js';
export const EXCHANGE = 'dist/exchange.js';

/** The names under which bundles of the desktop require them. */
export const CORE_NAME = './core.js';
export const EXCHANGE_NAME = './exchange.js';

/** The bundles that run in an extension host. */
export const HOST_BUNDLES = [ENTRIES.desktop, CORE, EXCHANGE, ENTRIES.web];

/** Returns the extension as loaded by a host. */
export function extensionCode(host: keyof typeof ENTRIES): ExtensionCode {
	const entry = readFileSync(ENTRIES[host], 'utf8');
	return host === 'desktop'
		? { entry, others: { [CORE_NAME]: readFileSync(CORE, 'utf8'), [EXCHANGE_NAME]: readFileSync(EXCHANGE, 'utf8') } }
		: { entry };
}

/** A module that a bundle requests from another one, as recorded by the build. */
const REQUEST = /^request:(.+) in \.\/(\w+\.js)$/;

/** The entry of a bundle and the code that loads one are generated and have no path. */
const GENERATED = /^(?:<stdin>$|bundle:)/;

/** The modules of a bundle, as recorded by the build. */
export interface BundleModules {
	/** The paths of the modules it contains. */
	readonly modules: readonly string[];
	/** The names of the modules it requests from each other bundle, by the path of that bundle. */
	readonly requests: ReadonlyMap<string, readonly string[]>;
}

/** Reads the modules recorded by the build, by the path of the bundle. */
export function readBundleModules(): Readonly<Record<string, BundleModules>> {
	const noted = JSON.parse(readFileSync('dist/modules.json', 'utf8')) as Readonly<Record<string, readonly string[]>>;
	return Object.fromEntries(Object.entries(noted).map(([bundle, inputs]) => {
		const requests = new Map<string, string[]>();
		for (const input of inputs) {
			const [, name, other] = REQUEST.exec(input) ?? [];
			if (name !== undefined) {
				requests.set(`dist/${other}`, [...requests.get(`dist/${other}`) ?? [], name]);
			}
		}
		return [bundle, { modules: inputs.filter(input => !REQUEST.test(input) && !GENERATED.test(input)), requests }];
	}));
}

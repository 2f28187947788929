import { readFileSync } from 'node:fs';
import { advisedAgainst } from './support/advisories';
import { readBundleModules } from './support/bundles';
import { guard } from './support/guard';

/** Returns the versions of the packages that are part of the bundles. */
function shippedVersions(): { readonly versions: Record<string, string> } {
	const modules = Object.values(readBundleModules()).flatMap(bundle => bundle.modules);
	const names = new Set(modules.flatMap(module => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1] ?? []));
	return {
		versions: Object.fromEntries([...names].map(name =>
			[name, (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { readonly version: string }).version])),
	};
}

describe('bundled packages', () => {
	guard('have no known vulnerabilities', {
		subject: shippedVersions,
		problems: ({ versions }) => advisedAgainst(new Map(Object.entries(versions))),
		mutations: {
			'a version that an advisory names': ({ versions }) => { versions['js-yaml'] = '4.1.1'; },
			'the last one before a correction': ({ versions }) => { versions['valibot'] = '1.1.9'; },
			'a package that nobody has looked up': ({ versions }) => { versions['left-pad'] = '1.0.0'; },
		},
	});
});

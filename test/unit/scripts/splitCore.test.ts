import assert from 'node:assert/strict';
import * as path from 'node:path';
import * as esbuild from 'esbuild';
import { bundleEntry, bundlesOf, CORE, EXCHANGE, splitCore } from '../../../scripts/build/splitCore';

const FEATURE = 'src/extension/features/importTerms/importTerms.ts';

/** A small extension: core has a search, which the reader uses; only the import uses the reader and its package. */
const FILES: Readonly<Record<string, string>> = {
	'src/extension/extension.ts':
		"exports.search = () => require('../core/search').search(); exports.importTerms = () => require('./features/importTerms/importTerms').importTerms();",
	[FEATURE]:
		"exports.importTerms = () => require('../../../core/exchange/readFile').read() + require('../../../core/exchange/readYaml').read();",
	'src/core/search.ts': "import { pack } from '../../node_modules/shared/index'; export const search = () => pack('found');",
	'src/core/exchange/readFile.ts':
		"import { search } from '../search'; import { parse } from '../../../node_modules/xml/index'; export const read = () => parse(search());",
	'src/core/exchange/readYaml.ts':
		"import { pack } from '../../../node_modules/shared/index'; import { mark } from './mark'; export const read = () => pack(mark);",
	'src/core/exchange/mark.ts': "export const mark = '!';",
	'node_modules/shared/index.ts':
		'export const pack = (text: string) => `<${text}>`; export const unused = () => "a large part that nobody uses";',
	'node_modules/xml/index.ts': 'export const parse = (text: string) => `read ${text}`;',
};

const virtualFiles: esbuild.Plugin = {
	name: 'virtual-files',
	setup(build) {
		build.onResolve({ filter: /^\.\.?\// }, ({ path: specifier, resolveDir }) => ({
			path: `${path.resolve(resolveDir, specifier).replace(/\.ts$/, '')}.ts`,
		}));
		build.onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path: file }) => ({
			contents: FILES[path.relative('', file)] ?? '',
			loader: 'ts',
			resolveDir: path.dirname(file),
		}));
	},
};

type Bundles = Readonly<Record<string, { readonly code: string; readonly modules: readonly string[] }>>;

/** Builds the extension as `esbuild.mjs` does. */
async function buildSplit(): Promise<Bundles> {
	const build = (from: esbuild.BuildOptions, ...plugins: readonly esbuild.Plugin[]) =>
		esbuild.build({
			...from,
			bundle: true,
			write: false,
			metafile: true,
			format: 'cjs',
			outfile: path.resolve('out.js'),
			plugins: [...plugins, virtualFiles],
		});
	const entry = { entryPoints: ['./src/extension/extension.ts'] };
	const web = await build(entry);
	const bundleOf = bundlesOf(web.metafile);
	const split = (own: string, from: esbuild.BuildOptions) => build(from, splitCore(own, bundleOf));
	const extension = await split('', entry);
	const terms = await split(EXCHANGE, { stdin: { contents: bundleEntry(EXCHANGE, [extension.metafile]), resolveDir: '.' } });
	const core = await split(CORE, { stdin: { contents: bundleEntry(CORE, [extension.metafile, terms.metafile]), resolveDir: '.' } });
	return Object.fromEntries(
		Object.entries({ extension, [EXCHANGE]: terms, [CORE]: core }).map(([name, { outputFiles, metafile }]) => [
			name,
			{
				code: outputFiles[0]?.text ?? '',
				modules: Object.keys(metafile.inputs)
					.filter(input => /^(?:src|node_modules)\//.test(input))
					.sort(),
			},
		]),
	);
}

/** Runs the bundle of the extension. Each loading of another bundle is noted, and fails as often as `failures` says. */
function running(bundles: Bundles, failures: Map<string, number> = new Map()) {
	const loaded: string[] = [];
	const cache = new Map<string, object>();
	const load = (name: string): object => {
		const known = cache.get(name);
		if (known) {
			return known;
		}
		loaded.push(name);
		const left = failures.get(name) ?? 0;
		if (left > 0) {
			failures.set(name, left - 1);
			throw new Error(`no ${name}`);
		}
		const module = { exports: {} };
		new Function('module', 'exports', 'require', bundles[name]?.code ?? '')(module, module.exports, load);
		cache.set(name, module.exports);
		return module.exports;
	};
	return { loaded, extension: load('extension') as { search(): string; importTerms(): string } };
}

describe('splitting core', () => {
	let bundles: Bundles;
	before(async () => {
		bundles = await buildSplit();
	});

	it('puts modules that only the import uses in a separate bundle, but leaves those that use a package of core there', () => {
		assert.deepEqual(Object.fromEntries(Object.entries(bundles).map(([name, { modules }]) => [name, modules])), {
			extension: ['src/extension/extension.ts', FEATURE].sort(),
			[EXCHANGE]: ['node_modules/xml/index.ts', 'src/core/exchange/readFile.ts'],
			[CORE]: ['node_modules/shared/index.ts', 'src/core/exchange/mark.ts', 'src/core/exchange/readYaml.ts', 'src/core/search.ts'],
		});
	});

	it('leaves out what nobody uses of a package', () => assert.doesNotMatch(bundles[CORE]?.code ?? '', /a large part/));

	it('loads a bundle at its first use', () => {
		const { extension, loaded } = running(bundles);
		assert.deepEqual(loaded, ['extension']);
		assert.equal(extension.search(), '<found>');
		assert.deepEqual(loaded, ['extension', CORE]);
		assert.equal(extension.importTerms(), 'read <found><!>');
		assert.deepEqual(loaded, ['extension', CORE, EXCHANGE]);
	});

	for (const missing of [CORE, EXCHANGE]) {
		it(`says that ${missing} could not be loaded, and loads it the next time`, () => {
			const { extension, loaded } = running(bundles, new Map([[missing, 1]]));
			assert.throws(
				() => extension.importTerms(),
				(error: Error) =>
					error.name === 'BundleError' && error.message.endsWith(`${missing} could not be loaded: Error: no ${missing}`),
			);
			assert.equal(extension.importTerms(), 'read <found><!>');
			assert.equal(loaded.filter(name => name === missing).length, 2);
		});
	}
});

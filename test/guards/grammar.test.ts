import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { createRegistry, type IGrammarConfig } from 'vscode-tmgrammar-test/dist/common/index';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index';
import { grammarFiles } from '../../scripts/build/grammars';
import { schemaValidator } from '../../scripts/build/schemaModule';
import { installHost } from '../support/host/installHost';
import { guard } from './support/guard';

const FIXTURES = 'test/fixtures/grammar';

interface GrammarContributions {
	readonly contributes: { readonly grammars?: readonly IGrammarConfig[] };
}

/** Returns the grammars that an extension contributes, with absolute paths. */
function grammarsOf(folder: string): readonly IGrammarConfig[] {
	const manifest = path.join(folder, 'package.json');
	const { contributes } = (existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {}) as Partial<GrammarContributions>;
	return (contributes?.grammars ?? []).map(grammar => ({ ...grammar, path: path.join(folder, grammar.path) }));
}

describe('grammars for document symbols and citation keys', function () {
	this.timeout(300_000);
	let written: readonly { path: string; text: string }[] = [];
	let registry: ReturnType<typeof createRegistry> | undefined;

	before(async () => {
		written = await grammarFiles('dossiers', await schemaValidator('schemas/dossier.schema.json'));
		const extensions = path.join((await installHost(console.error)).editorFolder('newest'), 'extensions');
		registry = createRegistry(['.', ...readdirSync(extensions).map(name => path.join(extensions, name))].flatMap(grammarsOf));
	});

	guard('equal what the script generates', {
		subject: () => ({ written, committed: written.map(file => ({ ...file, text: readFileSync(file.path, 'utf8') })) }),
		problems: ({ written: expected, committed }) => [
			...expected
				.filter(({ text }, index) => committed[index]?.text !== text)
				.map(file => `${file.path} is old: node --import tsx scripts/grammars.ts`),
			...readdirSync('syntaxes')
				.filter(name => !expected.some(file => file.path === `syntaxes/${name}`))
				.map(name => `nobody writes ${name}`),
		],
		mutations: {
			'a key that was taken out by hand': ({ committed: [first] }) => {
				if (first) {
					first.text = first.text.replace('cop10be_release|', '');
				}
			},
		},
	});

	guard('are exactly those that the manifest contributes', {
		subject: () => ({ paths: written.map(file => file.path), contributed: grammarsOf('.').map(grammar => grammar.path) }),
		problems: ({ paths, contributed }) => [
			...paths.filter(one => !contributed.includes(one)).map(one => `${one} is not contributed`),
			...contributed.filter(one => !paths.includes(one)).map(one => `${one} is not there`),
		],
		mutations: {
			'a grammar that is not there': ({ contributed }) => contributed.push('syntaxes/nothing.json'),
			'one that is not used': ({ contributed }) => contributed.pop(),
		},
	});

	for (const name of readdirSync(FIXTURES)) {
		it(`tokenize ${name} as its comments say`, async () =>
			assert.deepEqual(await failures(readFileSync(path.join(FIXTURES, name), 'utf8')), []));
	}

	it('tokenize as the comments say; notices missing and unexpected scopes', async () => {
		const text = (line: string, assertion: string) => `# SYNTAX TEST "text.plain.dossier" "x"\n${line}\n${assertion}\n`;
		assert.equal((await failures(text('xx A/70/23', '#  ^^^^^^^ - constant.other.reference.symbol.dossier'))).length, 1);
		assert.equal((await failures(text('xx A/B', '#  ^^^ constant.other.reference.symbol.dossier'))).length, 1);
	});

	async function failures(text: string): Promise<readonly string[]> {
		const test = parseGrammarTestCase(text);
		assert.ok(registry && test.assertions.length > 0);
		const failed = await runGrammarTestCase(registry, test);
		return failed.map(({ line, start, end, missing, unexpected, actual, srcLine }) =>
			`${line + 1}: “${test.source[srcLine]?.slice(start, end)}” lacks ${missing.join(' ')}, has ${unexpected.join(' ')}: ${actual.join(' ')}`);
	}
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { commentPaths } from './support/code/commentPaths';
import { machinePaths, registryHosts } from './support/code/machinePaths';
import { unknownIdentifiers } from './support/code/namedIdentifiers';
import { pathExists, namedPaths } from './support/code/namedPaths';
import { projectFiles, projectTextFiles, type TextFile } from './support/code/projectFiles';
import { RELEASE } from './support/dossiers/release';
import { guard } from './support/guard';
import { readContract } from './support/strings/manifest';

const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'];

describe('documents: what they say is true', () => {
	guard('all of them exist', {
		subject: () => ({ documents: [...DOCUMENTS, 'LICENSE.txt'] }),
		problems: ({ documents }) => documents.filter(path => !existsSync(path)),
		mutations: { 'one that is not': ({ documents }) => documents.push('NOTHING.md') },
	});

	guard('name only paths that exist', {
		subject: () => ({ documents: documents(), files: projectFiles() }),
		problems: subject =>
			namedPaths(subject.documents)
				.filter(named => named.path !== RELEASE && !pathExists(named, subject.files))
				.map(({ document, path }) => `${document}: ${path}`),
		mutations: Object.fromEntries(
			[
				'[x](docs/nothing.md)',
				'![x](media/nothing.png)',
				'`src/nothing/`',
				'`src/core/*/nothing.ts`',
				'`nothing.test.ts`',
				'`../nothing.md`',
				'[x](<nothing.md> "y")',
			].map(text => [
				text,
				(copy: { documents: { path: string; text: string }[] }) => copy.documents.push({ path: 'docs/spoilt.md', text }),
			]),
		),
	});

	guard('those about the code name only identifiers that exist', {
		subject: () => documents().filter(({ path }) => !/^(?:README|CHANGELOG)|^docs\/[^/]*$/.test(path)),
		problems: unknownIdentifiers,
		mutations: {
			'a class that is gone': copy => copy.push({ path: 'docs/decisions/spoilt.md', text: 'See `NothingStore`.' }),
			'a member that is gone': copy => copy.push({ path: 'docs/decisions/spoilt.md', text: 'See `DocumentLanguage.nothingAtAll`.' }),
			'a function that is gone': copy => copy.push({ path: 'docs/decisions/spoilt.md', text: 'See `nothingInSteps()`.' }),
		},
	});

	guard('comments name only files that exist', {
		subject: () => ({ sources: sources(), files: projectFiles() }),
		problems: subject =>
			subject.sources.flatMap(commentPaths)
				.filter(({ document, path }) => ![path, `src/${path}`].some(name => pathExists({ document, path: name }, subject.files)))
				.map(({ document, path }) => `${document}: ${path}`),
		mutations: Object.fromEntries(
			[
				'// See nothing.md.',
				'/** As `src/nothing.ts` does. */',
				'/**\n * The rules of docs/nothing/.\n */',
				['run();', '// as in ./nothing.ts'].join(' '),
			].map(text => [
				text,
				(copy: { sources: { path: string; text: string }[] }) => copy.sources.push({ path: 'src/spoilt.ts', text }),
			]),
		),
	});

	guard('comments that document code are directly above it', {
		subject: () => ({ sources: sources() }),
		problems: subject => subject.sources.flatMap(({ path, text }) =>
			[...text.matchAll(/\*\/[ \t]*\n[ \t]*\/\*\*/g)].map(({ index }) => `${path}:${text.slice(0, index).split('\n').length}`)),
		mutations: {
			'two in a row': ({ sources: all }) => all.push({ path: 'src/spoilt.ts', text: '/** One. */\n/** Two. */\nconst two = 2;' }),
		},
	});

	guard('README names every command', {
		subject: () => ({ contract: readContract(), readme: textOf('README.md') }),
		problems: ({ contract: { manifest, strings }, readme }) => manifest.contributes.commands
			.map(({ title }) => strings[title.replaceAll('%', '')] ?? title).filter(title => !readme.includes(title)),
		mutations: {
			'a new command': ({ contract }) =>
				contract.manifest.contributes.commands.push({ command: 'dossier.x', title: 'Do Nothing Much' }),
		},
	});

	guard('README names every setting', {
		subject: () => ({
			settings: Object.keys(readContract().manifest.contributes.configuration.properties),
			readme: textOf('README.md'),
		}),
		problems: ({ settings, readme }) => settings.filter(setting => !readme.includes(`\`${setting}\``)),
		mutations: { 'a new setting': ({ settings }) => settings.push('dossier.nothing') },
	});

	guard('README and CHANGELOG have no line over 130 characters', {
		subject: () => ({ texts: ['README.md', 'CHANGELOG.md'].map(path => ({ path, lines: textOf(path).split('\n') })) }),
		problems: ({ texts }) =>
			texts.flatMap(({ path, lines }) => lines.flatMap((line, index) => (line.length > 130 ? [`${path}:${index + 1}`] : []))),
		mutations: { 'a long line': ({ texts }) => texts[0]?.lines.push('x'.repeat(131)) },
	});

	guard('the newest version in CHANGELOG is that of package.json', {
		subject: () => ({ changelog: textOf('CHANGELOG.md'), version: readContract().manifest.version }),
		problems: ({ changelog, version }) => {
			const newest = /^## \[?v?(\d+\.\d+\.\d+)\b/m.exec(changelog)?.[1];
			return newest === version ? [] : [`CHANGELOG has ${String(newest)}, package.json ${version}`];
		},
		mutations: {
			'a newer version': copy => { copy.version = '999.0.0'; },
			'a newer change': copy => { copy.changelog = `## [998.0.0]\n\n${copy.changelog}`; },
		},
	});

	guard('no file names a folder of this machine', {
		subject: projectTextFiles,
		problems: machinePaths,
		mutations: {
			'the checkout': files => files.push({ path: 'x.md', text: `cd ${process.cwd()}` }),
			'its neighbour': files => files.push({ path: 'x.md', text: `see ${join(dirname(process.cwd()), readdirSync('..')[0] ?? '')}` }),
			'the home': files => files.push({ path: 'x.md', text: `see ${join(homedir(), readdirSync(homedir())[0] ?? '')}.` }),
		},
	});

	guard('no file names a package registry', {
		subject: projectTextFiles,
		problems: registryHosts,
		mutations: {
			'a registry': files =>
				files.push({ path: 'x.json', text: `"resolved": "https://${['registry', 'example', 'org'].join('.')}/x.tgz"` }),
		},
	});
});

function documents(): readonly TextFile[] {
	return projectTextFiles().filter(({ path }) => DOCUMENTS.includes(path) || /^docs\/.*\.md$/.test(path));
}

function sources(): readonly TextFile[] {
	return projectTextFiles().filter(({ path }) => /\.m?ts$|\.mjs$/.test(path));
}

function textOf(path: string): string {
	return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

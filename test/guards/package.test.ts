import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_FILE, packageExtension } from '../../scripts/package';
import { machinePaths } from './support/code/machinePaths';
import { differences, guard } from './support/guard';
import { readZip } from './support/zip';

/** All files that a user installs. */
const FILES = [
	'[Content_Types].xml',
	'extension.vsixmanifest',
	'extension/LICENSE.txt',
	'extension/THIRD-PARTY-NOTICES.txt',
	'extension/changelog.md',
	'extension/dist/core.js',
	'extension/dist/dossiers/cop10-belgium.dossier.json',
	'extension/dist/dossiers/cop10-belgium.release.fingerprint.json',
	'extension/dist/dossiers/optional/corruption.dossier.json',
	'extension/dist/dossiers/optional/united-nations.dossier.json',
	'extension/dist/exchange.js',
	'extension/dist/extension.js',
	'extension/dist/web/extension.js',
	'extension/dist/webview/codicon.css',
	'extension/dist/webview/codicon.ttf',
	'extension/dist/webview/exported.css',
	'extension/dist/webview/markdownPreview.css',
	'extension/dist/webview/markdownPreview.js',
	'extension/dist/webview/preview.css',
	'extension/dist/webview/preview.js',
	'extension/dist/webview/review.css',
	'extension/dist/webview/review.js',
	'extension/dist/webview/site.css',
	'extension/dist/webview/site.js',
	'extension/l10n/bundle.l10n.json',
	'extension/docs/checks.md',
	'extension/media/dossier.svg',
	'extension/media/icon.png',
	'extension/media/preview-dark.svg',
	'extension/media/preview-light.svg',
	...['cite', 'correct', 'dossier', 'hover', 'mentions', 'preview'].flatMap(step => [
		`extension/media/walkthrough/${step}-dark.png`,
		`extension/media/walkthrough/${step}-light.png`,
	]),
	'extension/media/walkthrough/sample.md',
	'extension/package.json',
	'extension/package.nls.json',
	'extension/readme.md',
	'extension/api/dossier.d.ts',
	'extension/schemas/dossier.schema.json',
	'extension/syntaxes/plaintext.tmLanguage.json',
	'extension/syntaxes/references.tmLanguage.json',
];

/** More than a quarter of it is core for the web: a worker needs all of our code in one file. */
const BUDGET = 2_040_000;
/** For the pictures of the walkthrough, which the archive makes no smaller. */
const PICTURES = 195_000;

describe('package: content', function () {
	this.timeout(120_000);
	let bytes = Buffer.alloc(0);
	let again = Buffer.alloc(0);

	before(async () => {
		bytes = readFileSync(PACKAGE_FILE);
		// Modification times must not affect the package.
		const file = 'dist/extension.js';
		const { atime, mtime } = statSync(file);
		utimesSync(file, atime, new Date('2001-02-03T04:05:06Z'));
		try {
			again = readFileSync(await packageExtension('out/again.vsix'));
		} finally {
			utimesSync(file, atime, mtime);
		}
	});

	it('is reproducible', () => assert.equal(sha256(again), sha256(bytes)));

	// This shows that the package does not contain the time of the build.
	guard('has the same time for all files', {
		subject: () => readZip(bytes).map(({ name, time }) => ({ name, time })),
		problems: files => files.filter(({ time }) => time !== files[0]?.time).map(({ name }) => name),
		mutations: { 'a file of two seconds later': files => files.push({ name: 'x', time: (files[0]?.time ?? 0) + 1 }) },
	});

	guard('contains exactly the expected files', {
		subject: () => ({ files: readZip(bytes).map(({ name }) => name) }),
		problems: ({ files }) => [
			...differences({ 'the package': files, 'the list': FILES }),
			...files.filter((file, index) => files.indexOf(file) !== index).map(file => `${file} occurs twice`),
		],
		mutations: {
			'a file too many': ({ files }) => files.push('extension/src/extension/extension.ts'),
			'a file too few': ({ files }) => files.pop(),
			'a file twice': ({ files }) => files.push('extension/package.json'),
		},
	});

	guard('has no image in the README that VS Code cannot show', {
		subject: () => ({ readme: readZip(bytes).find(({ name }) => name === 'extension/readme.md')?.content.toString('utf8') ?? '' }),
		problems: ({ readme }) => [
			...(readme.includes('# Dossier') ? [] : ['there is no README']),
			...[...readme.matchAll(/!\[[^\]]*\]\((?!https:)[^)]+\)/g)].map(([picture]) => picture),
		],
		mutations: {
			'a picture that is a file': copy => { copy.readme += '![x](docs/pictures/x.png)'; },
			'no README': copy => { copy.readme = ''; },
		},
	});

	guard('has no empty file', {
		subject: () => readZip(bytes).map(({ name, content }) => ({ name, size: content.length })),
		problems: files => files.filter(({ size }) => size === 0).map(({ name }) => name),
		mutations: { 'an empty file': files => files.push({ name: 'extension/package.nls.json', size: 0 }) },
	});

	guard(`is smaller than ${BUDGET.toLocaleString('en')} bytes, and its images than ${PICTURES.toLocaleString('en')}`, {
		subject: () => {
			const pictures = readZip(bytes)
				.filter(({ name }) => name.startsWith('extension/media/walkthrough/'))
				.reduce((sum, { content }) => sum + content.length, 0);
			return { size: bytes.length - pictures, pictures };
		},
		problems: ({ size, pictures }) => [
			...(size < BUDGET ? [] : [`${size.toLocaleString('en')} bytes`]),
			...(pictures < PICTURES ? [] : [`${pictures.toLocaleString('en')} bytes of pictures`]),
		],
		mutations: {
			'twice the weight': copy => {
				copy.size = 2 * BUDGET;
			},
			'twice the pictures': copy => {
				copy.pictures = 2 * PICTURES;
			},
		},
	});

	guard('mentions no folder of the machine that built it', {
		subject: () => readZip(bytes).map(({ name, content }) => ({ path: name, text: content.toString('latin1') })),
		problems: machinePaths,
		mutations: {
			'the checkout': files => files.push({ path: 'x.js', text: `//# sourceURL=x\n"${process.cwd()}/src/x.ts"` }),
			'the home': files => files.push({ path: 'x.js', text: `at ${join(homedir(), readdirSync(homedir())[0] ?? '')}:1` }),
		},
	});
});

function sha256(bytes: Buffer): string {
	return createHash('sha256').update(bytes).digest('hex');
}

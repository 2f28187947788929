import assert from 'node:assert/strict';
import { load } from 'js-yaml';
import { HOSTILE_TEXTS, makeHostile } from '../../support/core/dossiers/hostileDossier';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { runOnSmall, type Result } from './support';

/** Files of a site that are not pages. */
const OTHERS = ['dossier-site.txt', 'names.js', 'search.js', 'style.css'];

const SECOND = SMALL_YAML.replace('id: small', 'id: Second');
const HOSTILE = JSON.stringify(makeHostile(load(SMALL_YAML)));

const pagesOf = ({ written = {} }: Result): ReadonlyMap<string, string> =>
	new Map(
		Object.entries(written)
			.map(([path, content]) => [path.slice('out/'.length), String(content)] as const)
			.filter(([name]) => name.endsWith('.html')),
	);
const linksIn = (html: string): readonly string[] => [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, target = '']) => target);
const idsIn = (html: string): readonly string[] => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);

describe('dossier site', () => {
	it('writes a page for the overview, the list, each entry and each source, and says how many', async () => {
		const result = await runOnSmall({}, 'site', '--out', 'out', '--format', 'json');
		assert.equal(result.code, 0);
		assert.deepEqual(result.problems, []);
		const names = [...pagesOf(result).keys()];
		assert.deepEqual(names.slice(0, 3), ['index.html', 'list-small.html', 'statistics-small.html']);
		assert.deepEqual(
			names.filter(name => name.startsWith('source-')),
			['source-small-notice.html', 'source-small-charter.html'],
		);
		assert.deepEqual(
			Object.keys(result.written ?? {})
				.map(path => path.slice(4))
				.filter(name => !names.includes(name))
				.toSorted(),
			OTHERS,
		);
		assert.deepEqual(
			result.out.map(line => JSON.parse(line) as unknown),
			[{ folder: 'out', files: names.length + 3, entries: 6, sources: 2 }],
		);
	});
	it('links evidence to the sources of a page, these to their pages, and entries to theirs', async () => {
		const pages = pagesOf(await runOnSmall({}, 'site', '--out', 'out'));
		const charter = linksIn(pages.get('entry-small-charter.html') ?? '');
		for (const target of ['#source-small_charter', 'source-small-charter.html', 'index.html', 'list-small.html']) {
			assert.ok(charter.includes(target), target);
		}
		assert.ok(linksIn(pages.get('source-small-charter.html') ?? '').includes('entry-small-charter.html'));
		assert.ok(linksIn(pages.get('index.html') ?? '').includes('entry-small-fund.html'));
	});
	for (const [name, files, operands] of [
		['one dossier', {}, []],
		['two dossiers', { 'a.yaml': SMALL_YAML, 'b.yaml': SECOND }, ['a.yaml', 'b.yaml']],
		['a hostile dossier', { 'a.yaml': HOSTILE }, ['a.yaml']],
	] as const) {
		it(`has only links that lead somewhere, and ids that are unique: ${name}`, async () => {
			const result = await runOnSmall(files, 'site', ...operands, '--out', 'out');
			assert.equal(result.code, 0);
			const pages = pagesOf(result);
			for (const [page, html] of pages) {
				const ids = idsIn(html);
				assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), [], page);
				for (const target of linksIn(html)) {
					const [file = '', fragment] = target.split('#');
					assert.ok(
						/^https?:\/\//.test(target)
							|| file in (result.written ?? {})
							|| `out/${file}` in (result.written ?? {})
							|| (file === '' && ids.includes(fragment ?? '')),
						`${page}: ${target}`,
					);
				}
			}
		});
	}
	it('has on every page a language, a title, one heading of the first level, landmarks and a skip link', async () => {
		for (const [page, html] of pagesOf(await runOnSmall({}, 'site', '--out', 'out'))) {
			assert.match(html, /^<!DOCTYPE html>\n<html lang="en-GB">\n/, page);
			assert.match(html, /<title>[^<]+<\/title>/, page);
			assert.match(html, /<body[^>]*>\n<a class="skip" href="#site-content">/, page);
			for (const [tag, count] of [['h1', 1], ['main', 1]] as const) {
				assert.equal(html.match(new RegExp(`<${tag}[ >]`, 'g'))?.length, count, `${page}: ${tag}`);
			}
			assert.match(html, /<header class="site-head">[^]*<nav [^]*role="search"/, page);
		}
	});
	it('allows a page only what is beside it', async () => {
		const policy =
			/<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;self&#39; file:; script-src &#39;self&#39; file:; base-uri &#39;none&#39;; form-action &#39;none&#39;">/;
		for (const html of pagesOf(await runOnSmall({ 'a.yaml': HOSTILE }, 'site', 'a.yaml', '--out', 'out')).values()) {
			assert.match(html, policy);
			assert.deepEqual(html.match(/<(?:script|link)\b[^>]*>/g), [
				'<link rel="stylesheet" href="style.css">',
				'<script src="search.js" defer>',
			]);
			assert.deepEqual(html.match(/<(?:img|style|iframe|object|embed|form|base)\b/gi), null);
			assert.deepEqual(html.replace(/"[^"]*"/g, '').match(/<[^>]*\s(?:on\w+|style)=/gi), null);
		}
	});
	it('writes the names as a script of data that holds no other character than those of ASCII', async () => {
		const { written = {} } = await runOnSmall({ 'a.yaml': HOSTILE }, 'site', 'a.yaml', '--out', 'out');
		const script = String(written['out/names.js']);
		assert.match(script, /^globalThis\.dossierNames = \[\n[\n -~]*\n\];\n$/);
		assert.doesNotMatch(script, /[<>&]/);
		const rows = JSON.parse(script.replace(/^[^=]*= /, '').replace(/;\n$/, '')) as readonly (readonly [
			string,
			string,
			string,
			string,
			readonly string[],
		])[];
		assert.equal(rows.length, 8);
		assert.ok(rows.every(([file]) => `out/${file}` in written));
		assert.ok(rows.some(([, , , , names]) => names.some(name => name.includes(HOSTILE_TEXTS[0] ?? ''))));
	});
	it('gives pages whose keys differ only in case different names, on every file system', async () => {
		const { written = {} } = await runOnSmall(
			{
				'a.yaml': SMALL_YAML.replace(
					/^entries:\n/m,
					match => `${match}  CHARTER: { kind: term, labels: { en: { preferred: Loud Charter } }, gloss: { en: shouts } }\n`,
				),
			},
			'site',
			'a.yaml',
			'--out',
			'out',
		);
		const names = Object.keys(written).map(name => name.toLowerCase());
		assert.equal(new Set(names).size, names.length);
		assert.ok(names.includes('out/entry-small-charter-2.html'), names.join(' '));
	});
	it('writes the same bytes again', async () => {
		const [first, second] = [await runOnSmall({}, 'site', '--out', 'out'), await runOnSmall({}, 'site', '--out', 'out')];
		assert.deepEqual(first.written, second.written);
	});
	it('brings a site up to date, and removes what is no longer part of it', async () => {
		const first = await runOnSmall({ 'b.yaml': SECOND }, 'site', 'b.yaml', '--out', 'out');
		const second = await runOnSmall({ ...first.written, 'out/CNAME': 'small.example' }, 'site', '--out', 'out');
		assert.equal(second.code, 0);
		const expected = [...pagesOf(first).keys()].filter(name => name !== 'index.html').map(name => `out/${name}`);
		assert.deepEqual(second.removed?.toSorted(), expected.toSorted());
		assert.deepEqual(second.written, (await runOnSmall({}, 'site', '--out', 'out')).written);
	});
	it('does not trust a list of files that names other files', async () => {
		const { written = {} } = await runOnSmall({}, 'site', '--out', 'out');
		const marker = `${String(written['out/dossier-site.txt'])}../precious.html\n/etc/x.js\nphoto.jpg\n`;
		const again = await runOnSmall(
			{ ...written, 'out/dossier-site.txt': marker, 'precious.html': '', 'out/photo.jpg': '' },
			'site',
			'--out',
			'out',
		);
		assert.deepEqual([again.code, again.removed], [0, undefined]);
	});

	for (const [name, files, args] of [
		['a folder with files of others', { 'out/thesis.md': 'x' }, ['--out', 'out']],
		['a marker that is not ours', { 'out/dossier-site.txt': 'x' }, ['--out', 'out']],
		['a file in place of the folder', { out: 'x' }, ['--out', 'out']],
		['a full disk', {}, ['--out', 'full/out']],
		['no folder', {}, []],
		['an unknown style', {}, ['--out', 'out', '--style', 'x']],
		['a missing dossier', {}, ['none.yaml', '--out', 'out']],
		['a dossier that is not valid', { 'a.yaml': 'format: 1\nid: a\n' }, ['a.yaml', '--out', 'out']],
		['the same dossier twice', { 'a.yaml': SMALL_YAML }, ['a.yaml', 'a.yaml', '--out', 'out']],
	] as const) {
		it(`writes nothing and says why: ${name}`, async () => {
			const result = await runOnSmall(files as Readonly<Record<string, string>>, 'site', ...args);
			assert.deepEqual([result.code, result.out, result.written, result.removed], [2, [], undefined, undefined]);
			assert.equal(result.problems.length, 1);
			assert.doesNotMatch(result.problems.join(), /\n\s+at |TypeError|undefined|ForeignFolder/);
		});
	}
	it('never replaces a file of others in a site, in whatever case its name is', async () => {
		const { written = {} } = await runOnSmall({}, 'site', '--out', 'out');
		const marker = String(written['out/dossier-site.txt']).replace('entry-small-fund.html\n', '');
		const { 'out/entry-small-fund.html': fund = '', ...others } = written;
		const result = await runOnSmall(
			{ ...others, 'out/dossier-site.txt': marker, 'out/Entry-small-fund.html': fund },
			'site',
			'--out',
			'out',
		);
		assert.deepEqual([result.code, result.written], [2, undefined]);
		assert.deepEqual(result.problems, [
			'out: Dossier did not write Entry-small-fund.html, which it would replace. Nothing was written.',
		]);
	});
});

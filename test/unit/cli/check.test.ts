import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { run } from '../../../src/cli/run';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { memoryMachine, runOn, runOnSmall, type Traces } from './support';

const WRONG = 'The Chronicle of Small Things (CST) applies. The CST is old.\n';
const DISCOURAGED = 'The Chart of Small Things applies.\n';
const SENTENCE = '“CST” is short for “Charter of Small Things”, not for “Chronicle of Small Things”.';

describe('dossier check', () => {
	it('prints a line for each finding for people, and says with its exit code that there are some', async () => {
		const { code, out, problems } = await runOnSmall({ 'a.md': WRONG }, 'check', 'a.md');
		assert.deepEqual({ code, out, problems }, { code: 1, out: [`a.md:1:5: warning: ${SENTENCE} [expansion-wrong]`, '1 finding; `--fix` corrects it.'], problems: [] });
	});

	it('prints nothing about a document without findings', async () =>
		assert.deepEqual(await runOnSmall({ 'a.md': 'Nothing.\n' }, 'check', 'a.md'), { code: 0, out: [], problems: [] }));

	it('prints one array of objects as JSON', async () => {
		const { out } = await runOnSmall({ 'a.md': WRONG }, 'check', 'a.md', '--format', 'json');
		assert.deepEqual(JSON.parse(out.join('\n')), [
			{
				file: 'a.md',
				code: 'expansion-wrong',
				severity: 'warning',
				message: SENTENCE,
				range: { start: { line: 0, character: 4 }, end: { line: 0, character: 29 } },
				entry: 'small/charter',
				fixes: [
					{
						title: 'Replace with “Charter of Small Things”',
						safe: true,
						edits: [
							{
								range: { start: { line: 0, character: 4 }, end: { line: 0, character: 29 } },
								newText: 'Charter of Small Things',
							},
						],
					},
				],
			},
		]);
		assert.deepEqual((await runOnSmall({ 'a.md': '' }, 'check', 'a.md', '--format', 'json')).out, ['[]']);
	});

	it('prints commands for GitHub, the severest first, with special characters escaped', async () => {
		const files = { 'a,b.md': `${WRONG}\nThe Chart of\nSmall Things 100%.\n`, '.vscode/settings.json': '{ "dossier.checks.severity": { "name-discouraged": "error" } }' };
		const { out } = await runOnSmall(files, 'check', 'a,b.md', '--format', 'github');
		assert.deepEqual(out, [
			'::error file=a%2Cb.md,line=3,endLine=4,title=name-discouraged::Avoid “Chart of Small Things”. Use “Charter of Small Things”. It is no chart.',
			`::warning file=a%2Cb.md,line=1,endLine=1,col=5,endColumn=30,title=expansion-wrong::${SENTENCE}`,
		]);
	});

	it('prints the XML of Checkstyle', async () => {
		const { out } = await runOnSmall({ 'a&b.md': WRONG }, 'check', 'a&b.md', '--format', 'checkstyle');
		assert.deepEqual(out, [
			'<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">', '\t<file name="a&amp;b.md">',
			`\t\t<error line="1" column="5" severity="warning" message="${SENTENCE}" source="dossier.expansion-wrong"/>`, '\t</file>', '</checkstyle>',
		]);
	});

	it('names a file as it is for GitHub and Checkstyle, whatever characters its name has', async () => {
		const name = 'a:1%\n<b>\u200F, c.md';
		const reports = await Promise.all(['github', 'checkstyle'].map(format => runOnSmall({ [name]: WRONG }, 'check', name, '--format', format)));
		const [github = '', checkstyle = ''] = reports.map(({ out }) => out.join('\n'));
		assert.ok(github.startsWith('::warning file=a%3A1%25%0A<b>\u200F%2C c.md,line=1,'), github);
		assert.ok(checkstyle.includes('<file name="a:1%&#10;&lt;b&gt;\u200F, c.md">'), checkstyle);
	});

	it('prints no character of the name of a file that a terminal would act on', async () => {
		const name = 'a\u001B[2J\u009B1m\u202Eb.md';
		const reports = await Promise.all(['github', 'checkstyle'].map(format => runOnSmall({ [name]: WRONG }, 'check', name, '--format', format)));
		const [github = '', checkstyle = ''] = reports.map(({ out }) => out.join('\n'));
		assert.ok(github.startsWith('::warning file=a\uFFFD[2J\uFFFD1m\uFFFDb.md,'), github);
		assert.ok(checkstyle.includes('<file name="a[2J&#155;1m&#8238;b.md">'), checkstyle);
	});

	it('checks folders and what globs match, without what is ignored', async () => {
		const files = {
			'a.md': DISCOURAGED, 'docs/b.tex': DISCOURAGED, 'docs/deep/c.md': DISCOURAGED, 'docs/d.png': DISCOURAGED, 'docs/old/e.md': DISCOURAGED, 'node_modules/f.md': DISCOURAGED,
			'.dossierignore': '# Old ones\nold/\n*.tex\n!b.tex\n',
		};
		const paths = async (...args: readonly string[]) => (await runOnSmall(files, 'check', ...args)).out.flatMap(line => /^(.*?):\d+:\d+: /.exec(line)?.[1] ?? []);
		assert.deepEqual(await paths('.'), ['a.md', 'docs/b.tex', 'docs/deep/c.md']);
		assert.deepEqual(await paths('docs/**/*.md', '*.md'), ['docs/deep/c.md', 'a.md']);
		assert.deepEqual(await paths('docs/*.{md,tex}'), ['docs/b.tex']);
		assert.deepEqual(await paths('docs/old/e.md'), ['docs/old/e.md']);
		assert.deepEqual(await paths('docs/old/e.md', 'a.md', '--force-exclude'), ['a.md']);
		const { code, problems } = await runOnSmall(files, 'check', 'src/*.md');
		assert.deepEqual({ code, problems }, { code: 2, problems: ['src/*.md: there is no document here to check.'] });
	});

	it('takes the name of a file as it is, even if it looks like a glob', async () => {
		const files = { 'report [1].md': DISCOURAGED, 'docs/{old}.md': DISCOURAGED, 'report 1.md': 'Nothing.\n' };
		for (const [name, pattern] of [['report [1].md', /^report \[1\]\.md:1:5/], ['docs/{old}.md', /^docs\/\{old\}\.md:1:5/]] as const) {
			const { out, problems } = await runOnSmall(files, 'check', name);
			assert.match(out.join('\n'), pattern);
			assert.deepEqual(problems, []);
		}
	});

	it('checks a file once, however it is named', async () => {
		const { out, problems } = await runOnSmall({ 'docs/a.md': DISCOURAGED }, 'check', 'docs/a.md', './docs/a.md', 'docs', 'docs/*.md', resolve('docs/a.md'));
		assert.deepEqual(problems, []);
		assert.deepEqual(out.map(line => line.split(/:\d|;/u)[0]), ['docs/a.md', '1 finding']);
	});

	it('leaves out what is ignored in a folder with an absolute path, too', async () => {
		const folder = resolve('docs');
		const { problems } = await runOnSmall({ [`${folder}/old/a.md`]: DISCOURAGED, '.dossierignore': '/docs/old/\n' }, 'check', folder);
		assert.deepEqual(problems, [`${folder}: there is no document here to check.`]);
	});

	it('uses the settings and dossiers of the workspace', async () => {
		const settings = (text: string) => ({ 'a.md': `${DISCOURAGED}The Small Charter.\n`, '.vscode/settings.json': text });
		const run = async (text: string) => await runOnSmall(settings(text), 'check', 'a.md');
		assert.deepEqual(await run('{ "dossier.checks.severity": { "name-discouraged": "off" } }'), { code: 0, out: [], problems: [] });
		assert.deepEqual(await run('{ "dossier.silencedLabels": ["Chart of Small Things"], /* a comment */ }'), { code: 0, out: [], problems: [] });
		assert.deepEqual(await run('{ "dossier.dossiers": { "small": { "enabled": false } } }'), { code: 0, out: [], problems: [] });
		const optional = { 'bundled.dossier.yaml': SMALL_YAML.replace('id: small', 'id: other').replaceAll('Chart of Small Things', 'Sea Map'), 'optional.yaml': SMALL_YAML };
		assert.equal((await runOn({ ...settings('{}'), ...optional }, 'check', 'a.md')).code, 0);
		assert.equal(
			(await runOn({ ...settings('{ "dossier.dossiers": { "small": { "enabled": true } } }'), ...optional }, 'check', 'a.md')).code,
			1,
		);
		assert.deepEqual(
			(await run('{ "dossier.checks.severity": { "no-such-check": "off" }, "dossier.checks.nearVariants": 3 }')).problems,
			[
				'.vscode/settings.json: “dossier.checks.severity” names a check that does not exist: no-such-check',
				'.vscode/settings.json: “dossier.checks.nearVariants” has a value that is not allowed: 3',
			],
		);
		assert.deepEqual((await run('[')).problems, ['.vscode/settings.json: it is not a JSON object; its settings are not used.']);
	});

	it('applies safe fixes, and leaves the byte order mark and line ends', async () => {
		const { code, out, written } = await runOnSmall({ 'a.md': `\uFEFF${DISCOURAGED.replace('\n', '\r\n')}${WRONG}` }, 'check', 'a.md', '--fix');
		assert.deepEqual({ code, out }, { code: 0, out: [] });
		assert.equal(
			written?.['a.md'],
			`\uFEFFThe Charter of Small Things applies.\r\n${WRONG.replace('Chronicle', 'Charter')}`,
		);
	});

	it('shows what fixes would change as a diff, and changes nothing', async () => {
		const { code, out, written } = await runOnSmall({ 'a.md': `One.\nTwo.\n\n${WRONG}\nThree.\n` }, 'check', 'a.md', '--fix', '--dry-run');
		assert.deepEqual({ code, written }, { code: 0, written: undefined });
		assert.deepEqual(out, ['--- a.md', '+++ a.md', '@@ -1,6 +1,6 @@', ' One.', ' Two.', ' ', `-${WRONG.trimEnd()}`, `+${WRONG.trimEnd().replace('Chronicle', 'Charter')}`, ' ', ' Three.']);
	});

	it('reports a file that cannot be written, with its findings', async () => {
		const { code, out, problems } = await runOnSmall({ 'full/a.md': WRONG }, 'check', 'full/a.md', '--fix');
		assert.deepEqual({ code, lines: out.length, problems }, { code: 2, lines: 2, problems: ['full/a.md: the disk is full.'] });
	});

	it('reports only findings that a baseline does not have', async () => {
		const first = await runOnSmall({ 'a.md': DISCOURAGED }, 'check', 'a.md', '--baseline', 'known.json', '--update-baseline');
		assert.deepEqual({ code: first.code, out: first.out }, { code: 0, out: [] });
		const known = String(first.written?.['known.json']);
		const codes = async (text: string) =>
			(await runOnSmall({ 'a.md': text, 'known.json': known }, 'check', 'a.md', '--baseline', 'known.json')).out.flatMap(
				line => /\[([a-z-]+)\]$/.exec(line)?.[1] ?? [],
			);
		assert.deepEqual(await codes(DISCOURAGED), []);
		assert.deepEqual(await codes(`A new line.\n\n${DISCOURAGED}`), []);
		assert.deepEqual(await codes(`${DISCOURAGED}\n${DISCOURAGED}`), ['name-discouraged']);
		assert.deepEqual(await codes(`${DISCOURAGED}\n${WRONG}`), ['expansion-wrong']);
		assert.equal((await runOnSmall({ 'a.md': DISCOURAGED, 'known.json': '{}' }, 'check', 'a.md', '--baseline', 'known.json')).code, 2);
		assert.equal((await runOnSmall({ 'a.md': DISCOURAGED }, 'check', 'a.md', '--baseline', 'known.json')).code, 2);
	});

	it('does not replace a baseline that cannot be read', async () => {
		const traces: Traces = { out: [], problems: [], written: {}, removed: [] };
		const machine = memoryMachine({ 'a.md': DISCOURAGED, 'bundled.dossier.yaml': SMALL_YAML }, traces);
		const read = async (path: string) => {
			if (path === 'known.json') {
				throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
			}
			return await machine.read(path);
		};
		for (const update of [['--update-baseline'], []]) {
			assert.equal(await run(['check', 'a.md', '--baseline', 'known.json', ...update], { ...machine, read }), 2);
		}
		assert.deepEqual(traces.written, {});
		assert.deepEqual(traces.problems.filter(line => line.startsWith('known.json')), Array(2).fill('known.json: you are not allowed to read or write it.'));
	});

	it('does not write a baseline if not all documents could be checked', async () => {
		const { code, problems, written } = await runOnSmall(
			{ 'a.md': DISCOURAGED, 'b.md': new Uint8Array([0xc3, 0x28]), 'known.json': '{ "format": 1, "findings": { "b.md x 1": 1 } }' },
			'check',
			'a.md',
			'b.md',
			'--baseline',
			'known.json',
			'--update-baseline',
		);
		assert.deepEqual({ code, written }, { code: 2, written: undefined });
		assert.match(problems.at(-1) ?? '', /^known\.json: .*not all documents could be checked/);
	});

	for (const operands of [[], ['-']]) {
		it(['checks standard input as a file with the name given', ...operands].join(', '), async () => {
			const { out } = await runOnSmall(
				{ stdin: `% ${DISCOURAGED}${DISCOURAGED}` }, 'check', '--stdin-filename', 'chapter.tex', ...operands,
			);
			assert.deepEqual(out.map(line => line.slice(0, 16)), ['chapter.tex:2:5:', '1 finding; `--fi']);
		});
	}

	it('reports what cannot be read, and checks the rest', async () => {
		const { code, out, problems } = await runOnSmall(
			{ 'a.md': DISCOURAGED, 'b.md': new Uint8Array([0xff, 0x00, 0xc3]) },
			'check',
			'none.md',
			'b.md',
			'a.md',
		);
		assert.deepEqual(
			{ code, lines: out.length, problems },
			{
				code: 2,
				lines: 2,
				problems: ['none.md: there is no such file.', 'b.md: it is not text in UTF-8. Save it in this encoding.'],
			},
		);
		const nothing = await runOnSmall({ 'b.md': new Uint8Array(100) }, 'check', 'b.md');
		assert.deepEqual([nothing.code, nothing.problems], [2, ['b.md: it is not text in UTF-8. Save it in this encoding.']]);
	});

	it('says what is wrong with comments that ignore, and with the codes in settings', async () => {
		const { out, problems } = await runOnSmall({
			'.vscode/settings.json': '{ "dossier.checks.severity": { "fact-difers": "off", "expansion-wrong": "loud" } }',
			'a.md': '<!-- dossier-disable-next-line -->\nOne.\n\n<!-- dossier-disable-next-line fact-difers -- so -->\nTwo.\n\n<!-- dossier-disable fact-differs -->\n\nThe “quotation is [not closed.\n',
		}, 'check', 'a.md');
		assert.deepEqual(out.slice(0, 3).map(line => line.replace(/^a\.md:(\d+:\d+): warning: /, '$1 ')), [
			'1:1 The comment does not say which check to ignore. [ignore-unknown]', '4:32 There is no check “fact-difers”. [ignore-unknown]',
			'7:6 “dossier-disable” is not a comment that Dossier understands. [ignore-unknown]',
		]);
		assert.deepEqual(problems, [
			'.vscode/settings.json: “dossier.checks.severity” names a check that does not exist: fact-difers',
			'.vscode/settings.json: “dossier.checks.severity.expansion-wrong” has a value that is not allowed: "loud"',
		]);
	});

	for (const [what, ...args] of [
		['no file'],
		['an unknown format', 'a.md', '--format', 'xml'],
		['a dry run without fixes', 'a.md', '--dry-run'],
		['a new baseline without its file', 'a.md', '--update-baseline'],
		['a file and standard input', 'a.md', '--stdin-filename', 'b.md'],
		['standard input without a name', '-'],
		['fixes of standard input', '--stdin-filename', 'b.md', '--fix'],
		['a dossier that is missing', 'a.md', '--dossier', 'none.yaml'],
		['a new baseline while it watches', 'a.md', '--watch', '--baseline', 'known.json', '--update-baseline'],
	]) {
		it(`cannot work with ${what}`, async () => {
			const { code, out, problems } = await runOnSmall({ 'a.md': DISCOURAGED }, 'check', ...args);
			assert.deepEqual({ code, out, count: problems.length }, { code: 2, out: [], count: 1 });
		});
	}
});

describe('dossier check: the keys of citations', () => {
	const BIB = '@book{knuth1984,\n}\n';
	const unknownIn = async (files: Readonly<Record<string, string>>, path: string) => {
		const { out, problems } = await runOnSmall(files, 'check', path, '--format', 'json');
		assert.deepEqual(problems, []);
		return (JSON.parse(out.join('\n')) as readonly { readonly code: string; readonly message: string }[])
			.filter(({ code }) => code === 'citation-unknown')
			.map(({ message }) => /“(.+?)”/.exec(message)?.[1]);
	};

	it('are those of the bibliographies that the document, its main document, its project or the setting names', async () => {
		const cite = 'See \\cite{knuth1984, nobody}.\n';
		const main = '\\documentclass{book}\n\\addbibresource{refs.bib}\n\\begin{document}\n\\include{chapters/one}\n\\end{document}\n';
		assert.deepEqual(await unknownIn({ 'refs.bib': BIB, 'a.tex': `\\addbibresource{refs.bib}\n${cite}` }, 'a.tex'), ['nobody']);
		assert.deepEqual(await unknownIn({ 'refs.bib': BIB, 'main.tex': main, 'chapters/one.tex': cite }, 'chapters/one.tex'), ['nobody']);
		assert.deepEqual(await unknownIn({ 'refs.bib': BIB, 'parts/one.tex': `% !TEX root = ../main.tex\n${cite}`, 'main.tex': main }, 'parts/one.tex'), ['nobody']);
		assert.deepEqual(await unknownIn({ 'refs.bib': BIB, '_quarto.yml': 'bibliography: refs.bib\n', 'a.qmd': 'See [@knuth1984; @nobody].\n' }, 'a.qmd'), ['nobody']);
		assert.deepEqual(await unknownIn({ 'refs.bib': BIB, '.vscode/settings.json': '{ "dossier.citation.bibliography": "refs.bib" }', 'a/b.tex': cite }, 'a/b.tex'), ['nobody']);
	});

	it('are not checked if a bibliography is missing, broken, outside the folder or on the web', async () => {
		const named = (path: string) => `---\nbibliography: ${path}\n---\n\nSee [@nobody].\n`;
		for (const [path, files] of [
			['refs.bib', {}],
			['refs.bib', { 'refs.bib': '@book{knuth1984,' }],
			['../refs.bib', {}],
			['https://example.org/refs.bib', {}],
			['refs.ris', { 'refs.ris': '' }],
		] as const) {
			assert.deepEqual(await unknownIn({ ...files, 'a.md': named(path) }, 'a.md'), [], path);
		}
		assert.deepEqual(await unknownIn({ 'a.md': 'See [@nobody; @small_notce].\n' }, 'a.md'), ['small_notce']);
	});
});

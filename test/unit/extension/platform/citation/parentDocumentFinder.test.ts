import assert from 'node:assert/strict';
import { MAX_SEARCHED_FILES, MAX_PARENT_DOCUMENTS } from '../../../../../src/core/limits';
import { Bibliographies } from '../../../../../src/extension/platform/citation/bibliographies/bibliographies';
import { ParentDocumentFinder } from '../../../../../src/extension/platform/citation/bibliographies/parentDocumentFinder';
import { PickedFiles } from '../../../../../src/extension/platform/citation/bibliographies/pickedFiles';
import { freshHost } from '../../../../support/fakeVscode/current';
import { Uri } from '../../../../support/fakeVscode/values/uri';

const MAIN = '\\documentclass{book}\n\\addbibresource{refs.bib}\n\\begin{document}\n\\include{chapters/one}\n\\end{document}\n';
const PART = '/book/chapters/one.tex';

/** A document in a workspace with some other files. */
function setUp(path: string, files: Readonly<Record<string, string>>, text = 'A hat.\n') {
	const host = freshHost();
	host.folders = [Uri.file('/book')];
	for (const [name, content] of Object.entries(files)) {
		host.files.put(name, content);
	}
	host.files.put(path, text);
	return {
		host,
		document: host.open(path, text),
		finder: new ParentDocumentFinder(new PickedFiles()),
		bibliographies: new Bibliographies(),
	};
}

async function wholesOf({ finder, document }: ReturnType<typeof setUp>): Promise<readonly string[]> {
	return (await finder.of(document)).files.map(({ uri }) => uri.path);
}

async function bibliographiesOf({ bibliographies, document }: ReturnType<typeof setUp>): Promise<readonly string[]> {
	return (await bibliographies.of(document)).files.map(({ uri }) => uri.path);
}

describe('the documents that a file is a part of', () => {
	it('provide their bibliographies to the files that they include', async () => {
		const one = setUp(PART, { '/book/main.tex': MAIN, '/book/other.tex': '\\addbibresource{no.bib}\n' });
		assert.deepEqual(await wholesOf(one), ['/book/main.tex']);
		assert.deepEqual(await bibliographiesOf(one), ['/book/refs.bib']);
		assert.equal(await one.bibliographies.rootTextOf(one.document), MAIN);
	});

	it('are found through the levels between, whose paths are relative to the outermost folder', async () => {
		const one = setUp('/book/chapters/parts/a.tex', {
			'/book/main.tex': MAIN,
			'/book/chapters/one.tex': '\\input{chapters/parts/a}\n',
		});
		assert.deepEqual(await wholesOf(one), ['/book/chapters/one.tex', '/book/main.tex']);
		assert.deepEqual(await bibliographiesOf(one), ['/book/refs.bib']);
	});

	it('include the main file that the class of subfiles names', async () => {
		const one = setUp(PART, { '/book/main.tex': MAIN }, '\\documentclass[../main]{subfiles}\nA hat.\n');
		assert.deepEqual(await bibliographiesOf(one), ['/book/refs.bib']);
		const outside = setUp(PART, {}, '\\documentclass[../../main]{subfiles}\nA hat.\n');
		assert.deepEqual(
			(await outside.bibliographies.of(outside.document)).refused.map(({ path, refusal }) => [path, refusal]),
			[['../../main.tex', 'outside']],
		);
	});

	it('include the file that includes a Typst document', async () => {
		for (const path of ['chapters/one.typ', '/chapters/one.typ']) {
			const one = setUp('/book/chapters/one.typ', { '/book/main.typ': `#include "${path}"\n#bibliography("refs.yml")\n` });
			assert.deepEqual(await bibliographiesOf(one), ['/book/refs.yml'], path);
		}
	});

	it('provide the bibliographies that other files they include name, such as a preamble', async () => {
		const main = MAIN.replace('\\addbibresource{refs.bib}', '\\input{gone}\\input{settings/preamble}');
		const files = { '/book/main.tex': main, '/book/settings/preamble.tex': '\\addbibresource{refs.bib}\n' };
		assert.deepEqual(await bibliographiesOf(setUp(PART, files)), ['/book/refs.bib']);
		assert.deepEqual(await bibliographiesOf(setUp('/book/main.tex', files, main)), ['/book/refs.bib']);
		const restricted = setUp('/book/main.tex', files, main);
		restricted.host.trusted = false;
		assert.deepEqual(await bibliographiesOf(restricted), []);
		const typst = {
			'/book/main.typ': '#include "chapters/one.typ"\n#include "back/end.typ"\n',
			'/book/back/end.typ': '#bibliography("refs.yml")\n',
		};
		assert.deepEqual(await bibliographiesOf(setUp('/book/chapters/one.typ', typst)), ['/book/back/refs.yml']);
	});

	it('are found once, even if files include each other or themselves', async () => {
		const one = setUp(
			'/book/a.tex',
			{ '/book/b.tex': '\\input{a}\\input{b}\\input{c}\n', '/book/c.tex': '\\input{b}\\input{a}\n' },
			'\\input{a}\\input{b}\\input{c}\n',
		);
		assert.deepEqual(await wholesOf(one), ['/book/b.tex', '/book/c.tex']);
		const named = setUp('/book/a.tex', { '/book/b.tex': '% !TEX root = a.tex\n' }, '% !TEX root = b.tex\n');
		assert.deepEqual(await wholesOf(named), ['/book/b.tex']);
		assert.deepEqual(await bibliographiesOf(named), []);
	});

	it('are not searched for if the file is a whole document', async () => {
		const one = setUp(PART, { '/book/main.tex': MAIN }, '\\documentclass{article}\nA hat.\n');
		assert.deepEqual(await wholesOf(one), []);
		assert.deepEqual(one.host.files.calls, []);
	});

	it('are not searched for in Restricted Mode', async () => {
		const one = setUp(PART, { '/book/main.tex': MAIN });
		one.host.trusted = false;
		assert.deepEqual(await wholesOf(one), []);
		assert.deepEqual(one.host.files.calls, []);
	});

	it('are searched for neither above the workspace, nor outside a workspace above the folder, nor behind links', async () => {
		const above = setUp(PART, { '/main.tex': '\\input{book/chapters/one}' });
		assert.deepEqual(await wholesOf(above), []);
		const outside = setUp('/elsewhere/chapters/one.tex', {
			'/elsewhere/main.tex': MAIN,
			'/elsewhere/chapters/all.tex': '\\input{one}',
		});
		assert.deepEqual(await wholesOf(outside), ['/elsewhere/chapters/all.tex']);
		const linked = setUp(PART, { '/book/main.tex': MAIN });
		linked.host.files.links.add('/book/main.tex');
		assert.deepEqual(await wholesOf(linked), []);
		assert.ok(!linked.host.files.calls.includes('readFile /book/main.tex'));
	});

	it('are read again only when they have changed', async () => {
		const one = setUp(PART, { '/book/other.tex': 'A hat.\n' });
		one.host.files.times.set('/book/other.tex', 1);
		const reads = () => one.host.files.calls.filter(call => call === 'readFile /book/other.tex').length;
		await wholesOf(one);
		await wholesOf(one);
		assert.equal(reads(), 1);
		one.host.files.put('/book/other.tex', MAIN);
		one.host.files.times.set('/book/other.tex', 2);
		assert.deepEqual(await wholesOf(one), ['/book/other.tex']);
	});

	it('are found although another file or folder cannot be read', async () => {
		const one = setUp(PART, { '/book/main.tex': MAIN, '/book/broken.tex': MAIN });
		one.host.files.before('readDirectory', '/book/chapters', () => Promise.reject(new Error('No.')));
		one.host.files.before('readFile', '/book/broken.tex', () => Promise.reject(new Error('No.')));
		assert.deepEqual(await wholesOf(one), ['/book/main.tex']);
	});

	it('are limited in number, and so are the files that are searched', async () => {
		const many = Object.fromEntries(
			Array.from({ length: MAX_SEARCHED_FILES + 5 }, (_, index) => [
				`/book/chapters/x${1000 + index}.tex`,
				index < 20 ? '\\input{one}' : '',
			]),
		);
		const one = setUp(PART, { ...many, '/book/main.tex': MAIN });
		assert.equal((await wholesOf(one)).length, MAX_PARENT_DOCUMENTS);
		const none = setUp(PART, { ...Object.fromEntries(Object.keys(many).map(path => [path, ''])), '/book/main.tex': MAIN });
		assert.deepEqual(await wholesOf(none), []);
	});
});

describe('a Sphinx project', () => {
	it('has the bibliographies of its reStructuredText', async () => {
		const one = setUp('/book/chapters/one.rst', { '/book/conf.py': "bibtex_bibfiles = ['refs.bib']\n" });
		assert.deepEqual(await bibliographiesOf(one), ['/book/refs.bib']);
	});
});

describe('a Quarto project', () => {
	it('has the bibliographies of its folders, nearest first, and its own', async () => {
		const files = {
			'/book/_quarto.yml': 'book:\n  chapters: [part/chapters/one.md]\nbibliography: book.bib\n',
			'/book/part/chapters/_metadata.yml': 'author: A\n',
		};
		const inFolder = setUp('/book/part/chapters/one.md', { ...files, '/book/part/_metadata.yml': 'bibliography: part.bib\n' });
		assert.deepEqual(await bibliographiesOf(inFolder), ['/book/part/part.bib']);
		assert.deepEqual(await bibliographiesOf(setUp('/book/part/chapters/one.md', files)), ['/book/book.bib']);
	});
});

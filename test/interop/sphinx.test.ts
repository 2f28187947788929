import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { exportItems } from '../../src/core/citation/bibliography/exportItems';
import type { CitationMode } from '../../src/core/citation/document/written';
import { formatReference } from '../../src/core/citation/reference';
import { referenceWordsIn } from '../../src/core/citation/referenceWords';
import { formatCitation } from '../../src/core/citation/style/documents/document';
import { writeRich } from '../../src/core/citation/style/output';
import { richText } from '../../src/core/citation/style/rich';
import { STYLES } from '../../src/core/citation/style/styles';
import { documentLanguageOf } from '../../src/core/language/languages';
import { inTurn } from '../support/core/budget';
import { applied, documentAt, formNamed, pick } from '../support/core/citation/citing';
import { bundledItems, SAMPLES } from './support/items';
import { isInstalled, itUnless, run, withFile } from './support/program';

const WORDS = referenceWordsIn('en');
const MODES: readonly CitationMode[] = ['normal', 'authorInText'];
const ITEMS = [...bundledItems(), ...SAMPLES];

/** The documents that Sphinx reads: reStructuredText by itself, MyST with `myst_parser`. */
const LANGUAGES = [
	{ id: 'restructuredtext', file: 'index.rst', form: 'restructuredTextCite', extensions: ['sphinxcontrib.bibtex'], list: '.. bibliography::\n' },
	{ id: 'myst', file: 'index.md', form: 'mystCite', extensions: ['sphinxcontrib.bibtex', 'myst_parser'], list: '```{bibliography}\n```\n' },
] as const;

/** Returns the text that Sphinx makes of a document with a bibliography. Throws if it has something to say about it. */
function readWithSphinx(file: string, document: string, extensions: readonly string[]): string {
	return withFile(file, document, source => {
		const folder = path.dirname(source);
		writeFileSync(path.join(folder, 'refs.bib'), exportItems(ITEMS, 'bibtex').text);
		writeFileSync(path.join(folder, 'conf.py'), `extensions = ${JSON.stringify(extensions)}\nbibtex_bibfiles = ['refs.bib']\n`);
		const { status, complaints } = run('sphinx-build', ['-q', '-b', 'text', folder, path.join(folder, 'out')]);
		assert.equal(status, 0, complaints);
		assert.deepEqual(complaints.split('\n').filter(line => /warning|error/i.test(line) && !/missing \w+ in|empty \w+ in/.test(line)), []);
		return readFileSync(path.join(folder, 'out', 'index.txt'), 'utf8').replace(/\s+/g, ' ');
	});
}

/** Returns what is missing to read documents with these extensions. They are packages of their own, so Sphinx alone is not enough. */
function missingFor(extensions: readonly string[]): string | undefined {
	if (!isInstalled('sphinx-build')) {
		return 'sphinx-build is not installed';
	}
	return withFile('index.rst', '', source => {
		const folder = path.dirname(source);
		const settings = ['-C', '-D', `extensions=${extensions.join(',')}`, '-D', 'bibtex_bibfiles=refs.bib'];
		writeFileSync(path.join(folder, 'refs.bib'), '');
		const { status } = run('sphinx-build', ['-q', '-b', 'text', ...settings, folder, path.join(folder, 'out')]);
		return status === 0 ? undefined : `${extensions.join(' or ')} is not installed`;
	});
}

describe('Sphinx', () => {
	for (const { id, file, form, extensions, list } of inTurn(LANGUAGES, 2)) {
		const missing = missingFor(extensions);
		itUnless(missing, `knows every key that is cited in ${id}, alone and with others, a prefix, a place and a suffix`, () => {
			const lines = ITEMS.map(({ key, csl }, index) => {
				const other = ITEMS[(index + 1) % ITEMS.length];
				const picks = [
					pick(key, 'page 3', { csl, prefix: 'see', suffix: 'in full' }),
					...(index % 2 === 0 && other ? [pick(other.key, undefined, { csl: other.csl })] : []),
				];
				const document = documentAt(id, `Line ${index} |.\n\n`);
				return applied(document, formNamed(form, id).write({ picks, words: WORDS, mode: MODES[index % 3] ?? 'normal' }, document));
			});
			const read = readWithSphinx(file, `${id === 'myst' ? '# Title' : 'Title\n====='}\n\n${lines.join('')}${list}`, extensions);
			for (const [index] of ITEMS.entries()) {
				const line = read.slice(read.indexOf(`Line ${index} `), read.indexOf(`Line ${index + 1} `));
				assert.match(line, /\[[^\]]+\]/);
			}
			assert.doesNotMatch(read, /\[\?\]|:cite/);
		});

		itUnless(missing, `prints notes with full references in ${id}`, () => {
			const { citation: { footnote }, output } = documentLanguageOf(id);
			const [style] = STYLES;
			assert.ok(style);
			const notes = ITEMS.map(({ key, csl }) => formatCitation({ id: key, csl }, { style, language: 'en' }));
			const text = ITEMS.reduce((all, { key, csl }, index) => {
				const document = documentAt(id, all.replace('\u0000', `Line ${index}|.\n\n\u0000`));
				const note = writeRich(notes[index] ?? [], output);
				const one = { ...pick(key, undefined, { csl }), reference: formatReference(csl, WORDS) };
				return applied(document, footnote.write({ picks: [one], words: WORDS, note: [note] }, document));
			}, id === 'myst' ? '# Title\n\n\u0000' : 'Title\n=====\n\n\u0000').replace('\u0000', '');
			const read = readWithSphinx(file, text, extensions);
			for (const note of notes) {
				// MyST shows addresses with only some of their escapes.
				for (const part of id === 'myst' ? richText(note).split(/https?:\/\/\S+/) : [richText(note)]) {
					assert.ok(letters(read).includes(letters(part)), part);
				}
			}
		});
	}
});

/** Returns the letters of a text, since quotation marks in it depend on those around it. */
function letters(text: string): string {
	return text.replace(/[^\p{L}\p{N}]/gu, '');
}

import assert from 'node:assert/strict';
import { WORDS } from '../../src/cli/words/labels';
import { addToBibliography } from '../../src/core/citation/bibliography/addToBibliography';
import { exportItems, type ExportFormat } from '../../src/core/citation/bibliography/exportItems';
import type { BibliographyItem } from '../../src/core/citation/bibliography/items/item';
import { formatReference } from '../../src/core/citation/reference';
import type { Locator } from '../../src/core/dossier/model';
import { inTurn } from '../support/core/budget';
import { applied, documentAt, formNamed } from '../support/core/citation/citing';
import { bundledItems, hostileItems, SAMPLES } from './support/items';
import { itWith, run, withFile } from './support/program';

const FILES: readonly (readonly [ExportFormat, string])[] = [
	['biblatex', 'a.bib'],
	['bibtex', 'a.bib'],
	['cslJson', 'a.json'],
	['cslYaml', 'a.yaml'],
];

/** Documents in the languages that pandoc reads, each with a bibliography. */
const DOCUMENTS: readonly (readonly [string, string, string])[] = [
	['markdown', 'markdown', '---\nbibliography: a.bib\n---\n\nText |.\n'],
	['quarto', 'markdown', 'Text |.\n'],
	[
		'latex',
		'latex',
		'\\documentclass{article}\n\\usepackage{biblatex}\n\\addbibresource{a.bib}\n\\begin{document}\nText |.\n\\end{document}\n',
	],
	[
		'latex',
		'latex',
		'\\documentclass{article}\n\\usepackage[style=verbose]{biblatex}\n\\addbibresource{a.bib}\n\\begin{document}\nText |.\n\\end{document}\n',
	],
	['latex', 'latex', '\\documentclass{article}\n\\usepackage{natbib}\n\\begin{document}\nText |.\n\\bibliography{a}\n\\end{document}\n'],
	['latex', 'latex', '\\documentclass{article}\n\\begin{document}\nText |.\n\\bibliography{a}\n\\end{document}\n'],
	['typst', 'typst', 'Text | .\n\n#bibliography("a.bib")\n'], ['org', 'org', '#+bibliography: a.bib\n\nText |.\n'],
];

function pick({ key, csl }: BibliographyItem, locator?: Locator) {
	return { key, csl, reference: formatReference(csl, WORDS), locators: locator ? [locator] : [] };
}

/** Renders a document with pandoc as plain text, including citations and references. Fails on any warning. */
function render(reader: string, text: string, bibliography: string): string {
	// The file has a different name here than in the LaTeX and Typst documents.
	const clean = text.replace(
		/\\(?:addbibresource|bibliography)\{[^}]*\}|#bibliography\([^)]*\)|#\+bibliography:.*|bibliography: a\.bib/g,
		'',
	);
	const { output, complaints, status } = run(
		'pandoc',
		['-f', reader, '-t', 'plain', '--wrap=none', '--citeproc', '--fail-if-warnings', '--bibliography', bibliography],
		clean,
	);
	assert.equal(complaints, '');
	assert.equal(status, 0);
	return output;
}

function plain(text: string): string {
	return text.replace(/[’‘'“”"]/g, '').replaceAll('...', '…').replace(/[\s\u00A0]+/g, ' ');
}

describe('pandoc --citeproc', () => {
	for (const [format, name] of FILES) {
		itWith('pandoc', `resolves every bundled source from ${format}, without a warning`, () => {
			const items = bundledItems();
			const document = documentAt('quarto', 'Text |.');
			const text = applied(document, formNamed('pandoc').write({ picks: items.map(item => pick(item)), words: WORDS }, document));
			const output = withFile(name, exportItems(items, format).text, file => render('markdown', text, file));
			assert.doesNotMatch(output, /\?\?\?|undefined/);
			for (const { csl } of items) {
				assert.ok(plain(output).toLowerCase().includes(plain(csl.title ?? '').toLowerCase().slice(0, 30)), csl.title);
			}
		});
		itWith('pandoc', `prints addresses from ${format} unchanged`, () => {
			const URL = 'https://small.example/a--b/@user/_d_/e_f/x...y?q=1&z=~2~';
			const items = [{ key: 'small_page', csl: { type: 'webpage', title: 'Page', URL } }];
			const output = withFile(name, exportItems(items, format).text, file => render('markdown', '[@small_page]', file));
			assert.ok(output.includes(URL), output);
		});
		itWith('pandoc', `resolves hostile items from ${format}, without a warning`, () => {
			const items = hostileItems(60);
			const document = documentAt('quarto', 'Text |.');
			const text = applied(document, formNamed('pandoc').write({ picks: items.map(item => pick(item)), words: WORDS }, document));
			const output = withFile(name, exportItems(items, format).text, file => render('markdown', text, file));
			assert.doesNotMatch(output, /\?\?\?/);
			assert.ok(items.every((_, index) => new RegExp(`title ${index}\\b`, 'i').test(output)));
		});
	}

	for (const [language, reader, source] of DOCUMENTS) {
		itWith('pandoc', `resolves what is inserted in ${language}: ${JSON.stringify(source.slice(0, 70))}`, () => {
			const document = documentAt(language, source);
			const picks = [
				pick(SAMPLES[0] as BibliographyItem, { label: 'paragraph', value: '3' }),
				pick(SAMPLES[1] as BibliographyItem, { label: 'article', value: '2(a)' }),
				{ ...pick(SAMPLES[2] as BibliographyItem, { label: 'page', value: '7' }), prefix: 'see' },
				pick(SAMPLES[4] as BibliographyItem),
			];
			const text = applied(document, document.language.wanted(document).write({ picks, words: WORDS }, document));
			const output = plain(withFile('a.bib', exportItems(SAMPLES, 'biblatex').text, file => render(reader, text, file)));
			assert.doesNotMatch(output, /\?\?\?|@small|small_/);
			// This version of pandoc drops what is in brackets after a Typst key.
			const places = language === 'typst' ? [] : ['3', '2(a)', '7'];
			for (const part of [
				'Plan of Action Against UNTOC',
				'Charter of Small Things',
				'Secretary on UNTOC',
				'On Words',
				'see',
				...places,
			]) {
				assert.ok(output.toLowerCase().includes(part.toLowerCase()), `${part}\n${text}\n${output}`);
			}
		});
	}

	for (const [language, reader, source] of inTurn(DOCUMENTS.filter(([language]) => language !== 'typst'), 2)) {
		itWith(
			'pandoc',
			`prints a chapter, a recital, a schedule, a rule and a preamble that are cited in ${language}: ${JSON.stringify(source.slice(0, 70))}`,
			() => {
				const document = documentAt(language, source);
				const places: readonly Locator[] = [
					{ label: 'chapter', value: '3' },
					{ label: 'recital', value: '4' },
					{ label: 'schedule', value: '2' },
					{ label: 'rule', value: '5' },
					{ label: 'preamble', value: '' },
				];
				const printed = [/chap(?:\.|ter) 3/i, /recital 4/i, /schedule 2/i, /(?:rule|r\.) 5/i, /preamble/i];
				// The first alone, the others in one citation, so that pandoc does not start for each.
				for (const [from, to] of [
					[0, 1],
					[1, places.length],
				] as const) {
					const picks = places.slice(from, to).map(place => pick(SAMPLES[1] as BibliographyItem, place));
					const text = applied(document, document.language.wanted(document).write({ picks, words: WORDS }, document));
					const output = plain(withFile('a.bib', exportItems(SAMPLES, 'biblatex').text, file => render(reader, text, file)));
					printed.slice(from, to).forEach(place => assert.match(output, place, `${text}\n${output}`));
				}
			},
		);
	}

	itWith('pandoc', 'finds an entry that was added to a file, and the earlier ones', () => {
		for (const [format, name] of FILES) {
			const old = exportItems(SAMPLES.slice(1), format).text;
			const added = addToBibliography(old, SAMPLES[0] as BibliographyItem, {
				format: format === 'cslJson' || format === 'cslYaml' ? format : 'bib',
				dialect: 'biblatex',
			});
			assert.ok(added.kind === 'add');
			const text = old.slice(0, added.edit.start) + added.edit.text + old.slice(added.edit.end);
			const output = withFile(name, text, file => render('markdown', SAMPLES.map(({ key }) => `[@${key}]`).join(' '), file));
			assert.doesNotMatch(output, /\?\?\?/);
		}
	});
});

describe('pandoc', () => {
	const hostile = '1. *a* _b_ c_d [e] <g> $j$ &amp; ~k~ ^l 50% #m {n} \\o | @p';
	/** Org cannot express all of these. */
	const inOrg = '1. *a* /b/ +e+ $f$ &amp; 50% #m {n} | @p';
	for (const [language, reader, source] of [
		['markdown', 'markdown', 'Text |.'],
		['markdown', 'gfm', 'Text |.'],
		['markdown', 'commonmark_x', 'Text |.'],
		['markdown', 'markdown', 'Text^[x] |.'],
		['latex', 'latex', 'Text |.'],
		['typst', 'typst', 'Text |.'],
		['org', 'org', 'Text |.'],
		['restructuredtext', 'rst', 'Text |.'],
		['html', 'html', '<p>Text |.</p>'],
		['wikitext', 'mediawiki', 'Text |.'],
		['wikitext', 'mediawiki', '{|\n| Text |.\n|}'],
	] as const) {
		itWith('pandoc', `reads the reference that is inserted in ${language} unchanged, as ${reader}: ${source}`, () => {
			const document = documentAt(language, source);
			const title = language === 'org' ? inOrg : hostile;
			const item = { key: 'small_hostile', csl: { type: 'report', title, publisher: 'P', URL: 'https://small.example/a_b' } };
			const text = applied(
				document,
				document.language
					.wanted(document)
					.write({ picks: [pick(item, { label: 'paragraph', value: '3' })], words: WORDS }, document),
			);
			// LaTeX itself defines the command for the vertical bar; pandoc does not know it.
			const definitions = language === 'latex' ? '\\newcommand{\\textbar}{|}\n\n' : '';
			const { output, complaints } = run('pandoc', ['-f', reader, '-t', 'plain', '--wrap=none'], definitions + text);
			assert.equal(complaints, '');
			// Titles of records may have entities, which are read; what they stand for is text.
			assert.ok(
				plain(output)
					.replaceAll('\u200B', '')
					.includes(plain(`P, ${title.replace('&amp;', '&')}, para. 3, https://small.example/a_b.`)),
				`${text}\n${output}`,
			);
		});
	}
});

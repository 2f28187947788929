import assert from 'node:assert/strict';
import { citedOwnSourcesInSteps, citedSources } from '../../../../../src/core/citation/citedSources';
import { writtenNote, type NotedSource } from '../../../../../src/core/citation/document/edits/noteWriting';
import { ownSourcesInSteps } from '../../../../../src/core/citation/ownSources';
import { LANGUAGES } from '../../../../../src/core/citation/style/locale/languages';
import { STYLES } from '../../../../../src/core/citation/style/styles';
import type { Locator } from '../../../../../src/core/dossier/model';
import { complete } from '../../../../../src/core/steps';
import { documentLanguageOf } from '../../../../../src/core/language/languages';
import { runs, THOROUGH } from '../../../../support/core/budget';
import { bundledLibrary } from '../../../../support/core/bundled/bundledLibrary';
import { citationsIn, noted, notesOf, type NotesOfLibrary } from '../../../../support/core/citation/documentCitations';
import { withChance } from '../../../../support/core/random';

const LOCATORS: readonly (Locator | undefined)[] = [
	undefined,
	{ label: 'paragraph', value: '3' },
	{ label: 'article', value: '2(a)' },
	{ label: 'page', value: '12-14' },
	{ label: 'section', value: 'IV' },
	{ label: 'annex', value: 'II' },
	{ label: 'paragraph', value: '3, 5' },
	{ label: 'chapter', value: '3' },
	{ label: 'recital', value: '4' },
	{ label: 'schedule', value: '2' },
	{ label: 'rule', value: '5' },
	{ label: 'preamble', value: '' },
	{ label: 'annex', value: '' },
];

/** Languages, with a function for each form that puts text into a note. */
const FORMS: readonly (readonly [language: string, document: (note: string) => string])[] = [
	['markdown', note => `It is so.[^1] More.\n\n[^1]: ${note}\n`],
	['quarto', note => `It is so.^[${note}] More.\n`],
	['markdown', note => `It is so [${note}], they say.\n`],
	['latex', note => `It is so.\\footnote{${note}} More.\n`],
	['typst', note => `It is so.#footnote[${note}] More.\n`],
	['org', note => `It is so.[fn:: ${note}] More.\n`],
	['org', note => `It is so.[fn:1] More.\n\n[fn:1] ${note}\n`],
	['asciidoc', note => `It is so.footnote:[${note}] More.\n`],
	['restructuredtext', note => `It is so. [#a]_ More.\n\n.. [#a] ${note}\n`],
	['wikitext', note => `It is so.<ref>${note}</ref> More.\n`],
	['html', note => `<p>It is so [<cite>${note}</cite>]. More.</p>\n`],
	['plaintext', note => `It is so [${note}], they say.\n`],
];

/** Returns the sources that a document cites, in order; all sources with the same reference. */
function sourcesIn(text: string, notes: NotesOfLibrary): readonly (readonly string[])[] {
	return citationsIn(text, notes).citations.flatMap(({ sources }) =>
		sources.map(({ source, candidates = [] }) => (source === undefined ? candidates : [source])),
	);
}

const all = [...bundledLibrary.sources.values()];

describe('a reference written by Dossier', () => {
	// Each run tests some sources in some forms, depending on the seed; a thorough run tests all.
	const every = THOROUGH ? 1 : 40;
	for (const style of STYLES) {
		it(`in ${style.id} is recognised in every language and form, with its locator, and no other is`, () => {
			withChance(`references in ${style.id}`, 1, chance => {
				const first = chance.below(6);
				const forms = THOROUGH ? FORMS : FORMS.filter((_, index) => index % 6 === first);
				for (const [languageId, document] of forms) {
					const notes = notesOf(bundledLibrary, languageId, style.id, chance.pick([...LANGUAGES]));
					for (let at = chance.below(every); at < all.length; at += every) {
						const source = all[at];
						const locator = LOCATORS[(at + chance.below(LOCATORS.length)) % LOCATORS.length];
						if (source) {
							checkNote(document, [noted(bundledLibrary, source.key, locator)], notes);
						}
					}
				}
			});
		}).timeout(600_000);
	}
	it('may begin with a sign that is escaped at the start of a note only, such as a bracket in LaTeX', () => {
		const notes = notesOf(bundledLibrary, 'latex', 'bluebook');
		const bracketed = all.filter(({ source }) => source.csl.title?.startsWith('[') === true);
		assert.ok(bracketed.length > 0);
		for (const { key } of bracketed) {
			for (const locator of [undefined, { label: 'paragraph', value: '3' }] as const) {
				checkNote(note => `It is so.\\footnote{${note}} More.\n`, [noted(bundledLibrary, key, locator)], notes);
			}
		}
	});
	it('may be next to others, with a prefix and suffix', () => {
		for (const styleId of ['un', 'oscola', 'chicago']) {
			const notes = notesOf(bundledLibrary, 'markdown', styleId);
			withChance('several references', runs(5), chance => {
				const sources = Array.from({ length: 2 + chance.below(2) }, () =>
					noted(
						bundledLibrary,
						chance.pick(all).key,
						LOCATORS[chance.below(LOCATORS.length)],
						chance.below(2) === 0 ? {} : { prefix: 'see also' },
					),
				);
				checkNote(note => `A.[^1]\n\n[^1]: ${note}\n`, sources, notes);
			});
		}
	});
});

describe('the sources that a document cites', () => {
	it('are those of its notes, whatever their locators, and no others', () => {
		const notes = notesOf(bundledLibrary, 'markdown', 'oscola');
		const some = all.filter((_, index) => index % 23 === 0);
		const text = some
			.map(
				({ key }, index) =>
					`[^${index}]: ${writtenNote([noted(bundledLibrary, key, LOCATORS[index % LOCATORS.length])], notes.writing)}\n`,
			)
			.join('');
		assert.deepEqual(
			citedSources(documentLanguageOf('markdown').keys, text, { library: bundledLibrary, recognise: notes.recognise }),
			some,
		);
	});
});

describe('the user’s own sources that a document cites', () => {
	const notes = notesOf(bundledLibrary, 'markdown', 'chicago');
	const book = (key: string, title: string) => ({
		key,
		csl: {
			type: 'book',
			title,
			author: [{ family: 'Doe', given: 'Ann' }],
			publisher: 'Wool Press',
			issued: { 'date-parts': [[2001]] },
		},
		start: 0,
		links: {},
	});
	const copied = bundledLibrary.sources.get('cop10be_untoc_text');
	assert.ok(copied);
	const own = [
		[
			book('wool', 'Wool in <i>Ghent</i>'),
			book('hats', 'The Hats of Ghent'),
			book(copied.key, 'Ours'),
			{ key: 'copy', csl: copied.source.csl, start: 0, links: {} },
		],
		[book('wool', 'Wool Again')],
	].flatMap((items, index) => complete(ownSourcesInSteps(items, { name: `${index}.bib`, address: `file:///${index}.bib` })));
	const cited = (text: string) =>
		complete(
			citedOwnSourcesInSteps(text, {
				syntax: documentLanguageOf('markdown').keys,
				library: bundledLibrary,
				recognise: notes.recognise,
				own,
				writing: notes.writing,
			}),
		).map(({ key, origin }) => `${key} of ${origin?.file ?? ''}`);

	it('are those whose keys it has, in the file that counts, and none that a dossier has', () => {
		assert.deepEqual(cited('A [@hats, p. 3; @wool; @cop10be_untoc_text; @other].\n'), ['wool of 0.bib', 'hats of 0.bib']);
	});

	it('include those cited by a full reference, unless they are also in a dossier', () => {
		const [wool, , , copy] = own.map(source =>
			writtenNote([{ source, locators: [{ label: 'page', value: '3' }], prefix: '', suffix: '' }], notes.writing),
		);
		assert.ok(wool !== undefined && copy !== undefined);
		assert.deepEqual(cited(`A.[^1] B.[^2]\n\n[^1]: ${wool}\n[^2]: ${copy}\n`), ['wool of 0.bib']);
		assert.deepEqual(cited('Wool in Ghent is nice.\n'), []);
	});
});

function checkNote(document: (note: string) => string, sources: readonly NotedSource[], notes: NotesOfLibrary): void {
	const note = writtenNote(sources, notes.writing);
	const text = document(note);
	const found = sourcesIn(text, notes);
	// Author-date styles sort the sources.
	const keys = sources.map(({ source }) => source.key).sort();
	assert.equal(found.length, sources.length, note);
	assert.ok(keys.every(key => found.some(candidates => candidates.includes(key))), `${note} is none of ${JSON.stringify(found)}`);
	if (notes.writing.formatting.style.system === 'note') {
		assert.deepEqual(found.flat().sort(), keys, note);
	}
	const [citation] = citationsIn(text, notes).citations;
	const [only] = sources;
	if (only && sources.length === 1) {
		const place = citation?.sources[0]?.place;
		assert.equal(
			place?.value === '' ? place.label : place?.value === undefined,
			only.locators[0]?.value === '' ? only.locators[0].label : only.locators.length === 0,
			note,
		);
		// French and Spanish have one word for a schedule and an annex.
		assert.equal(
			writtenNote(
				[{ ...only, locators: place ? [{ label: place.label, value: only.locators[0]?.value ?? '' }] : [] }],
				notes.writing,
			),
			note,
		);
	}
	assert.deepEqual(sourcesIn(text.replace('It is so', 'Words that were changed').replace('More', 'And so on'), notes), found);
}

describe('a text that is not recognised', () => {
	const notes = notesOf(bundledLibrary, 'markdown', 'un');
	const key = all.find(({ source: { csl } }) => /55\/25$/.test(String(csl['number'])))?.key ?? '';
	const note = writtenNote([noted(bundledLibrary, key)], notes.writing);
	it('is a resolution with a longer number', () => {
		assert.deepEqual(sourcesIn(`A.[^1]\n\n[^1]: ${note}\n`, notes), [[key]]);
		assert.deepEqual(sourcesIn(`A.[^1]\n\n[^1]: ${note.replace('.', '9.')}\n`, notes), []);
		assert.deepEqual(sourcesIn(`A.[^1]\n\n[^1]: ${note.replace('.', '/Add.1.')}\n`, notes), []);
	});
	it('is a note that was reworded', () =>
		assert.deepEqual(sourcesIn(`A.[^1]\n\n[^1]: ${note.replace('resolution', 'decision')}\n`, notes), []));
	it('is code', () => assert.deepEqual(sourcesIn(`A.\n\n    [^1]: ${note}\n`, notes), []));
	it('is a complete note to which the user has added text', () => {
		const [citation] = citationsIn(`A.[^1]\n\n[^1]: For this, see ${note.replace('.', ', which is old.')}\n`, notes).citations;
		assert.deepEqual(
			citation?.sources.map(({ source, prefix, suffix }) => ({ source, prefix, suffix })),
			[{ source: key, prefix: 'For this, see', suffix: 'which is old' }],
		);
	});
	it('is a document in a language without notes', () =>
		assert.deepEqual(documentLanguageOf('plaintext').citationParser.read(note).notes, []));
});

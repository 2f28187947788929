import assert from 'node:assert/strict';
import { citedOwnSourcesInSteps, citedSources } from '../../../../../src/core/citation/citedSources';
import { writtenNote, type NotedSource } from '../../../../../src/core/citation/document/edits/noteWriting';
import type { PlacedSource } from '../../../../../src/core/citation/document/placedCitation';
import { placesOf } from '../../../../../src/core/citation/locatorPlaces';
import { ownSourcesInSteps } from '../../../../../src/core/citation/ownSources';
import { LANGUAGES } from '../../../../../src/core/citation/style/locale/languages';
import { STYLES } from '../../../../../src/core/citation/style/styles';
import type { Locator, LocatorLabel } from '../../../../../src/core/dossier/model';
import { documentLanguageOf } from '../../../../../src/core/language/languages';
import { complete } from '../../../../../src/core/steps/steps';
import { inTurn, runs, THOROUGH } from '../../../../support/core/budget';
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
	{ label: 'article', value: '12', within: { label: 'paragraph', value: '3' } },
	{ label: 'annex', value: 'II', within: { label: 'section', value: '4', within: { label: 'paragraph', value: '2(a), 3' } } },
];

/** Languages, with a function for each form that puts text into the note with a number. */
const FORMS: readonly (readonly [language: string, document: (note: string, number: number) => string])[] = [
	['markdown', (note, number) => `It is so.[^${number}] More.\n\n[^${number}]: ${note}\n`],
	['quarto', note => `It is so.^[${note}] More.\n`],
	['markdown', note => `It is so [${note}], they say.\n`],
	['latex', note => `It is so.\\footnote{${note}} More.\n`],
	['typst', note => `It is so.#footnote[${note}] More.\n`],
	['org', note => `It is so.[fn:: ${note}] More.\n`],
	['org', (note, number) => `It is so.[fn:${number}] More.\n\n[fn:${number}] ${note}\n`],
	['asciidoc', note => `It is so.footnote:[${note}] More.\n`],
	['restructuredtext', (note, number) => `It is so. [#n${number}]_ More.\n\n.. [#n${number}] ${note}\n`],
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
	for (const [styleTurn, style] of inTurn(STYLES.entries(), 2)) {
		it(`in ${style.id} is recognized with its locator, whatever the languages of the source and the document, and no other is`, () => {
			for (const [turn, language] of [...LANGUAGES].entries()) {
				// A thorough run tests everything in every form, style and language, the others each source with all locators in one language and
				// every other style: the first time that a source is found in a language costs more than all the others.
				for (const [languageId, document] of THOROUGH ? FORMS : FORMS.slice(0, 1)) {
					const notes = notesOf(bundledLibrary, languageId, style.id, language);
					const some = all.filter((_, index) => THOROUGH || ((index + turn) % LANGUAGES.length === 0 && (index + styleTurn) % 2 === 0));
					for (const locator of LOCATORS) {
						checkNotes(document, some.map(({ key }) => noted(bundledLibrary, key, locator)), notes);
					}
				}
			}
		}).timeout(600_000);
	}
	it('is recognized in every form', () => {
		withChance('references in every form', 1, chance => {
			for (const [languageId, document] of FORMS) {
				const notes = notesOf(bundledLibrary, languageId, chance.pick(STYLES).id, chance.pick([...LANGUAGES]));
				const some = all.filter(() => chance.below(THOROUGH ? 5 : 20) === 0);
				checkNotes(document, some.map(({ key }) => noted(bundledLibrary, key, LOCATORS[chance.below(LOCATORS.length)])), notes);
			}
		});
	}).timeout(600_000);
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
			withChance('several references', runs(5), chance => {
				const notes = notesOf(bundledLibrary, 'markdown', styleId, chance.pick([...LANGUAGES]));
				// The same source twice would be an “ibid.”.
				const some = new Set(Array.from({ length: 2 + chance.below(2) }, () => chance.pick(all).key));
				const sources = [...some].map(key =>
					noted(
						bundledLibrary,
						key,
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
			citedSources(documentLanguageOf('markdown').keys, text, { library: bundledLibrary, recognize: notes.recognize }),
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
	].flatMap((items, index) => complete(ownSourcesInSteps(items, { name: `${index}.bib`, address: `file:///${index}.bib`, text: '', format: 'bib' })));
	const cited = (text: string) =>
		complete(
			citedOwnSourcesInSteps(text, {
				syntax: documentLanguageOf('markdown').keys,
				library: bundledLibrary,
				recognize: notes.recognize,
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

/** Checks notes with one source each in a document. */
function checkNotes(document: (note: string, number: number) => string, sources: readonly NotedSource[], notes: NotesOfLibrary): void {
	const written = sources.map(source => writtenNote([source], notes.writing));
	const text = written.map((note, index) => document(note, index + 1)).join('\n');
	const { citations } = citationsIn(text, notes);
	const found = citations.flatMap(citation => citation.sources);
	const wrong = sources.flatMap((source, index) => {
		const note = written[index] ?? '';
		const one = found[index];
		return one && isRight(one, source, note, notes) ? [] : [`${note} is ${JSON.stringify(one)}`];
	});
	assert.deepEqual(wrong.slice(0, 3), [], `${wrong.length} of ${sources.length} notes in ${notes.writing.formatting.language}`);
	assert.equal(found.length, sources.length);
}

/** Whether what was found in a note is its source with its locator, and in styles with notes no other source. */
function isRight({ source, candidates = [], place }: PlacedSource, cited: NotedSource, note: string, { writing }: NotesOfLibrary): boolean {
	const keys = source === undefined ? candidates : [source];
	const [locator] = cited.locators;
	const isSource = keys.includes(cited.source.key) && (keys.length === 1 || writing.formatting.style.system === 'author-date');
	const isPlace = locator ? place !== undefined && numbersIn(place) === numbersIn(locator) : place === undefined;
	// French and Spanish have one word for a schedule and an annex.
	return isSource && isPlace && (place?.label === locator?.label || writtenNote([labelled(cited, place?.label)], writing) === note);
}

/** A source with another label for its place: French and Spanish have one word for a schedule and an annex. */
function labelled(cited: NotedSource, label: LocatorLabel | undefined): NotedSource {
	return { ...cited, locators: cited.locators.map(locator => ({ ...locator, label: label ?? locator.label })) };
}

/** The numbers in a locator, whatever joins them and however its subdivisions are written. */
function numbersIn(locator: Locator): string {
	return placesOf(locator).map(({ value }) => (value.match(/\d+|[IVX]+/g) ?? []).join(' ')).join(' > ');
}

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

describe('a text that is not recognized', () => {
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

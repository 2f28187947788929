import assert from 'node:assert/strict';
import {
	citationForms,
	documentLanguageOf,
	FILE_EXTENSIONS,
	IDS_WITH_KEYS,
	KEY_TRIGGERS,
	SERVED_IDS,
} from '../../../../src/core/language/languages';

describe('the languages of documents', () => {
	it('tell before they are loaded in which of them keys are written', () =>
		assert.deepEqual(SERVED_IDS.filter(id => documentLanguageOf(id).keys !== undefined), IDS_WITH_KEYS));

	it('are asked for a key only after a character that can start one', () => {
		assert.deepEqual(
			[...KEY_TRIGGERS].filter(([id, triggers]) => triggers.includes(',') && /^(?:markdown|quarto|rmd|typst|org)$/.test(id)),
			[],
		);
		for (const [id, triggers] of KEY_TRIGGERS) {
			const { keys } = documentLanguageOf(id);
			const beginnings = ['@', '[@', '@{', '\\cite{', '\\cite{a,', 'cite:[', 'cite:[a,', ':cite:`', ':cite:`a,', '#cite(<', '[cite:@', '{cite:p}`', '{cite:p}`a,'];
			assert.deepEqual(triggers.filter(trigger => !beginnings.some(text => text.endsWith(trigger) && keys?.mayBegin(text) === true)), [], id);
		}
	});

	it('have unique identifiers and file extensions', () => {
		const endings = FILE_EXTENSIONS.flatMap(([, own]) => own);
		assert.equal(new Set(SERVED_IDS).size, SERVED_IDS.length);
		assert.equal(new Set(endings).size, endings.length);
	});

	it('have citation forms with unique names', () => {
		const names = citationForms().map(({ name }) => name);
		assert.equal(new Set(names).size, names.length);
		assert.ok(names.includes('brackets'));
	});

	it('name a bibliography so that it is found again', () => {
		for (const id of SERVED_IDS) {
			const { bibliography } = documentLanguageOf(id);
			// In LaTeX it is after the line that loads biblatex.
			const text = '\\usepackage{biblatex}\n';
			const naming = bibliography?.name(text, 'a.bib');
			if (naming) {
				const named = text.slice(0, naming.offset) + naming.text + text.slice(naming.offset);
				assert.deepEqual(bibliography?.paths(named).map(({ path }) => path), ['a.bib'], id);
			} else {
				// Where a document has no way to name one, only its project may.
				assert.deepEqual(bibliography?.paths(text) ?? [], [], id);
				assert.ok(bibliography === undefined || (bibliography.projects ?? []).length > 0, id);
			}
		}
	});

	it('write a list of references so that it is found again', () => {
		for (const id of [...SERVED_IDS, 'unknown']) {
			const { list } = documentLanguageOf(id);
			assert.ok(list.lines(['One.']).some(line => line.includes('One.')), id);
		}
	});

	it('are plain text if they are not supported, with prose of their own kind', () => {
		const typescript = documentLanguageOf('typescript');
		assert.equal(typescript.citation.footnote.name, 'brackets');
		assert.equal(typescript.keys, undefined);
		assert.deepEqual(typescript.prose.find('let a; // words').map(({ start }) => start), [9]);
	});
});

import assert from 'node:assert/strict';
import { citedSources } from '../../../../src/core/citation/citedSources';
import { citedItem, inOneLanguage } from '../../../../src/core/citation/oneLanguage';
import { titleFinder } from '../../../../src/core/citation/sourceTitles';
import { formatCitation, formatDocument } from '../../../../src/core/citation/style/documents/document';
import type { Language } from '../../../../src/core/citation/style/locale/languages';
import { writeRich } from '../../../../src/core/citation/style/output';
import { styleOf } from '../../../../src/core/citation/style/styles';
import type { CslItem } from '../../../../src/core/dossier/model';
import type { LibrarySource } from '../../../../src/core/library/library';
import { notesOf } from '../../../support/core/citation/documentCitations';
import { OUTPUTS } from '../../../support/core/citation/outputs';
import { smallLibrary } from '../../../support/core/dossiers/smallLibrary';

const library = smallLibrary();
const style = styleOf('un');

function source(key: string, more: Partial<CslItem> = {}): LibrarySource {
	const found = library.sources.get(key);
	assert.ok(found);
	return { ...found, source: { ...found.source, csl: { ...found.source.csl, ...more } } };
}

function noteIn(language: Language, one: LibrarySource): string {
	return writeRich(formatCitation(citedItem(one, language, titleFinder()), { style, language }), OUTPUTS.plainText);
}

describe('a note', () => {
	it('has title, terms and date in the language of the document if the title is known in it', () => {
		assert.equal(noteIn('fr', source('small_charter')), 'Charte des petites choses, 15 novembre 2000.');
		assert.equal(noteIn('en', source('small_charter')), 'Charter of Small Things, 15 November 2000.');
	});

	it('is entirely in the language of its source if the title is not known in that of the document', () => {
		for (const language of ['fr', 'es', 'en'] as const) {
			assert.equal(
				noteIn(language, source('small_notice')),
				'Small Office, “Notice of the Small Conference”, 16 October 2020. Available at https://small.example/notice.',
			);
		}
		assert.match(
			noteIn('en', source('small_notice', { language: 'fr', title: 'Avis' })),
			/^Small Office, «\u00A0Avis\u00A0», 16 octobre 2020\./,
		);
	});

	it('has the terms of the document and a title in a language that no style supports', () => {
		assert.match(noteIn('fr', source('small_notice', { language: 'nl', title: 'Bericht' })), /«\u00A0Bericht\u00A0», 16 octobre 2020/);
	});

	it('has the terms of the document if a resolution is only known by its number', () => {
		const resolution = source('small_charter', {
			type: 'legislation',
			title: 'Resolution 55/25',
			number: '55/25',
			authority: 'United Nations General Assembly',
		});
		assert.equal(noteIn('fr', resolution), 'Résolution 55/25 de l’Assemblée générale.');
	});

	it('leaves out a short title in another language', () => {
		assert.equal(citedItem(source('small_charter', { 'title-short': 'Charter' }), 'fr', titleFinder()).csl['title-short'], undefined);
	});

	it('of several sources is in a language in which all titles are known', () => {
		const both = [source('small_charter'), source('small_notice')];
		const { language, items } = inOneLanguage(both, 'fr', titleFinder());
		assert.equal(language, 'en');
		assert.deepEqual(items.map(({ title }) => title), ['Charter of Small Things', 'Notice of the Small Conference']);
		const french = [source('small_charter'), source('small_notice', { language: 'fr', title: 'Avis' })];
		assert.deepEqual(inOneLanguage(french, 'en', titleFinder()).language, 'fr');
	});
});

describe('references in one language', () => {
	it('in a list are each in their own language', () => {
		const titlesOf = titleFinder();
		const items = ['small_charter', 'small_notice'].map(key => citedItem(source(key), 'fr', titlesOf));
		const { references } = formatDocument([{ items }], { style, language: 'fr' });
		assert.deepEqual(references.map(({ reference }) => writeRich(reference, OUTPUTS.plainText)), [
			'Charte des petites choses (2000). 15 novembre.',
			'Small Office (2020). Notice of the Small Conference. 16 October. Available at https://small.example/notice.',
		]);
	});

	it('are recognized in a document', () => {
		const text =
			'Un chapeau[^1].\n\n[^1]: Charte des petites choses, 15 novembre 2000.\n[^2]: Small Office, “Notice of the Small Conference”, 16 October 2020, para. 3.\n';
		const cited = citedSources(undefined, text, { library, recognize: notesOf(library, 'plaintext', 'un', 'fr').recognize });
		assert.deepEqual(cited.map(({ key }) => key), ['small_notice', 'small_charter']);
	});
});

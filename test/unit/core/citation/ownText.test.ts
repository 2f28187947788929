import assert from 'node:assert/strict';
import { findOwnText } from '../../../../src/core/citation/ownText';
import { smallLibrary } from '../../../support/core/smallLibrary';
import { documentLanguageOf } from '../../../../src/core/language/languages';

const library = smallLibrary();
const [source] = library.sources.values();
const TITLE = source?.source.csl.title ?? '';
const YEAR = /\d{4}/.exec(JSON.stringify(source?.source.csl['issued']))?.[0] ?? '';
const NOTE = `A. Body, *${TITLE}* (${YEAR}).`;

/** What is found in a text, in which it is marked. */
function check(language: string, marked: string): void {
	const text = marked.replace(/[⟦⟧]/gu, '');
	const found = findOwnText(documentLanguageOf(language), text, library).map(({ start, end }) => text.slice(start, end));
	assert.deepEqual(found, [...marked.matchAll(/⟦([^⟧]*)⟧/gu)].map(([, part]) => part), language);
}

describe('text that we wrote', () => {
	it('is a note with the title and the year of a source', () => {
		assert.ok(TITLE.length >= 20 && YEAR !== '', 'the fixture has such a source');
		check('markdown', `It is so.[^1] ${NOTE}\n\n⟦[^1]: ${NOTE}⟧\n[^2]: A thought of my own on ${TITLE}.\n\nMore ${NOTE}`);
		check('quarto', `It is so⟦^[${NOTE}]⟧, they say^[see [there]].`);
		check('latex', `It is so.⟦\\footnote{${NOTE.replace(/\*/g, '')} \\emph{x}.}⟧ And \\footnote{mine}.`);
		check('typst', `It is so.⟦#footnote[${NOTE}]⟧ And #footnote[mine].`);
		check('asciidoc', `It is so.⟦footnote:[${NOTE}]⟧ And footnote:[mine].`);
		check('org', `It is so.⟦[fn::${NOTE}]⟧\n\n⟦[fn:1] ${NOTE}⟧`);
		check('restructuredtext', `It is so. [#a]_\n\n⟦.. [#a] ${NOTE}⟧\n\nMore.`);
		check('wikitext', `It is so.⟦<ref name="a">${NOTE} [x]</ref>⟧<ref name="a" /> And <ref>mine</ref>.`);
		check('myst', `It is so.[^1]\n\n⟦[^1]: ${NOTE}⟧`);
		check('plaintext', `It is so (${NOTE}).`);
	});
	it('is a note with the title that a source has in another language', () => {
		check('markdown', 'Une règle.[^1]\n\n⟦[^1]: *Charte des petites choses*, 15 novembre 2000, art. 5.⟧\n[^2]: La *Charte des petites choses* est petite.\n');
		check('latex', 'Une règle.⟦\\footnote{\\emph{Charte des petites choses}, 15~novembre 2000.}⟧');
	});
	it('is a list of references between its marks', () => {
		check('markdown', `Text.\n\n⟦<!-- dossier:references -->\n\n- ${NOTE}\n\n<!-- /dossier:references -->⟧\n\nMore.\n`);
		check('plaintext', `Text.\n\n⟦[dossier:references]\n\n${NOTE}\n\n[/dossier:references]⟧\n`);
		check('markdown', 'Text.\n\n<!-- dossier:references -->\n\nNo end.\n');
	});
	it('is nothing in a text without any', () => check('markdown', 'A text.\n'));
});

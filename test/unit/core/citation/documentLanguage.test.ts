import assert from 'node:assert/strict';
import { documentLanguageOf } from '../../../../src/core/language/languages';

describe('the language of a document', () => {
	const cases: readonly (readonly [language: string, text: string, tag: string | undefined])[] = [
		['markdown', '---\nlang: fr-BE\n---\n', 'fr-BE'],
		['markdown', '---\ntitle: a\n---\nlang: fr\n', undefined],
		['myst', '---\nlang: fr\n---\n', 'fr'],
		['wikitext', 'lang: fr', undefined],
		['quarto', '---\nlang: "es"\n---\n', 'es'],
		['latex', '\\usepackage[english,french]{babel}', 'fr'],
		['latex', '% \\usepackage[french]{babel}', undefined],
		['latex', '\\usepackage[main=spanish,english]{babel}', 'es'],
		['latex', '\\setdefaultlanguage[variant=uk]{english}', 'en'],
		['latex', '\\usepackage[constructor]{babel}', undefined],
		['typst', '#set text(font: "X", lang: "fr")', 'fr'],
		['asciidoc', ':lang: es', 'es'],
		['org', '#+LANGUAGE: fr', 'fr'],
		['html', '<!DOCTYPE html><html class="a" lang="fr">', 'fr'],
		['plaintext', 'lang: fr', undefined],
	];
	for (const [language, text, tag] of cases) {
		it(`${language}: ${JSON.stringify(text)}`, () => assert.equal(documentLanguageOf(language).writtenIn?.(text), tag));
	}
});

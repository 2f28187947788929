import type { AbbreviationListSyntax } from '../../abbreviationList/form';
import { escapeWikitext } from './escapeWikitext';

function escape(text: string): string {
	return escapeWikitext(text, { atStart: true });
}

/** A colon would end the term of a list. */
function term(text: string): string {
	return escape(text).replace(/:/g, '&#58;');
}

/** Two exclamation marks would begin a cell of a heading. */
function cell(text: string): string {
	return escape(text).replace(/!(?=!)/g, '&#33;');
}

/** The list of abbreviations in wikitext: a description list or a table. */
export const wikitextAbbreviationList: AbbreviationListSyntax = {
	forms: [
		{ name: 'definitions', acronym: term, expansion: escape, row: ({ acronym, expansion }) => `; ${acronym}\n: ${expansion}` },
		{
			name: 'table', acronym: cell, expansion: cell,
			row: ({ acronym, expansion }) => `|-\n| ${acronym} || ${expansion}`,
			before: words => ['{| class="wikitable"', `! ${cell(words.acronym)} !! ${cell(words.expansion)}`], after: ['|}'],
		},
	],
};

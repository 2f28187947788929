import type { AbbreviationListSyntax } from '../../abbreviationList/form';
import { escapeTypst } from './escapeTypst';

/** A colon would end the term of a term list. */
function term(text: string): string {
	return escapeTypst(text, { atStart: true }).replace(/:/g, '\\:');
}

function escape(text: string): string {
	return escapeTypst(text, { atStart: true });
}

/** The list of abbreviations in Typst: a term list or a table. */
export const typstAbbreviationList: AbbreviationListSyntax = {
	forms: [
		{ name: 'definitions', acronym: term, expansion: escape, row: ({ acronym, expansion }) => `/ ${acronym}: ${expansion}` },
		{
			name: 'table', acronym: escape, expansion: escape,
			row: ({ acronym, expansion }) => `  [${acronym}], [${expansion}],`,
			before: words => ['#table(', '  columns: 2,', `  table.header([${escape(words.acronym)}], [${escape(words.expansion)}]),`],
			after: [')'],
		},
	],
};

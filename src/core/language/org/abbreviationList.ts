import type { AbbreviationListSyntax } from '../../abbreviationList/form';
import { escapeOrg, ZERO_WIDTH_SPACE } from './escapeOrg';

function escape(text: string): string {
	return escapeOrg(text, { atStart: true });
}

/** Two colons would end the term of a list. */
function term(text: string): string {
	return escape(text).replace(/:(?=:)/g, `:${ZERO_WIDTH_SPACE}`);
}

function cell(text: string): string {
	return escape(text).replace(/\|/g, '\\vert{}');
}

/** The list of abbreviations in Org: a description list or a table. */
export const orgAbbreviationList: AbbreviationListSyntax = {
	forms: [
		{ name: 'definitions', acronym: term, expansion: escape, row: ({ acronym, expansion }) => `- ${acronym} :: ${expansion}` },
		{
			name: 'table', acronym: cell, expansion: cell,
			row: ({ acronym, expansion }) => `| ${acronym} | ${expansion} |`,
			before: words => [`| ${cell(words.acronym)} | ${cell(words.expansion)} |`, '|---+---|'],
		},
	],
};

import type { AbbreviationListSyntax } from '../../abbreviationList/form';
import { escapeOrg } from './escapeOrg';

// Given as a number, because the bundler would write an escape as the invisible character itself.
const ZERO_WIDTH_SPACE = String.fromCodePoint(0x200B);

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

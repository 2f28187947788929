import type { AbbreviationListSyntax } from '../../abbreviationList/form';
import { escapeMarkdown } from '../../markdown/escapeMarkdown';

function escape(text: string): string {
	return escapeMarkdown(text, { atStart: true, inTable: true });
}

/**
 * The list of abbreviations in Markdown: a table, as in GFM and pandoc; a definition list, as in pandoc and PHP Markdown Extra; or the
 * declarations of PHP Markdown Extra, which print nothing but explain each use.
 */
export const markdownAbbreviationList: AbbreviationListSyntax = {
	forms: [
		{
			name: 'table',
			acronym: escape,
			expansion: escape,
			row: ({ acronym, expansion }) => `| ${acronym} | ${expansion} |`,
			before: words => [`| ${escape(words.acronym)} | ${escape(words.expansion)} |`, '| --- | --- |'],
		},
		{
			name: 'definitions',
			acronym: escape,
			expansion: escape,
			row: ({ acronym, expansion }) => `${acronym}\n:   ${expansion}`,
			isSpaced: true,
		},
		{ name: 'abbr', acronym: escape, expansion: escape, row: ({ acronym, expansion }) => `*[${acronym}]: ${expansion}`, declares: {} },
	],
};

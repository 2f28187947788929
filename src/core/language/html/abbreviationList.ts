import type { AbbreviationListSyntax } from '../../abbreviationList/form';
import { escapeHtml } from './escapeHtml';

/** The list of abbreviations in HTML: a description list or a table. */
export const htmlAbbreviationList: AbbreviationListSyntax = {
	forms: [
		{
			name: 'definitions', acronym: escapeHtml, expansion: escapeHtml,
			row: ({ acronym, expansion }) => `<dt>${acronym}</dt><dd>${expansion}</dd>`,
			before: () => ['<dl>'], after: ['</dl>'],
		},
		{
			name: 'table', acronym: escapeHtml, expansion: escapeHtml,
			row: ({ acronym, expansion }) => `<tr><th scope="row">${acronym}</th><td>${expansion}</td></tr>`,
			before: words => [
				'<table>',
				`<tr><th scope="col">${escapeHtml(words.acronym)}</th><th scope="col">${escapeHtml(words.expansion)}</th></tr>`,
			],
			after: ['</table>'],
		},
	],
};

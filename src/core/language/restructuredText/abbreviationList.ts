import type { AbbreviationListSyntax } from '../../abbreviationList/form';
import { escapeRestructuredText } from './escapeRestructuredText';

function escape(text: string): string {
	return escapeRestructuredText(text, { atStart: true });
}

/** A colon between spaces would begin the classifier of a term. */
function term(text: string): string {
	return escape(text).replace(/(?<= ):(?= )/g, '\\:');
}

/** The list of abbreviations in reStructuredText: a definition list or a table. */
export const restructuredTextAbbreviationList: AbbreviationListSyntax = {
	forms: [
		{ name: 'definitions', acronym: term, expansion: escape, row: ({ acronym, expansion }) => `${acronym}\n   ${expansion}` },
		{
			name: 'table', acronym: escape, expansion: escape,
			row: ({ acronym, expansion }) => `   * - ${acronym}\n     - ${expansion}`,
			before: words => [
				'.. list-table::',
				'   :header-rows: 1',
				'',
				`   * - ${escape(words.acronym)}`,
				`     - ${escape(words.expansion)}`,
			],
		},
	],
};

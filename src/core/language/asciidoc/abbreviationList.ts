import type { AbbreviationListSyntax } from '../../abbreviationList/form';
import { escapeAsciidoc } from './escapeAsciidoc';

function escape(text: string): string {
	return escapeAsciidoc(text, { atStart: true });
}

/** The list of abbreviations in AsciiDoc: a description list or a table. */
export const asciidocAbbreviationList: AbbreviationListSyntax = {
	forms: [
		{ name: 'definitions', acronym: escape, expansion: escape, row: ({ acronym, expansion }) => `${acronym}:: ${expansion}` },
		{
			name: 'table', acronym: escape, expansion: escape,
			row: ({ acronym, expansion }) => `|${acronym} |${expansion}`,
			before: words => ['[%header,cols="1,4"]', '|===', `|${escape(words.acronym)} |${escape(words.expansion)}`, ''], after: ['|==='],
		},
	],
};

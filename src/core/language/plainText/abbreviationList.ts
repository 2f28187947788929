import type { AbbreviationListSyntax } from '../../abbreviationList/form';
import { oneLine } from '../../shownText';

/** The list of abbreviations in plain text: a line for each. */
export const plainTextAbbreviationList: AbbreviationListSyntax = {
	forms: [{ name: 'definitions', acronym: oneLine, expansion: oneLine, row: ({ acronym, expansion }) => `${acronym}: ${expansion}` }],
};

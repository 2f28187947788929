import type { CheckCode } from '../../core/check/checkCode';

/** What each check finds, in one sentence. */
export const RULE_TEXTS: Readonly<Record<CheckCode, string>> = {
	'acronym-undefined': 'An acronym is used in running text before the document says what it is short for.',
	'acronym-redefined': 'An acronym is introduced again.',
	'acronym-unused': 'An acronym is introduced, but not used again.',
	'acronym-late': 'A name is written in full after its acronym has been introduced.',
	'expansion-wrong': 'The words beside an acronym are not the name of what it is short for.',
	'name-discouraged': 'A dossier discourages a name and recommends another.',
	'name-inconsistent': 'The document uses different names for the same thing in turn.',
	'name-misspelt': 'A name has a typing mistake.',
	'fact-differs': 'A date, number, sum, place or office contradicts the dossier.',
	'quotation-differs': 'The words of a quotation are not those of its source.',
	'quotation-elsewhere': 'A quotation is in another place than its citation says.',
	'quotation-not-found': 'A quotation is not in the source that is cited.',
	'citation-unknown': 'A citation names a source that is not known.',
	'citation-missing': 'A sum, a date or a quotation has no citation, although a dossier has its source.',
	'symbol-malformed': 'A text is nearly a United Nations document symbol.',
	'symbol-title-differs': 'The number of a resolution is beside the title of another.',
	'ignore-unused': 'A comment ignores findings that there are not.',
	'ignore-unknown': 'A comment that should ignore findings cannot be understood.',
};

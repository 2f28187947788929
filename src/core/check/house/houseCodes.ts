/** The codes of the rules of style guides: those of the United Nations, and those of the European Union. All are off without a setting. */
export const HOUSE_CODES = [
	'un-per-cent', 'un-number-first', 'un-decimal-zero', 'un-resolution-body', 'un-abbreviated', 'un-full-stops', 'un-possessive', 'un-spelling', 'un-footnote',
	'eu-currency', 'eu-euro', 'eu-article', 'eu-thousands', 'eu-full-stops', 'eu-presidency', 'eu-document-year', 'eu-heading-stop',
] as const;

/** The code of a rule of a style guide. */
export type HouseCode = (typeof HOUSE_CODES)[number];

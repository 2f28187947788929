/**
 * The bodies whose resolutions have symbols, with their names and acronyms in the languages of drafts (names of the UN; the Dutch ones of
 * the Belgian State).
 */
export const RESOLVING_BODIES: readonly { readonly prefix: string; readonly names: readonly string[] }[] = [
	{
		prefix: 'A/RES/',
		names: ['general assembly', 'unga', 'assemblée générale', 'algemene vergadering', 'generalversammlung', 'asamblea general'],
	},
	{
		prefix: 'S/RES/',
		names: ['security council', 'unsc', 'conseil de sécurité', 'veiligheidsraad', 'sicherheitsrat', 'consejo de seguridad'],
	},
	{ prefix: 'E/RES/', names: ['economic and social council', 'ecosoc', 'conseil économique et social', 'consejo económico y social'] },
	{ prefix: 'A/HRC/RES/', names: ['human rights council', "conseil des droits de l'homme", 'consejo de derechos humanos'] },
];

/** Words that head the name of a body that adopts resolutions, and acronyms. */
export const BODY_WORD = new RegExp(
	`^(?:\\p{Lu}\\p{Ll}?\\p{Lu}[\\p{L}\\p{N}]*|${[
		'Council', 'Assembly', 'Conference', 'Commission', 'Committee', 'Board', 'Congress', 'Parliament', 'Union', 'Agency', 'Senate',
		'Conseil', 'Assemblée', 'Conférence', 'Comité', 'Parlement', 'Vergadering', 'Raad', 'Conferentie', 'Commissie', 'Konferenz',
		'Kommission', 'Rat', 'Consejo', 'Asamblea', 'Conferencia', 'Comisión',
	].join('|')})$`,
	'u',
);

/** Must not follow a number: more digits, or a letter that makes it a different number. */
const NUMBER_END = '(?![\\p{L}\\p{N}/]|\\s[A-Z](?!\\p{L}))';
const IN_BRACKETS = '\\s?\\((?:(?:ES-|S-)?[IVXL]{1,7}|\\d{4})\\)';

/** A resolution and its number in English, French, Dutch, German or Spanish. A letter after the number makes it another one. */
export const RESOLUTION = new RegExp(
	'(?<![\\p{L}\\p{M}])(?:[Rr][eé]solu(?:tions?|ties?|tionen|ci[oó]n(?:es)?)|R[EÉ]SOLU(?:TIONS?|TIES?|TIONEN|CI[OÓ]N(?:ES)?))\\s{1,3}'
		+ `((?:ES-|S-)?\\d{1,4}(?:/\\d{1,3})?(?:${IN_BRACKETS})?)${NUMBER_END}`,
	'gu',
);

/**
 * The next number of a list, in the same languages: “, 60/2 and 60/3”. It needs a session or a year, since a plain number could count
 * anything.
 */
export const NEXT_NUMBER = new RegExp(
	`(?:,\\s{1,3}(?:(?:and|or|et|ou|en|of|und|oder|y|o)\\s{1,3})?|\\s{1,3}(?:and|or|et|ou|en|of|und|oder|y|o|&)\\s{1,3})((?:ES-|S-)?\\d{1,4}(?:/\\d{1,3}|${IN_BRACKETS}))${NUMBER_END}`,
	'uy',
);

/** The words between a resolution and the body that adopted it. */
export const OF_THE = /^\s{1,3}(?:of\s(?:the\s)?|de\sl'|de\s(?:la\s)?|du\s|del\s|van\s(?:de\s)?|der\s|des\s)/;

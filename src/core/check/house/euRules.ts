import { fullStopsIn } from './fullStops';
import { HARD_SPACE, matching, type HouseRule } from './houseRule';

/** An amount before its currency, as in “5 million €”. */
const AFTER_AMOUNT =
	/(?<![\p{L}\p{N}.,/€£-])(?<!(?:EUR|GBP)\s)(\d{1,3}(?:[,. \u00A0\u202F]?\d{1,3}){0,6}(?:\s(?:million|billion))?)\s?(€|£|EUR(?!\s?\d)|GBP(?!\s?\d))(?![\p{L}\p{N}])/gu;

function codeOf(sign: string | undefined): string {
	return sign === '€' || sign === 'EUR' ? 'EUR' : 'GBP';
}

const MONEY = 'EU Interinstitutional Style Guide, 7.3.3';

/** The rules of the European Union, for English. docs/checks.md lists the texts that they were taken from. */
export const EU_RULES: readonly HouseRule[] = [
	{
		code: 'eu-currency', source: MONEY,
		find: (block, reading) => [
			...matching(/(?<![\p{L}\p{N}])([€£])\s?(?=\d)/gu, ([, sign]) => codeOf(sign) + HARD_SPACE)(block, reading),
			...matching(AFTER_AMOUNT, ([, amount = '', sign]) => codeOf(sign) + HARD_SPACE + amount)(block, reading),
		],
	},
	{ code: 'eu-euro', source: MONEY, find: matching(/(?<!\p{L})([Ee]uro)s(?!\p{L})/gu, ([, name]) => name) },
	{ code: 'eu-article', source: MONEY, find: matching(/(?<!\p{L})([Aa])n(?=\sEUR(?:\s\d|-\p{L}))/gu, ([, article]) => article) },
	{
		code: 'eu-thousands',
		source: 'EU Interinstitutional Style Guide, 6.5',
		find: matching(
			/(?<!(?:pages?|pp?\.|nos?\.|items?|paragraphs?|paras?\.?|articles?|arts?\.|coordinates?)\s)(?<![\p{L}\p{N}.,/-])\d{1,3}(?:,\d{3}){1,6}(?![\p{N}/]|,\d)/gu,
			([number]) => number.replaceAll(',', HARD_SPACE),
		),
	},
	{ code: 'eu-full-stops', source: 'EU Interinstitutional Style Guide, 10 (newsletter 2, June 2026)', find: fullStopsIn },
	{
		code: 'eu-presidency', source: 'EU Interinstitutional Style Guide, Annex C',
		find: matching(/(?<!\p{L})(?:European Union|EU) [Pp]residency(?!\p{L})/gu, () => 'Council Presidency'),
	},
	{
		code: 'eu-document-year', source: 'EU Interinstitutional Style Guide, Annex C',
		find: matching(/(?<![\p{L}\p{N}])(COM|SEC|SWD|JOIN)\s?\((\d\d)\)(?=\s?\d)/gu, ([, series = '', year = '']) => {
			const full = Number(year) >= 98 ? 1900 + Number(year) : 2000 + Number(year);
			// Documents before 1998 have two digits.
			return Number(year) >= 58 && Number(year) < 98 ? undefined : `${series}(${full})`;
		}),
	},
	{
		code: 'eu-heading-stop', source: 'EU Interinstitutional Style Guide, 10.1.1',
		find: (block, reading) => (block.kinds.includes('heading') ? headingStop(block, reading) : []),
	},
];

/** A full stop at the end of a heading that does not belong to an abbreviation. */
const headingStop = matching(/(?<=\p{L}{4}["”’)]?|\d)\.(?=\s*$)/gu, () => '');

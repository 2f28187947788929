import type { DateForm } from '../date';
import { languageData } from '../locale/language';
import type { PlaceWords } from '../place';

/** Dates in full, day first (OSCOLA 4th ed., 1.3, and the examples of its part 3). */
export const OSCOLA_DATES: DateForm = { months: languageData('en').months, day: '{d} {m} {y}', month: '{m} {y}', circa: 'c ' };

/** Pinpoints without full stops; pages are bare numbers (OSCOLA 4th ed., 2.1.6, 3.1.4; ranges: 1.3.2; abbreviations: appendix 4.2.4). */
export const OSCOLA_PLACES: PlaceWords = {
	labels: {
		...languageData('en').places,
		paragraph: { one: 'para {0}', many: 'paras {0}' },
		article: { one: 'art {0}', many: 'arts {0}' },
		section: { one: 's {0}', many: 'ss {0}' },
		chapter: { one: 'ch {0}', many: 'chs {0}' },
		part: { one: 'pt {0}', many: 'pts {0}' },
		clause: { one: 'cl {0}', many: 'cls {0}' },
		schedule: { one: 'sch {0}', many: 'schs {0}' },
		rule: { one: 'r {0}', many: 'rr {0}' },
		page: { one: '{0}', many: '{0}' },
	},
	and: ', ',
	subdivisions: 'tight',
	pages: 'twoDigits',
	shortensAll: true,
};

/** Paragraphs of judgments in square brackets: `[42], [45]`, `[1]–[37]` (2.1.6). */
export const OSCOLA_JUDGMENT_PLACES: PlaceWords = {
	...OSCOLA_PLACES,
	labels: { ...OSCOLA_PLACES.labels, paragraph: { one: '{0}', many: '{0}' } },
};

/** Columns of a debate (3.4.3). */
export const OSCOLA_COLUMNS: PlaceWords = {
	...OSCOLA_PLACES,
	labels: { ...OSCOLA_PLACES.labels, page: { one: 'col {0}', many: 'cols {0}' }, section: { one: 'col {0}', many: 'cols {0}' } },
};

/** Single quotation marks, with double ones inside (1.5). */
export const OSCOLA_QUOTES = { quotes: ['‘', '’'], innerQuotes: ['“', '”'] } as const;

import type { DateForm } from '../date';
import { languageData } from '../locale/language';
import type { PlaceWords } from '../place';

/** Months as in table 12; dates as month, day and year (rule 18.2.2 and the examples of rule 21). */
export const BLUEBOOK_DATES: DateForm = {
	months: ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.', 'Spring', 'Summer', 'Autumn', 'Winter'],
	day: '{m} {d}, {y}',
	month: '{m} {y}',
	circa: 'c. ',
};

/** Subdivisions as in rule 3 and table 16. Pages after words need `at` (rule 3.2(a)). */
export const BLUEBOOK_PLACES: PlaceWords = {
	labels: {
		...languageData('en').places,
		paragraph: { one: '¶\u00A0{0}', many: '¶¶\u00A0{0}' },
		section: { one: '§\u00A0{0}', many: '§§\u00A0{0}' },
		chapter: { one: 'ch. {0}', many: 'chs. {0}' },
		part: { one: 'pt. {0}', many: 'pts. {0}' },
		clause: { one: 'cl. {0}', many: 'cls. {0}' },
		schedule: { one: 'sched. {0}', many: 'scheds. {0}' },
		rule: { one: 'r. {0}', many: 'rs. {0}' },
		preamble: { one: 'pmbl. {0}', many: 'pmbl. {0}' },
		timestamp: { one: 'at {0}', many: 'at {0}' },
		page: { one: 'at {0}', many: 'at {0}' },
		title: { one: 'tit. {0}', many: 'tits. {0}' },
	},
	and: ', ',
	subdivisions: 'tight',
	pages: 'twoDigits',
};

/** Page numbers that directly follow the work need no `at`. */
export const BLUEBOOK_BARE_PAGE: PlaceWords = {
	...BLUEBOOK_PLACES,
	labels: { ...BLUEBOOK_PLACES.labels, page: { one: '{0}', many: '{0}' } },
};

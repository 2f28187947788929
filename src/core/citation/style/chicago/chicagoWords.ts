import type { DateForm } from '../date';
import { languageData } from '../locale/language';
import type { Language } from '../locale/languages';
import type { PlaceWords } from '../place';

/** The terms of the style in a language. The manual is in English; the other languages apply the same rules. */
export interface ChicagoWords {
	readonly dates: DateForm;
	readonly places: PlaceWords;
	readonly accessed: string;
	readonly noDate: string;
	readonly resolution: string;
	readonly decision: string;
	readonly preprint: string;
	/** Between the kind of text that opens or closes a book and the title of the book. */
	readonly of: string;
	readonly in: string;
	/** The singular and plural terms that follow the names of editors. */
	readonly editor: readonly [string, string];
	/** After the name of the director of a film. */
	readonly director: string;
	readonly editedBy: string;
	readonly translatedBy: string;
	/** For an editor who is also the translator. */
	readonly both: string;
	/** Before the work that is reviewed, and before its author (14.202). */
	readonly reviewOf: readonly [string, string];
	/** The terms used in the bibliography. */
	readonly listed: { readonly editedBy: string; readonly translatedBy: string; readonly both: string };
	/** The singular and plural terms that follow the names of translators. */
	readonly translator: readonly [string, string];
	readonly interviewBy: string;
	readonly to: string;
	readonly edition: string;
	readonly number: string;
}

/** Pages have no label; other locators are abbreviated (17th ed., 10.42, 14.22). */
const PAGE = { one: '{0}', many: '{0}' } as const;

/** The terms by language. */
export const CHICAGO_WORDS: Readonly<Record<Language, ChicagoWords>> = {
	en: {
		dates: { months: languageData('en').months, day: '{m} {d}, {y}', month: '{m} {y}', betweenMonths: '/', circa: 'ca. ' },
		places: {
			labels: {
				...languageData('en').places,
				section: { one: 'sec. {0}', many: 'secs. {0}' },
				part: { one: 'pt. {0}', many: 'pts. {0}' },
				page: PAGE,
			},
			and: ', ',
			subdivisions: 'tight',
			pages: 'chicago',
		},
		accessed: 'accessed {0}',
		noDate: 'n.d.',
		resolution: 'Resolution {0}',
		decision: 'Decision {0}',
		in: 'in ',
		of: 'to',
		preprint: 'preprint',
		editor: ['ed.', 'eds.'],
		director: 'dir.',
		editedBy: 'ed. {0}',
		translatedBy: 'trans. {0}',
		both: 'ed. and trans. {0}',
		reviewOf: ['review of ', 'by '],
		listed: { editedBy: 'edited by {0}', translatedBy: 'translated by {0}', both: 'edited and translated by {0}' },
		translator: ['trans.', 'trans.'],
		interviewBy: 'interview by {0}',
		to: '{0} to {1}',
		edition: '{0} ed.',
		number: 'no. {0}',
	},
	fr: {
		dates: { months: languageData('fr').months, day: '{d} {m} {y}', month: '{m} {y}', firstDay: '1er', circa: 'vers ' },
		places: {
			labels: {
				...languageData('fr').places,
				page: PAGE,
			},
			and: ', ',
			subdivisions: 'tight',
		},
		accessed: 'consulté le {0}',
		noDate: 's. d.',
		resolution: 'Résolution {0}',
		decision: 'Décision {0}',
		in: 'dans ',
		of: 'à',
		preprint: 'prépublication',
		editor: ['dir.', 'dir.'],
		director: 'réal.',
		editedBy: 'sous la direction de {0}',
		translatedBy: 'trad. {0}',
		both: 'éd. et trad. {0}',
		reviewOf: ['compte rendu de ', 'par '],
		listed: { editedBy: 'sous la direction de {0}', translatedBy: 'traduit par {0}', both: 'édité et traduit par {0}' },
		translator: ['trad.', 'trad.'],
		interviewBy: 'entretien avec {0}',
		to: '{0} à {1}',
		edition: '{0} éd.',
		number: 'n° {0}',
	},
	es: {
		dates: { months: languageData('es').months, day: '{d} de {m} de {y}', month: '{m} de {y}', circa: 'hacia ' },
		places: {
			labels: {
				...languageData('es').places,
				section: { one: 'sec. {0}', many: 'secs. {0}' },
				page: PAGE,
			},
			and: ', ',
			subdivisions: 'tight',
		},
		accessed: 'consultado el {0}',
		noDate: 's. f.',
		resolution: 'Resolución {0}',
		decision: 'Decisión {0}',
		in: 'en ',
		of: 'a',
		preprint: 'preimpresión',
		editor: ['ed.', 'eds.'],
		director: 'dir.',
		editedBy: 'ed. {0}',
		translatedBy: 'trad. {0}',
		both: 'ed. y trad. {0}',
		reviewOf: ['reseña de ', 'por '],
		listed: { editedBy: 'editado por {0}', translatedBy: 'traducido por {0}', both: 'editado y traducido por {0}' },
		translator: ['trad.', 'trads.'],
		interviewBy: 'entrevista de {0}',
		to: '{0} a {1}',
		edition: '{0} ed.',
		number: 'n.º {0}',
	},
};

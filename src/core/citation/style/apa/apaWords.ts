import type { DateForm } from '../date';
import { languageData } from '../locale/language';
import type { Language } from '../locale/languages';
import type { PlaceWords } from '../place';

/** What the style says in a language. The Spanish words are those of the Spanish edition of the manual, the French ones those of French-language libraries. */
export interface ApaWords {
	readonly dates: DateForm;
	readonly places: PlaceWords;
	readonly noDate: string;
	/** Before the last of several authors in the list, and of two in the text. */
	readonly listAnd: string;
	readonly textAnd: string;
	readonly in: string;
	readonly editor: readonly [string, string];
	readonly edition: string;
	readonly resolution: string;
	readonly decision: string;
	readonly number: string;
}

/** The words by language. */
export const APA_WORDS: Readonly<Record<Language, ApaWords>> = {
	en: {
		dates: { months: languageData('en').months, day: '{y}, {m} {d}', month: '{y}, {m}', circa: 'ca. ' },
		places: {
			labels: {
				paragraph: { one: 'para. {0}', many: 'paras. {0}' },
				article: { one: 'Art. {0}', many: 'Arts. {0}' },
				section: { one: 'Section {0}', many: 'Sections {0}' },
				chapter: { one: 'Chapter {0}', many: 'Chapters {0}' },
				page: { one: 'p. {0}', many: 'pp. {0}' },
				annex: { one: 'Annex {0}', many: 'Annexes {0}' },
				title: { one: 'Title {0}', many: 'Titles {0}' },
			},
			and: ', ',
			subdivisions: 'tight',
		},
		noDate: 'n.d.',
		listAnd: ', & ',
		textAnd: ' & ',
		in: 'In ',
		editor: ['(Ed.)', '(Eds.)'],
		edition: '({0} ed.)',
		resolution: 'Resolution {0}',
		decision: 'Decision {0}',
		number: 'No. {0}',
	},
	fr: {
		dates: { months: languageData('fr').months, day: '{y}, {d} {m}', month: '{y}, {m}', firstDay: '1er', circa: 'vers ' },
		places: {
			labels: {
				paragraph: { one: 'paragr. {0}', many: 'paragr. {0}' },
				article: { one: 'art. {0}', many: 'art. {0}' },
				section: { one: 'section {0}', many: 'sections {0}' },
				chapter: { one: 'chapitre {0}', many: 'chapitres {0}' },
				page: { one: 'p. {0}', many: 'p. {0}' },
				annex: { one: 'annexe {0}', many: 'annexes {0}' },
				title: { one: 'titre {0}', many: 'titres {0}' },
			},
			and: ', ',
			subdivisions: 'tight',
		},
		noDate: 's. d.',
		listAnd: ' et ',
		textAnd: ' et ',
		in: 'Dans ',
		editor: ['(dir.)', '(dir.)'],
		edition: '({0} éd.)',
		resolution: 'Résolution {0}',
		decision: 'Décision {0}',
		number: 'n° {0}',
	},
	es: {
		dates: { months: languageData('es').months, day: '{y}, {d} de {m}', month: '{y}, {m}', circa: 'ca. ' },
		places: {
			labels: {
				paragraph: { one: 'párr. {0}', many: 'párrs. {0}' },
				article: { one: 'art. {0}', many: 'arts. {0}' },
				section: { one: 'sección {0}', many: 'secciones {0}' },
				chapter: { one: 'capítulo {0}', many: 'capítulos {0}' },
				page: { one: 'p. {0}', many: 'pp. {0}' },
				annex: { one: 'anexo {0}', many: 'anexos {0}' },
				title: { one: 'título {0}', many: 'títulos {0}' },
			},
			and: ', ',
			subdivisions: 'tight',
		},
		noDate: 's.f.',
		listAnd: ' y ',
		textAnd: ' y ',
		in: 'En ',
		editor: ['(Ed.)', '(Eds.)'],
		edition: '({0} ed.)',
		resolution: 'Resolución {0}',
		decision: 'Decisión {0}',
		number: 'Núm. {0}',
	},
};

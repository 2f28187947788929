import type { DateForm } from '../date';
import { languageData } from '../locale/language';
import type { Language } from '../locale/languages';
import type { PlaceWords } from '../place';
import type { MakerRole } from '../work';

/**
 * The terms of the style in a language. The Spanish terms are those of the Spanish edition of the manual, the French ones those used
 * by French-language libraries.
 */
export interface ApaWords {
	readonly dates: DateForm;
	readonly places: PlaceWords;
	readonly noDate: string;
	/** Before the last of several authors in the reference list, and between two in the text. */
	readonly listAnd: string;
	readonly textAnd: string;
	readonly in: string;
	readonly editor: readonly [string, string];
	readonly edition: string;
	readonly resolution: string;
	readonly decision: string;
	readonly number: string;
	readonly version: string;
	readonly publicationNumber: string;
	/** Before the URL of a source that changes; `{0}` is the date. */
	readonly retrieved: string;
	/** After the names of those who made a recording. */
	readonly makers: Readonly<Record<MakerRole, readonly [string, string]>>;
	readonly manuscripts: Readonly<Record<'unpublished' | 'prepared' | 'submitted', string>>;
	readonly film: string;
	readonly song: string;
	readonly map: string;
	readonly season: string;
	readonly episode: string;
	/** Describes a paper that was given at a conference (10.5). */
	readonly paper: string;
	readonly volume: string;
	/** Before the number of an article that a journal prints instead of pages. */
	readonly articleNumber: string;
	readonly inPress: string;
	/** Follows the year in which something began that still continues. */
	readonly present: string;
	/** At the end of the entry of a work that was first published earlier. */
	readonly original: string;
	readonly reviewOf: string;
	readonly by: string;
	/** Before the album of a song. */
	readonly on: string;
	/** After the names in parentheses, in works that also have an author. */
	readonly translatorBeside: readonly [string, string];
	readonly editorBeside: readonly [string, string];
	readonly narratorBeside: readonly [string, string];
	readonly personal: string;
}

/** The terms by language. */
export const APA_WORDS: Readonly<Record<Language, ApaWords>> = {
	en: {
		dates: { months: languageData('en').months, day: '{y}, {m} {d}', month: '{y}, {m}', circa: 'ca. ' },
		places: {
			labels: {
				...languageData('en').places,
				article: { one: 'Art. {0}', many: 'Arts. {0}' },
				section: { one: 'Section {0}', many: 'Sections {0}' },
				chapter: { one: 'Chapter {0}', many: 'Chapters {0}' },
				part: { one: 'Part {0}', many: 'Parts {0}' },
				clause: { one: 'Clause {0}', many: 'Clauses {0}' },
				recital: { one: 'Recital {0}', many: 'Recitals {0}' },
				schedule: { one: 'Schedule {0}', many: 'Schedules {0}' },
				rule: { one: 'Rule {0}', many: 'Rules {0}' },
				preamble: { one: 'Preamble {0}', many: 'Preamble {0}' },
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
		version: 'Version {0}',
		publicationNumber: 'Publication No. {0}',
		retrieved: 'Retrieved {0}, from ',
		makers: {
			director: ['(Director)', '(Directors)'],
			host: ['(Host)', '(Hosts)'],
			producer: ['(Executive Producer)', '(Executive Producers)'],
			writer: ['(Writer)', '(Writers)'],
		},
		film: 'film',
		song: 'song',
		map: 'map',
		season: 'Season {0}',
		episode: 'Episode {0}',
		manuscripts: { unpublished: 'unpublished manuscript', prepared: 'manuscript in preparation', submitted: 'manuscript submitted for publication' },
		paper: 'paper presentation',
		volume: 'Vol. {0}',
		articleNumber: 'Article {0}',
		inPress: 'in press',
		present: 'present',
		original: '(Original work published {0})',
		reviewOf: 'Review of the book {0}',
		by: 'by {0}',
		on: 'On ',
		narratorBeside: ['Narr.', 'Narrs.'],
		translatorBeside: ['Trans.', 'Trans.'],
		editorBeside: ['Ed.', 'Eds.'],
		personal: 'personal communication',
	},
	fr: {
		dates: { months: languageData('fr').months, day: '{y}, {d} {m}', month: '{y}, {m}', firstDay: '1er', circa: 'vers ' },
		places: {
			labels: {
				...languageData('fr').places,
				paragraph: { one: 'paragr. {0}', many: 'paragr. {0}' },
				section: { one: 'section {0}', many: 'sections {0}' },
				chapter: { one: 'chapitre {0}', many: 'chapitres {0}' },
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
		version: 'version {0}',
		publicationNumber: 'publication n° {0}',
		retrieved: 'Consulté le {0} à ',
		makers: {
			director: ['(réalisateur)', '(réalisateurs)'],
			host: ['(animateur)', '(animateurs)'],
			producer: ['(producteur exécutif)', '(producteurs exécutifs)'],
			writer: ['(scénariste)', '(scénaristes)'],
		},
		film: 'film',
		song: 'chanson',
		map: 'carte',
		season: 'saison {0}',
		episode: 'épisode {0}',
		manuscripts: { unpublished: 'manuscrit non publié', prepared: 'manuscrit en préparation', submitted: 'manuscrit soumis pour publication' },
		paper: 'communication',
		volume: 'vol. {0}',
		articleNumber: 'article {0}',
		inPress: 'sous presse',
		present: 'présent',
		original: '(Œuvre originale publiée en {0})',
		reviewOf: 'compte rendu du livre {0}',
		by: 'par {0}',
		on: 'Sur ',
		narratorBeside: ['narr.', 'narr.'],
		translatorBeside: ['trad.', 'trad.'],
		editorBeside: ['dir.', 'dir.'],
		personal: 'communication personnelle',
	},
	es: {
		dates: { months: languageData('es').months, day: '{y}, {d} de {m}', month: '{y}, {m}', circa: 'ca. ' },
		places: {
			labels: {
				...languageData('es').places,
				section: { one: 'sección {0}', many: 'secciones {0}' },
				chapter: { one: 'capítulo {0}', many: 'capítulos {0}' },
				page: { one: 'p. {0}', many: 'pp. {0}' },
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
		version: 'Versión {0}',
		publicationNumber: 'Publicación N.º {0}',
		retrieved: 'Recuperado el {0} de ',
		makers: {
			director: ['(Director)', '(Directores)'],
			host: ['(Anfitrión)', '(Anfitriones)'],
			producer: ['(Productor ejecutivo)', '(Productores ejecutivos)'],
			writer: ['(Guionista)', '(Guionistas)'],
		},
		film: 'película',
		song: 'canción',
		map: 'mapa',
		season: 'temporada {0}',
		episode: 'episodio {0}',
		manuscripts: { unpublished: 'manuscrito no publicado', prepared: 'manuscrito en preparación', submitted: 'manuscrito presentado para su publicación' },
		paper: 'presentación de ponencia',
		volume: 'Vol. {0}',
		articleNumber: 'Artículo {0}',
		inPress: 'en prensa',
		present: 'presente',
		original: '(Obra original publicada en {0})',
		reviewOf: 'reseña del libro {0}',
		by: 'por {0}',
		on: 'En ',
		narratorBeside: ['Narr.', 'Narrs.'],
		translatorBeside: ['Trad.', 'Trads.'],
		editorBeside: ['Ed.', 'Eds.'],
		personal: 'comunicación personal',
	},
};

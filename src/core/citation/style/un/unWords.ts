// The terms of the United Nations Editorial Manual in English, French and Spanish. Sources:
// [F] Editorial Manual, "Footnotes and other references", III-V and X (English)
// [R] DGACM, "Notes de bas de page et autres références", V (French: ibid., références abrégées)
// [I] Editorial Manual, "Resolutions and other formal decisions", I (how resolutions are identified)
// [P] the Spanish documents of the Organization, such as CTOC/COP/2010/17; "Naciones Unidas, Treaty Series, vol. 2133, núm. 37245"
import type { DateForm } from '../date';
import type { IssuingBody } from '../documents/bodies';
import { languageData } from '../locale/language';
import type { Language } from '../locale/languages';
import type { PlaceWords } from '../place';

/** The terms of the style in a language, with placeholders `{0}` and `{1}`. */
export interface UnWords {
	readonly dates: DateForm;
	readonly places: PlaceWords;
	/** Publisher and title of the series. */
	readonly treatySeries: readonly [string, string];
	readonly leagueSeries: readonly [string, string];
	readonly volume: string;
	readonly numbered: string;
	/** Several numbers, and what joins the ends of a range of them. */
	readonly numbers: readonly [string, string];
	/** A numbered resolution, alone and with its body. */
	readonly resolution: string;
	readonly resolutions: string;
	readonly decision: string;
	readonly ofBody: (act: string, body: IssuingBody | undefined, authority: string) => string;
	readonly document: string;
	readonly availableAt: string;
	readonly accessed: string;
	readonly seeNote: string;
	readonly in: string;
	/** The singular and plural terms that follow the names of editors. */
	readonly editor: readonly [string, string];
	readonly translator: readonly [string, string];
	readonly edition: string;
	/** A publication that the Organization sells, with its sales number. */
	readonly salesPublication: string;
	/** An application to a court, and a numbered case. */
	readonly application: string;
	readonly applications: string;
	readonly caseNumber: string;
	/** The Official Journal of the European Union, and its name before that. */
	readonly officialJournal: readonly [string, string];
	readonly interviewWith: string;
	readonly fromTo: { readonly from: string; readonly to: string };
	readonly version: string;
	readonly noDate: string;
	/** Before the last of several sources in a note. */
	readonly lastOfSeveral: string;
}

const circa = 'c. ';

/** `of` with the article, by the first words of the names of bodies. */
type OfNames = readonly (readonly [RegExp, string])[];
const OF_FRENCH: OfNames = [
	[/^(?:Assemblée|Organisation|Organe)\b/, 'de l’'],
	[/^(?:Comité|Conseil|Groupe|Bureau|Forum|Congrès)\b/, 'du '],
	[/^(?:Conférence|Commission|Réunion|Cour)\b/, 'de la '],
];
const OF_SPANISH: OfNames = [
	[/^(?:Comité|Consejo|Grupo|Foro|Congreso|Órgano)(?= )/, 'del '],
	[/^(?:Asamblea|Conferencia|Comisión|Reunión|Junta|Corte)(?= )/, 'de la '],
];

/** Puts the body after the act if its article is known, otherwise before it. */
function ofName(act: string, authority: string, names: OfNames): string {
	const of = names.find(([pattern]) => pattern.test(authority))?.[1];
	return authority === '' ? act : of === undefined ? `${authority}, ${act}` : `${act} ${of}${authority}`;
}

/** The terms by language. */
export const UN_WORDS: Readonly<Record<Language, UnWords>> = {
	en: {
		dates: { months: languageData('en').months, day: '{d} {m} {y}', month: '{m} {y}', circa },
		places: {
			labels: languageData('en').places,
			and: ' and ',
			subdivisions: 'spaced',
		},
		treatySeries: ['United Nations', 'Treaty Series'],
		leagueSeries: ['League of Nations', 'Treaty Series'],
		volume: 'vol. {0}',
		numbered: 'No. {0}',
		numbers: ['Nos. {0}', '–'],
		resolution: 'resolution {0}',
		resolutions: 'resolutions {0}',
		decision: 'decision {0}',
		// A long name would separate the kind of act from its number.
		ofBody: (act, body, authority) => {
			const name =
				body?.names.en ?? authority.replace(/^United Nations (?=(?:General Assembly|Security Council|Economic|Human))/, '');
			return name === '' ? act : / to the | of the States? /.test(name) ? `${act} of the ${name}` : `${name} ${act}`;
		},
		document: 'document {0}',
		availableAt: 'Available at ',
		accessed: 'accessed on {0}',
		seeNote: 'see footnote {0}',
		in: 'in ',
		editor: ['ed.', 'eds.'],
		translator: ['trans.', 'trans.'],
		edition: '{0} ed.',
		salesPublication: 'United Nations publication, Sales No. {0}',
		application: 'application No. {0}',
		applications: 'applications Nos. {0}',
		caseNumber: 'case {0}',
		officialJournal: ['Official Journal of the European Union', 'Official Journal of the European Communities'],
		interviewWith: 'interview with {0}',
		fromTo: { from: 'from {0}', to: 'to {0}' },
		version: 'version {0}',
		noDate: 'n.d.',
		lastOfSeveral: 'and ',
	},
	fr: {
		dates: { months: languageData('fr').months, day: '{d} {m} {y}', month: '{m} {y}', firstDay: '1er', circa: 'vers ' },
		places: {
			labels: languageData('fr').places,
			and: ' et ',
			subdivisions: 'closing',
		},
		treatySeries: ['Nations Unies', 'Recueil des Traités'],
		leagueSeries: ['Société des Nations', 'Recueil des Traités'],
		volume: 'vol. {0}',
		numbered: 'n° {0}',
		numbers: ['nos {0}', ' à '],
		resolution: 'résolution {0}',
		resolutions: 'résolutions {0}',
		decision: 'décision {0}',
		ofBody: (act, body, authority) => (body ? `${act} ${body.of.fr}` : ofName(act, authority, OF_FRENCH)),
		document: 'document {0}',
		availableAt: 'Disponible à l’adresse suivante\u00A0: ',
		accessed: 'consulté le {0}',
		seeNote: 'voir note {0}',
		in: 'dans ',
		editor: ['dir. publ.', 'dir. publ.'],
		translator: ['trad.', 'trad.'],
		edition: '{0} éd.',
		salesPublication: 'publication des Nations Unies, numéro de vente\u00A0: {0}',
		application: 'requête n° {0}',
		applications: 'requêtes nos {0}',
		caseNumber: 'affaire {0}',
		officialJournal: ['Journal officiel de l’Union européenne', 'Journal officiel des Communautés européennes'],
		interviewWith: 'entretien avec {0}',
		fromTo: { from: 'de {0}', to: 'à {0}' },
		version: 'version {0}',
		noDate: 's. d.',
		lastOfSeveral: 'et ',
	},
	es: {
		dates: { months: languageData('es').months, day: '{d} de {m} de {y}', month: '{m} de {y}', circa: 'hacia ' },
		places: {
			labels: languageData('es').places,
			and: ' y ',
			subdivisions: 'closing',
		},
		treatySeries: ['Naciones Unidas', 'Treaty Series'],
		leagueSeries: ['Sociedad de las Naciones', 'Treaty Series'],
		volume: 'vol. {0}',
		numbered: 'núm. {0}',
		numbers: ['núms. {0}', ' a '],
		resolution: 'resolución {0}',
		resolutions: 'resoluciones {0}',
		decision: 'decisión {0}',
		ofBody: (act, body, authority) => (body ? `${act} ${body.of.es}` : ofName(act, authority, OF_SPANISH)),
		document: 'documento {0}',
		availableAt: 'Disponible en ',
		accessed: 'consultado el {0}',
		seeNote: 'véase la nota {0}',
		in: 'en ',
		editor: ['ed.', 'eds.'],
		translator: ['trad.', 'trads.'],
		edition: '{0} ed.',
		salesPublication: 'publicación de las Naciones Unidas, núm. de venta {0}',
		application: 'demanda núm. {0}',
		applications: 'demandas núms. {0}',
		caseNumber: 'asunto {0}',
		officialJournal: ['Diario Oficial de la Unión Europea', 'Diario Oficial de las Comunidades Europeas'],
		interviewWith: 'entrevista con {0}',
		fromTo: { from: 'de {0}', to: 'a {0}' },
		version: 'versión {0}',
		noDate: 's. f.',
		lastOfSeveral: 'y ',
	},
};

/** The names of a treaty series in citation styles. */
export interface SeriesNames {
	/** Whether its treaties are numbered consecutively, without volumes and pages. */
	readonly numbered: boolean;
	readonly oscola: string;
	readonly bluebook: string;
	/** The publisher and title in English, as the United Nations name them. */
	readonly publisher: string;
	readonly title: string;
}

/** The names of a series are those in OSCOLA, where a numbered one ends in “No”, and in the Bluebook, its publisher and its title. */
const ROWS: readonly (readonly [RegExp, string])[] = [
	[
		/^(?:council of europe treaty series|C\.?E\.?T\.?S\.?|série des traités du conseil de l[’']europe|S\.?T\.?C\.?E\.?|serie de tratados del consejo de europa)$/i,
		'CETS No|C.E.T.S. No.|Council of Europe|Treaty Series',
	],
	[
		/^(?:european treaty series|E\.?T\.?S\.?|série des traités européens|S\.?T\.?E\.?|serie de tratados europeos)$/i,
		'ETS No|E.T.S. No.|Council of Europe|European Treaty Series',
	],
	[/^(?:(?:united kingdom|UK) treaty series|U\.?K\.?T\.?S\.?)$/i, 'UKTS No|U.K.T.S. No.|United Kingdom|Treaty Series'],
	[/^(?:canad(?:a|ian) treaty series|C\.?T\.?S\.?|Can\. T\.S\.)$/i, 'Can TS No|Can. T.S. No.|Canada|Treaty Series'],
	[
		/^(?:treaties and other international acts series|T\.?I\.?A\.?S\.?)$/i,
		'TIAS No|T.I.A.S. No.|United States of America|Treaties and Other International Acts Series',
	],
	[
		/^(?:united states treaties(?: and other international agreements)?|U\.? ?S\.? ?T\.?)$/i,
		'UST|U.S.T.|United States of America|Treaties and Other International Agreements',
	],
	[/^(?:(?:U\.? ?S\.? )?Stat\.?|(?:United States )?Statutes at Large)$/i, 'Stat|Stat.|United States of America|Statutes at Large'],
	[/^(?:S(?:enate|\.)? Treaty Doc(?:ument|\.)?)$/i, 'S Treaty Doc No|S. Treaty Doc. No.|United States of America|Senate Treaty Document'],
	[/^(?:international legal materials|I\.?L\.?M\.?)$/i, 'ILM|I.L.M.||International Legal Materials'],
];

const KNOWN: readonly (SeriesNames & { readonly pattern: RegExp })[] = ROWS.map(([pattern, names]) => {
	const [oscola = '', bluebook = '', publisher = '', title = ''] = names.split('|');
	return { pattern, numbered: oscola.endsWith(' No'), oscola, bluebook, publisher, title };
});

/** Returns the names of a series other than those of the United Nations and the League of Nations; its own name if styles have no other. */
export function seriesNames(name: string): SeriesNames {
	return KNOWN.find(({ pattern }) => pattern.test(name)) ?? { numbered: false, oscola: name, bluebook: name, publisher: '', title: name };
}

/** Whether a series is that of the United Nations; the names of other series include their publisher. */
export function isUnitedNationsSeries(name: string): boolean {
	return /^(?:(?:united nations|un|u\.n\.|nations unies|naciones unidas)(?:,| [-–—])? )?(?:(?:united nations )?treaty series|recueil des traités(?: des nations unies)?|(?:colección|serie|recopilación) de tratados(?: de las naciones unidas)?)$|^U\.? ?N\.? ?T\.? ?S\.?$|^R\.?T\.?N\.?U\.?$/i.test(
		name,
	);
}

/** The place where a text is printed: volume, series and page, or a series and a number in it. */
export interface PlaceInSeries {
	readonly series: string;
	/** Empty in a series that is numbered. */
	readonly volume: string;
	/** The first page; empty in a series that is numbered. */
	readonly page: string;
	/** The number of the treaty in the series; empty if unknown. */
	readonly number: string;
}

const BY_VOLUME = /^(\d{1,5}) ([A-Za-z][A-Za-z. ]{1,60}?)(?:,? (?:at |p\.? ?)?(\d{1,5}))$/;
const BY_NUMBER = /^([A-Za-z][A-Za-z. ]{1,60}?),? (?:no\.? ?)(\d{1,6}|\d{2,3}[-–]\d{1,3})$/i;

/**
 * Reads where a treaty is printed from text such as `14 U.S.T. 1313, T.I.A.S. No. 5433, 480 U.N.T.S. 43`; empty if any part of it is
 * something other than a place in a series of treaties.
 */
export function placesInSeries(text: string): readonly PlaceInSeries[] {
	const places = text.split(/[,;] (?=\d{1,5} [A-Z]|[A-Z][A-Za-z. ]{1,60}? no\b)/i).map(placeOf);
	return places.every(place => place !== undefined) ? places : [];
}

function placeOf(text: string): PlaceInSeries | undefined {
	const [, volume, series = '', page = ''] = BY_VOLUME.exec(text.trim()) ?? [];
	if (volume !== undefined) {
		return isKnownSeries(series) ? { series, volume, page, number: '' } : undefined;
	}
	const [, name = '', number = ''] = BY_NUMBER.exec(text.trim()) ?? [];
	return number !== '' && seriesNames(name).numbered ? { series: name, volume: '', page: '', number } : undefined;
}

/** Whether a name is that of a series with treaties that styles know, though it may print other texts, too. */
function isKnownSeries(name: string): boolean {
	return isTreatySeries(name) || KNOWN.some(({ pattern }) => pattern.test(name));
}

/** Whether a name is that of a series in which only treaties are printed. */
export function isTreatySeries(name: string): boolean {
	return (
		isUnitedNationsSeries(name)
		|| /^(?:league of nations,? )(?:treaty series)$|^L\.?N\.?T\.?S\.?$/i.test(name)
		|| seriesNames(name).numbered
	);
}

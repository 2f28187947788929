import { withoutStops } from './oscolaParts';

/**
 * Returns the usual abbreviation of a court (2.1.5, 2.2, 2.3, 2.8.1): of a superior court by its kind or division alone, because the reports
 * show the country. Other names are kept without full stops.
 */
export function abbreviatedCourt(court: string): string {
	const known = COURTS.find(([pattern]) => pattern.test(court))?.[1];
	if (known !== undefined) {
		return known;
	}
	const bare = court.replace(/^the /i, '').replace(OF_PLACE, '').replace(BEFORE_COURT, '');
	const kind = bare === court
		? undefined
		: COURTS.find(([pattern]) => pattern.test(bare))?.[1] ?? OF_OTHERS.find(([pattern]) => pattern.test(bare))?.[1];
	return kind ?? withoutStops(court);
}

/** The country or region of a court, which follows its name or precedes it; divisions may follow it. */
const PLACES =
	'(?:England(?: (?:and|&) Wales)?|Northern Ireland|Ireland|Scotland|New Zealand|Australia|Canada|Singapore|Hong Kong|India|Malaysia|South Africa|Kenya|Nigeria|Ghana|Uganda|Jamaica|Bermuda|Jersey|Guernsey|New South Wales|Victoria|Queensland|Tasmania|(?:South|Western) Australia|Ontario|Alberta|British Columbia|(?:Irish|UK|United Kingdom|English|Australian|Singapore))';
const OF_PLACE = new RegExp(`,? (?:of|in|for) ${PLACES}(?=,? |$)|,? \\(${PLACES}\\)`, 'i');
const BEFORE_COURT = new RegExp(`^${PLACES} (?=(?:Supreme|High|Court)\\b)`, 'i');

const COURTS: readonly (readonly [RegExp, string])[] = [
	[/^(?:european court of human rights|ECt?HR)(?:,? \(?(?:grand chamber|(?:first|second|third|fourth|fifth) section)\)?)?$/i, 'ECtHR'],
	[/^court of justice of the european union$/i, 'CJEU'],
	[/^(?:the )?(?:european court of justice|court of justice of the european communit(?:y|ies))$/i, 'ECJ'],
	[/^(?:the )?general court(?: of the european union)?$/i, 'GC'],
	[/^(?:the )?court of first instance(?: of the european (?:union|communit(?:y|ies)))?$/i, 'CFI'],
	[/^european commission (?:of|on) human rights$|^EComHR$/i, 'Commission Decision'],
	[/^house of lords$|judicial committee of the house of lords|^UKHL$/i, 'HL'],
	[
		/^(?:the )?court of appeal(?: of england and wales| \((?:civil|criminal) division\)|,? (?:civil|criminal) division)?$|^EWCA(?: (?:Civ|Crim))?$/i,
		'CA',
	],
	[/privy council$|^UKPC$/i, 'PC'],
	[/divisional court\)?$/i, 'DC'],
	[/^(?:the )?supreme court(?: of the united kingdom)?$/i, 'SC'],
	[/queen[’']s bench(?: division)?\)?(?: \((?:admin|administrative court)\))?$|^QBD$/i, 'QB'],
	[/king[’']s bench(?: division)?\)?(?: \((?:admin|administrative court)\))?$|^KBD$/i, 'KB'],
	[/chancery(?: division)?\)?$|^Ch ?D$/i, 'Ch'],
	[/^(?:high court(?: of justice)?,? )?\(?family(?: division)?\)?$|^Fam ?D$/i, 'Fam'],
	[/^(?:the )?high court(?: of justice)?$/i, 'HC'],
	[/commercial court\)?$/i, 'Com Ct'],
	[/technology (?:and|&) construction court\)?$/i, 'TCC'],
	[/^employment appeal tribunal$/i, 'EAT'],
	[/^constitutional court(?: of south africa)?$/i, 'CC'],
	[/\bouter house\)?$/i, 'OH'],
	[/\binner house\)?(?:,? \(?(?:first|second|extra) division\)?)?$/i, 'IH'],
	[/^(?:the )?high court of justiciary$/i, 'HCJ'],
];

/** Courts of other countries, once the country is left out. */
const OF_OTHERS: readonly (readonly [RegExp, string])[] = [
	[/^high court$/i, 'HC'],
	[/^full court$/i, 'FC'],
	[/^court of final appeal$/i, 'CFA'],
];

import { caseName } from '../legal/court';
import type { Work } from '../work';
import { abbreviatedName } from './abbreviate';
import { ABBREVIATED_PLACES } from './abbreviations';
import { partyOf } from './countries';

/** Bodies that are known by their initials, which have no stops (rules 6.1(b) and 10.2.1(c)), and what their names end in. */
const KNOWN_BY_INITIALS = /^(?:NLRB|SEC|EPA|FCC|FTC|FEC|FDA|FERC|FDIC|EEOC|IRS|INS|CIA|FBI|NAACP|ACLU|CFPB)$/;
const ENDS = /(?:Board|Commission|Agency|Administration|Insurance Corporation|Revenue Service|Naturalization Service|Bureau|Liberties Union|People|Investigation)$/;

/** Returns the initials by which a body is known; `undefined` for other names. */
export function initialsOf(name: string): string | undefined {
	const bare = name.replace(/^(?:United States|U\.S\.) /, '');
	const initials = bare.replace(/[^A-Z]/g, '');
	return /^Commissioner(?: of Internal Revenue)?$/.test(bare)
		? 'Comm’r'
		: KNOWN_BY_INITIALS.test(initials) && (ENDS.test(bare) || /^(?:[A-Z]\.){3,5}$/.test(bare)) ? initials
		: undefined;
}

/** Returns the name of a case with the names of its parties abbreviated (rule 10.2); `ownState` is the State whose court decided. */
export function abbreviatedCase(title: string, ownState = ''): string {
	// A popular name is kept as it is (rule 10.2.1(d)).
	if (/ Cases?$/.test(title) && !/ v\.? /.test(title)) {
		return title;
	}
	// Of several actions, and of several parties on a side, only the first is named (rule 10.2.1(a)).
	const end = title.indexOf('; ');
	return (end > 0 && title.includes(' v', end) ? title.slice(0, end) : title)
		.replace(/^(?:In the Matters? of|In the Interest of|Petition of|Application of) (?:the )?/i, 'In re ')
		.replace(/ (?:on (?:the )?relation of|for the use of|on behalf of|by and through) /gi, ' ex rel. ')
		.split(/( v\.? | vs\.? | ex rel\. )/)
		.map((part, index) => (index % 2 === 0 ? partyName(part, ownState) : part.replace(/^ vs?\.? $/, ' v. ')))
		.join('');
}

function partyName(given: string, ownState: string): string {
	const [, procedure = '', party = given] = /^((?:In re|Ex parte) )(.*)$/i.exec(given) ?? [];
	const bare = placeAlone(bareName(party), ownState);
	// Of the organs of the European Union, the Commission is abbreviated (rule 21.5.2).
	return procedure + (bare === 'Commission' ? 'Comm’n' : isPlace(bare) ? bare : (initialsOf(bare) ?? abroad(abbreviatedName(bare))));
}

/** Offices and bodies of governments, which are parties to many cases. */
const PUBLIC = /^(?:The )?(?:State|Commonwealth|City|County|Town|Village|Board|Bureau|Department|Dep[’']t|University|Univ\.|Regents|School|Secretary|Commissioner|Comm[’']r|Attorney General)\b/;

/** Returns the party by which a case is cited again: not a government, an office or an agency, unless both are (rule 10.9(a)(i)). */
export function shortCaseName(work: Pick<Work, 'title' | 'shortTitle'>): string {
	const [first = '', second = ''] = work.title.split(/ v\.? /);
	const isPublic = (party: string) => PUBLIC.test(party)
		|| ABBREVIATED_PLACES.has(party)
		|| initialsOf(party) !== undefined
		|| KNOWN_BY_INITIALS.test(party);
	return work.shortTitle === '' && second !== '' && isPublic(first) && !isPublic(second) && !second.startsWith('United States')
		? second
		: caseName(work);
}

/** Where the description of a party begins, after its name and a comma. */
const OFFICE =
	/,? (?:(?:individually|solely),? )?(?:and )?(?:in|as) |,? (?:Acting |Deputy |U\.S\. |United States )?(?:Secretary|Attorney General|Governor|Commissioner|Director|Warden|Administrat(?:or|rix)|Superintendent|Execut(?:or|rix)|Trustee|Sheriff|Mayor|President)\b/;

/** Other names under which a party does business or is known. */
const ALIAS = /,? (?:d\/?b\/?a|[afn]\/?k\/?a)\b/i;

/** Returns text up to where a pattern begins, from a place on. */
function before(text: string, pattern: RegExp, from: number): string {
	const at = from < 0 ? -1 : text.slice(from).search(pattern);
	return at < 0 ? text : text.slice(0, from + at);
}

/**
 * Leaves out what does not identify a party: further parties, descriptions, other names, the article, and the form of a company whose name
 * says that it is one (rule 10.2.1(a), (d), (e) and (h)). A ship keeps its article.
 */
function bareName(party: string): string {
	const named = before(party.replace(/,? (?:et (?:al|ux|vir)|(?:and|&) (?:others?|another|ors|anor))\.?$/i, ''), ALIAS, 0);
	return before(named, OFFICE, named.indexOf(','))
		.replace(/^The (.+)$/, (whole, rest: string) => (abbreviatedName(rest) !== rest || /\b(?:Co|Corp|Inc|LLC|Ltd)\b/.test(rest) ? rest : whole))
		// Of several parties on a side, only the first is named (rule 10.2.1(a)).
		.replace(/(?<=\b(?:Ltd|Inc|Corp|Co|LLC|plc|GmbH|SpA|SA|NV|BV|AG)\.?),? and [A-Z].{2,80}$/, '')
		.replace(/^United States of America$/, 'United States')
		.replace(/(?<=\b(?:Co|Cos|Corp|Bros|Ass[’']n|R\.R|Ry|Company|Companies|Corporation|Brothers|Association|Railroad|Railway)\.?),? (?:Inc|Ltd|L\.?L\.?C|L\.?P|N\.A|S\.A|Incorporated|Limited)\.?$/i, '')
		// Phrases of location are left out, unless the name would have only one word (rule 10.2.1(f)).
		.replace(/^(Board of (?:Education|County Commissioners)|Superior Court|School Board) (?:of|for|in) .*$/i, '$1');
}

/** Abbreviates a country that is part of a name (rule 10.2.2, table 10). */
function abroad(name: string): string {
	const short = name
		.replace(/(?<=\bof (?:the )?)United States(?: of America)?(?=$|,)/, 'U.S.')
		.replace(/(?<= )(?!Georgia|Jordan|Chad)([A-Z][a-z]{3,12})(?= (?:Ltd|Inc|Corp|Co|LLC|plc|L\.L\.C)\b)/, place => partyOf(place))
		.replace(/(?<= )(?:Ltd|Inc|Corp|Co)(?=$| \()/, '$&.');
	const at = short.lastIndexOf(' of ');
	const country = at < 0 ? '' : short.slice(at + ' of '.length);
	return country === ''
		|| country === 'Georgia'
		|| /(?:Republic|Kingdom|States?|Union|Federation|Commonwealth|Government)$/.test(short.slice(0, at))
		? short
		: `${short.slice(0, at)} of ${partyOf(country)}`;
}

/**
 * Leaves out the State after a town, and “State of” or similar words before a State; in the State's own courts, only these words remain
 * (rule 10.2.1(f)).
 */
function placeAlone(party: string, ownState: string): string {
	const [, town = '', state = ''] = /^((?:City|County|Town|Township|Village|Borough) of [^,]{2,60}), ([^,]{2,30})$/.exec(party) ?? [];
	if (ABBREVIATED_PLACES.has(state)) {
		return town;
	}
	const [, kind = '', of = ''] = /^(?:The )?(State|Commonwealth|People(?: of the State)?) of ([^,]{2,30})$/.exec(party) ?? [];
	return !ABBREVIATED_PLACES.has(of) ? party : of === ownState ? kind.replace(/ .*/, '') : of;
}

/** Whether a party is a State, city or county alone, which is not abbreviated (rule 10.2.1(f)). */
function isPlace(party: string): boolean {
	return ABBREVIATED_PLACES.has(party.replace(/^(?:City|County|State|Town|Village) of /, ''));
}

/**
 * Returns the history of a case as it follows its citation (rule 10.7, table 8): the words, which are in italics, and the citation of the
 * other decision. `undefined` for other text.
 */
export function historyOf(text: string): readonly [words: string, citation: string] | undefined {
	const [, words, citation = ''] =
		/^((?:aff|rev|cert|vacat|remand|overrul|modif|reh|appeal|superseded|abrogat|on remand)[a-z’., ]{0,60}?),? ((?:\d|No\. |sub nom\.).{2,200})$/i.exec(text) ?? [];
	return words === undefined
		? undefined
		: [
				words
					.replace(/^./, letter => letter.toLowerCase())
					.replace(/^(aff|rev)(?:irmed|ersed|[’.]?d\.?)(?=[ ,]|$)/, '$1’d')
					.replace(/^certiorari/, 'cert.')
					.replace(/^rehearing/, 'reh’g'),
				citation.replace(/(?<=\d)-(?=\d)/g, '–'),
			];
}

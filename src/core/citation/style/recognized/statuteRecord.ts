import type { CslItem } from '../../../dossier/model';
import { textField } from '../fields';
import { reporterName } from '../legal/americanReporters';
import { namesField } from '../names';
import { UNSPECIFIC_TYPES, withoutFields } from './record';

/**
 * Returns a record of federal rules or of the Constitution as legislation, and one of a text in the Federal Register, which is not a journal, as
 * a regulation. `undefined` for other records.
 */
export function asProvision(csl: CslItem): CslItem | undefined {
	if (UNSPECIFIC_TYPES.has(textField(csl, 'type')) && FEDERAL_RULES.test(textField(csl, 'title')) && namesField(csl, 'author').length === 0) {
		const part = textField(csl, 'note');
		return { ...csl, type: 'legislation', ...(PART.test(part) && { section: part }) };
	}
	const isOfUnion = EU_ACT.test(textField(csl, 'title')) || (csl['author'] === undefined && EU_TREATY.test(textField(csl, 'title')));
	if (/^article|^(?:document|report|)$/.test(textField(csl, 'type')) && EU_JOURNAL.test(textField(csl, 'container-title')) && isOfUnion) {
		return withoutFields({ ...csl, type: 'legislation' }, 'author');
	}
	const law = UNSPECIFIC_TYPES.has(textField(csl, 'type')) && namesField(csl, 'author').length === 0 ? ['number', 'publisher', 'note'].find(name => PUBLIC_LAW.test(textField(csl, name))) : undefined;
	if (law !== undefined && (textField(csl, 'type') !== 'legislation' || textField(csl, 'number') === '')) {
		return withoutFields({ ...csl, type: 'legislation', number: textField(csl, law).replace(/\.$/, '') }, law === 'number' ? '' : law);
	}
	const provision = textField(csl, 'note');
	if (textField(csl, 'type') === 'legislation' && textField(csl, 'section') === '' && /^§{1,2} ?\d[\w.():-]*$/.test(provision)) {
		return { ...withoutFields(csl, 'note'), section: provision };
	}
	const mayBeRule = /^article/.test(textField(csl, 'type')) || /^(?:document|report|webpage|)$/.test(textField(csl, 'type'));
	return mayBeRule && textField(csl, 'volume') !== '' && OFFICIAL.test(reporterName(textField(csl, 'container-title')))
		? { ...csl, type: 'regulation' }
		: undefined;
}

/** The number of a law of the Congress. */
const PUBLIC_LAW = /^(?:Pub(?:lic|\.)? ?L(?:aw|\.)?|P\.? ?L\.?) ?(?:No\. ?)?\d{2,3}[-–]\d{1,4}\.?$/i;

/** The journal in which the European Union prints its acts, and the names of these. */
const EU_JOURNAL = /^(?:O\.? ?J\.?(?: ?[LC](?: ?\d{1,4})?)?$|official journal of the european)/i;
const EU_ACT = /^(?:(?:Council|Commission|European Parliament and Council) )?(?:(?:Implementing|Delegated|Framework) )?(?:Regulation|Directive|Decision) .{0,20}\d/;

/** What else it prints, besides communications. */
const EU_TREATY = /^(?:Protocol|Treaty|Agreement|Charter|Consolidated [Vv]ersions?|(?:European Parliament|Council) Resolution|Joint Action|Common Position|Interinstitutional Agreement)\b/;

/** The Federal Register, and the papers of the Presidents, which are no journals. */
const OFFICIAL = /^Fed\. Reg\.$|Pres\. Doc\.$|^Pub(?:lic|\.) Papers/;

const FEDERAL_RULES =
	/^(?:the )?Federal Rules? of (?:(?:Civil|Criminal|Appellate|Bankruptcy) Procedure|Evidence)(?: \d[\da-z()]{0,12})?$|^(?:the )?(?:(?:U\.? ?S\.?|United States) Const(?:itution|\.)|Constitution of the United States(?: of America)?)(?:$|,? (?:art|amend|pmbl|preamble|§))/i;

/** The part of a constitution, which BibTeX has no field for. */
const PART = /^(?:art|amend|§|preamble)/i;

/** The printers of Acts of the United Kingdom. */
const ACT_PUBLISHER = /^(?:the )?(?:stationery office|HMSO|H\.?M\.? stationery office|TSO|(?:the )?national archives|legislation\.gov\.uk)\b|parliament|kingdom/i;

/**
 * Returns a record of an Act of the United Kingdom as legislation, by its title. The Parliament that passed it may be named as its author.
 * `undefined` for other records, such as a text about an Act, which has “the” before the name of the Act or another publisher.
 */
export function asAct(csl: CslItem): CslItem | undefined {
	const [title, publisher] = [textField(csl, 'title'), textField(csl, 'publisher')];
	const instrument = ['number', 'note', 'publisher'].find(name => /^S\.?S?\.?[IR]\.?(?: No\.?)? \d{4}\/\d{1,5}\b/.test(textField(csl, name)));
	if (instrument !== undefined && UNSPECIFIC_TYPES.has(textField(csl, 'type')) && /\b(?:Regulations|Rules|Order|Scheme)(?: \(.{1,40}\))?(?: \d{4})?$/.test(title) && textField(csl, 'type') !== 'legislation') {
		return withoutFields({ ...csl, type: 'legislation', number: textField(csl, instrument) }, 'author', 'publisher', instrument === 'note' ? 'note' : '');
	}
	const isAct =
		/^(?:document|report|pamphlet|manuscript)$/.test(textField(csl, 'type'))
		&& /^[A-Z].{2,200} (?:Act|Measure) (?:18|19|20)\d\d$/.test(title)
		&& !/\b(?:to|of|on|under|for|in|by) the [A-Z]/.test(title)
		&& (publisher === '' || ACT_PUBLISHER.test(publisher));
	const byNone = namesField(csl, 'author').every(
		({ family, given }) => given === '' && /parliament|government|crown|kingdom/i.test(family),
	);
	return isAct && byNone
		? withoutFields({ ...csl, type: 'legislation', jurisdiction: textField(csl, 'jurisdiction') || 'United Kingdom' }, 'author', 'publisher')
		: undefined;
}

import type { CslItem } from '../../../dossier/model';
import { textField } from '../fields';
import { reporterName } from '../legal/americanReporters';
import { namesField } from '../names';
import { bareField, fieldWith, isUnspecific, withoutFields } from './record';

/** Federal rules and the Constitution of the United States, alone or with a part: `Federal Rules of Evidence 702`, `U.S. Const. art. I`. */
const FEDERAL_RULES =
	/^(?:the )?Federal Rules? of (?:(?:Civil|Criminal|Appellate|Bankruptcy) Procedure|Evidence)(?: \d[\da-z()]{0,12})?$|^(?:the )?(?:(?:U\.? ?S\.?|United States) Const(?:itution|\.)|Constitution of the United States(?: of America)?)(?:$|,? (?:art|amend|pmbl|preamble|§))/i;

/** The part of a constitution, which BibTeX has no field for: `amend. XIV`. */
const PART_OF_CONSTITUTION = /^(?:art|amend|§|preamble)/i;

/** Returns a record of federal rules or of the Constitution as legislation; `undefined` for other records. */
export function asFederalRules(csl: CslItem): CslItem | undefined {
	const part = textField(csl, 'note');
	return isUnspecific(csl) && isByNobody(csl) && FEDERAL_RULES.test(textField(csl, 'title'))
		? { ...csl, type: 'legislation', ...(PART_OF_CONSTITUTION.test(part) && { section: part }) }
		: undefined;
}

/** The journal in which the European Union prints its acts: `OJ L 281`. */
const EU_JOURNAL = /^(?:O\.? ?J\.?(?: ?[LC](?: ?\d{1,4})?)?$|official journal of the european)/i;

/** The names of these acts: `Council Directive 93/13`. */
const EU_ACT =
	/^(?:(?:Council|Commission|European Parliament and Council) )?(?:(?:Implementing|Delegated|Framework) )?(?:Regulation|Directive|Decision) .{0,20}\d/;

/** What else it prints, besides communications. */
const EU_TREATY =
	/^(?:Protocol|Treaty|Agreement|Charter|Consolidated [Vv]ersions?|(?:European Parliament|Council) Resolution|Joint Action|Common Position|Interinstitutional Agreement)\b/;

/** Returns an article in the Official Journal that is an act of the Union, or a treaty by nobody, as legislation; `undefined` for other records. */
export function asActInJournal(csl: CslItem): CslItem | undefined {
	const title = textField(csl, 'title');
	const mayBe = /^article|^(?:document|report|)$/.test(textField(csl, 'type')) && EU_JOURNAL.test(textField(csl, 'container-title'));
	return mayBe && (EU_ACT.test(title) || (csl['author'] === undefined && EU_TREATY.test(title)))
		? withoutFields({ ...csl, type: 'legislation' }, 'author')
		: undefined;
}

/** The number of a law of the Congress: `Pub. L. No. 111-148`. */
const PUBLIC_LAW = /^(?:Pub(?:lic|\.)? ?L(?:aw|\.)?|P\.? ?L\.?) ?(?:No\. ?)?\d{2,3}[-–]\d{1,4}\.?$/i;

/** Returns a record by nobody that has such a number in any field as legislation with that number; `undefined` for other records. */
export function asPublicLaw(csl: CslItem): CslItem | undefined {
	const field = isUnspecific(csl) && isByNobody(csl) ? fieldWith(csl, ['number', 'publisher', 'note'], PUBLIC_LAW) : undefined;
	const isOneAlready = textField(csl, 'type') === 'legislation' && textField(csl, 'number') !== '';
	return field === undefined || isOneAlready
		? undefined
		: withoutFields({ ...csl, type: 'legislation', number: bareField(csl, field) }, field === 'number' ? '' : field);
}

/** Returns legislation whose note is a section, `§ 1983`, with that in its field; `undefined` for other records. BibTeX has none for it. */
export function asSectionOfLaw(csl: CslItem): CslItem | undefined {
	const section = textField(csl, 'note');
	return textField(csl, 'type') === 'legislation' && textField(csl, 'section') === '' && /^§{1,2} ?\d[\w.():-]*$/.test(section)
		? { ...withoutFields(csl, 'note'), section }
		: undefined;
}

/** The Federal Register, and the papers of the Presidents, which are no journals. */
const OFFICIAL = /^Fed\. Reg\.$|Pres\. Doc\.$|^Pub(?:lic|\.) Papers/;

/** Returns a text in the Federal Register, or in another publication that is no journal, as a regulation; `undefined` for other records. */
export function asRegulation(csl: CslItem): CslItem | undefined {
	return /^article|^(?:document|report|webpage|)$/.test(textField(csl, 'type'))
		&& textField(csl, 'volume') !== ''
		&& OFFICIAL.test(reporterName(textField(csl, 'container-title')))
		? { ...csl, type: 'regulation' }
		: undefined;
}

function isByNobody(csl: CslItem): boolean {
	return namesField(csl, 'author').length === 0;
}

/** The number of a statutory instrument or rule: `SI 2020/129`, `S.R. No. 2010/12`. */
const NUMBER_OF_INSTRUMENT = /^S\.?S?\.?[IR]\.?(?: No\.?)? \d{4}\/\d{1,5}\b/;

const NAME_OF_INSTRUMENT = /\b(?:Regulations|Rules|Order|Scheme)(?: \(.{1,40}\))?(?: \d{4})?$/;

/** Returns a record of a statutory instrument that has its number in any field as legislation; `undefined` for other records. */
export function asStatutoryInstrument(csl: CslItem): CslItem | undefined {
	const field = fieldWith(csl, ['number', 'note', 'publisher'], NUMBER_OF_INSTRUMENT);
	const mayBe = isUnspecific(csl) && textField(csl, 'type') !== 'legislation' && NAME_OF_INSTRUMENT.test(textField(csl, 'title'));
	return field !== undefined && mayBe
		? withoutFields({ ...csl, type: 'legislation', number: textField(csl, field) }, 'author', 'publisher', field === 'note' ? 'note' : '')
		: undefined;
}

/** The printers of Acts of the United Kingdom. */
const ACT_PUBLISHER =
	/^(?:the )?(?:stationery office|HMSO|H\.?M\.? stationery office|TSO|(?:the )?national archives|legislation\.gov\.uk)\b|parliament|kingdom/i;

/** Those who make Acts, whom records name as authors. */
const LEGISLATOR = /parliament|government|crown|kingdom/i;

/**
 * Returns a record of an Act of the United Kingdom as legislation, by its title. The Parliament that passed it may be named as its author.
 * `undefined` for other records, such as a text about an Act, which has “the” before the name of the Act or another publisher.
 */
export function asAct(csl: CslItem): CslItem | undefined {
	const [title, publisher] = [textField(csl, 'title'), textField(csl, 'publisher')];
	const isAct =
		/^(?:document|report|pamphlet|manuscript)$/.test(textField(csl, 'type'))
		&& /^[A-Z].{2,200} (?:Act|Measure) (?:18|19|20)\d\d$/.test(title)
		&& !/\b(?:to|of|on|under|for|in|by) the [A-Z]/.test(title)
		&& (publisher === '' || ACT_PUBLISHER.test(publisher))
		&& namesField(csl, 'author').every(({ family, given }) => given === '' && LEGISLATOR.test(family));
	return isAct
		? withoutFields({ ...csl, type: 'legislation', jurisdiction: textField(csl, 'jurisdiction') || 'United Kingdom' }, 'author', 'publisher')
		: undefined;
}

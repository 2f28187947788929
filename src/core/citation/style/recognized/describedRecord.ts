import type { CslItem } from '../../../dossier/model';
import { firstField, textField } from '../fields';
import { namesField } from '../names';
import { bareField, isUnspecific, withoutFields } from './record';

/** A message that has only a description as its title: `Letter from Benjamin Spock to Lyndon B. Johnson`. */
const MESSAGE = /^(?:Letter|E-?mail|Memorandum|Fax|Text message)s? from \S.* to \S/i;

/**
 * Returns a record of a message or an interview that has only a description as its title, `Letter from A to B` or `Interview with A`, as one of
 * its kind, without that title. BibTeX has no types for these. `undefined` for other records, and for those that are published.
 */
export function asDescribed(csl: CslItem): CslItem | undefined {
	const title = textField(csl, 'title');
	const isUnpublished = firstField(csl, 'container-title', 'URL', 'publisher', 'number', 'archive') === '';
	if (!isUnpublished || !(isUnspecific(csl) || isByInterviewer(csl))) {
		return undefined;
	}
	if (MESSAGE.test(title) && namesField(csl, 'author').length === 0) {
		return withoutFields({ ...csl, type: 'personal_communication', genre: title }, 'title');
	}
	const [, person] = /^Interview with (\S.+)$/.exec(title) ?? [];
	return person === undefined ? undefined : interviewWith(person, csl);
}

/** Whether a record is one of an interview whose authors are not in its title. */
function isByInterviewer(csl: CslItem): boolean {
	const title = textField(csl, 'title');
	return textField(csl, 'type') === 'interview' && namesField(csl, 'author').every(({ family }) => !title.includes(family));
}

function interviewWith(person: string, csl: CslItem): CslItem {
	const place = firstField(csl, 'event-place', 'publisher-place');
	return withoutFields(
		{
			...csl,
			type: 'interview',
			author: [{ literal: person }],
			...(csl['author'] !== undefined && csl['interviewer'] === undefined && { interviewer: csl['author'] }),
			...(place !== '' && { 'event-place': place }),
		},
		'title',
		'title-short',
		'publisher-place',
	);
}

/**
 * The number of a paper of the Law Commissions, the Parliament of the United Kingdom or the European Commission: `Law Com No 353`,
 * `Cm 9781`, `COM (2022) 732 final`.
 */
const NUMBER_OF_PAPER =
	/^(?:(?:Scot )?Law Com (?:CP |DP )?No \d{1,4}|C(?:d|md|mnd|m|P)\.? \d{1,5}|H[CL] (?:\d{4}[-–]\d{2,4}, )?(?:Paper )?\d{1,4}(?:[-–][IVX]{1,4})?(?:, H[CL] (?:Paper )?\d{1,4})?|(?:COM|SEC|SWD|JOIN) ?[/(] ?(?:19|20)?\d\d[)/] ?\d{1,4}(?:[ /]final)?(?:\/\d)?)$/;

/** The name of the series of the Law Commissions, which has the number beside it. */
const SERIES_OF_PAPERS = /^(?:Scot )?Law Com/;

/** Returns a record of a paper that has such a number after its title or in its note with that as its number; `undefined` for other records. */
export function asNumberedPaper(csl: CslItem): CslItem | undefined {
	const type = textField(csl, 'type');
	const number = textField(csl, 'number');
	const isNumbered = NUMBER_OF_PAPER.test(number) || (number !== '' && SERIES_OF_PAPERS.test(textField(csl, 'genre')));
	if (type === 'book' && isNumbered) {
		return { ...csl, type: 'report' };
	}
	return number === '' && /^(?:report|document|book|pamphlet|webpage|)$/.test(type)
		? (withNumberOfTitle(csl) ?? withNumberOfField(csl))
		: undefined;
}

/** Returns a paper that has its number in parentheses at the end of its title with that as its number. */
function withNumberOfTitle(csl: CslItem): CslItem | undefined {
	const title = textField(csl, 'title');
	const openings = title.endsWith(')') ? [...title.matchAll(/ \(/g)].map(({ index }) => index) : [];
	const at = openings.find(index => NUMBER_OF_PAPER.test(title.slice(index + 2, -1)));
	return at === undefined ? undefined : { ...csl, type: 'report', title: title.slice(0, at), number: title.slice(at + 2, -1) };
}

function withNumberOfField(csl: CslItem): CslItem | undefined {
	const field = ['note', 'publisher', 'collection-title'].find(name => NUMBER_OF_PAPER.test(bareField(csl, name)));
	return field === undefined ? undefined : withoutFields({ ...csl, type: 'report', number: bareField(csl, field) }, field);
}

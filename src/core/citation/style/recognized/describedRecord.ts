import type { CslItem } from '../../../dossier/model';
import { firstField, textField } from '../fields';
import { namesField } from '../names';
import { UNSPECIFIC_TYPES, withoutFields } from './record';

/**
 * Returns a record of a message or an interview that has only a description as its title, `Letter from A to B` or `Interview with A`, as one of
 * its kind, without that title. BibTeX has no types for these. `undefined` for other records, and for those that are published.
 */
export function asDescribed(csl: CslItem): CslItem | undefined {
	const title = textField(csl, 'title');
	const isUnpublished = firstField(csl, 'container-title', 'URL', 'publisher', 'number', 'archive') === '';
	const type = textField(csl, 'type');
	if (!isUnpublished || !(UNSPECIFIC_TYPES.has(type) || (type === 'interview' && namesField(csl, 'author').length === 0))) {
		return undefined;
	}
	if (/^(?:Letter|E-?mail|Memorandum|Fax|Text message)s? from \S.* to \S/i.test(title) && namesField(csl, 'author').length === 0) {
		return withoutFields({ ...csl, type: 'personal_communication', genre: title }, 'title');
	}
	const [, person] = /^Interview with (\S.+)$/.exec(title) ?? [];
	const place = firstField(csl, 'event-place', 'publisher-place');
	return person === undefined
		? undefined
		: withoutFields(
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

/** The series in which the Law Commissions and the Parliament of the United Kingdom number their papers. */
const IN_SERIES = /^(.{3,400}) \(((?:Scot )?Law Com (?:CP |DP )?No \d{1,4}|C(?:d|md|mnd|m|P)\.? \d{1,5}|H[CL] (?:Paper )?\d{1,4}(?:[-–][IVX]{1,4})?)\)$/;

/** Returns a record of a paper whose title ends with its number in such a series with that as its number; `undefined` for other records. */
export function asNumberedPaper(csl: CslItem): CslItem | undefined {
	const [, title = '', number] = IN_SERIES.exec(textField(csl, 'title')) ?? [];
	return number === undefined || !/^(?:report|document|book|pamphlet)$/.test(textField(csl, 'type')) || textField(csl, 'number') !== ''
		? undefined
		: { ...csl, type: 'report', title, number };
}

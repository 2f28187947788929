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
	const isByInterviewer = type === 'interview' && namesField(csl, 'author').every(({ family }) => !title.includes(family));
	if (!isUnpublished || !(UNSPECIFIC_TYPES.has(type) || isByInterviewer)) {
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

/** The numbers of papers of the Law Commissions, the Parliament of the United Kingdom and the European Commission. */
const NUMBER =
	/^(?:(?:Scot )?Law Com (?:CP |DP )?No \d{1,4}|C(?:d|md|mnd|m|P)\.? \d{1,5}|H[CL] (?:\d{4}[-–]\d{2,4}, )?(?:Paper )?\d{1,4}(?:[-–][IVX]{1,4})?(?:, H[CL] (?:Paper )?\d{1,4})?|(?:COM|SEC|SWD|JOIN) ?[/(] ?(?:19|20)?\d\d[)/] ?\d{1,4}(?:[ /]final)?(?:\/\d)?)$/;

/** Returns a record of a paper that has such a number after its title or in its note with that as its number; `undefined` for other records. */
export function asNumberedPaper(csl: CslItem): CslItem | undefined {
	const type = textField(csl, 'type');
	const number = textField(csl, 'number');
	const isNumbered = /^(?:Scot )?Law Com/.test(textField(csl, 'genre')) && number !== '';
	if (type === 'book' && (NUMBER.test(number) || isNumbered)) {
		return { ...csl, type: 'report' };
	}
	if (!/^(?:report|document|book|pamphlet|webpage|)$/.test(type) || number !== '') {
		return undefined;
	}
	const title = textField(csl, 'title');
	const at = title.endsWith(')') ? [...title.matchAll(/ \(/g)].map(({ index }) => index).find(index => NUMBER.test(title.slice(index + 2, -1))) : undefined;
	const field = ['note', 'publisher', 'collection-title'].find(name => NUMBER.test(textField(csl, name).replace(/\.$/, '')));
	return at !== undefined ? { ...csl, type: 'report', title: title.slice(0, at), number: title.slice(at + 2, -1) } : field === undefined ? undefined : withoutFields({ ...csl, type: 'report', number: textField(csl, field).replace(/\.$/, '') }, field);
}

import type { Work } from '../work';

/** A debate of the Parliament of the United Kingdom, with its place in the official report. */
export interface Debate {
	/** The record, such as `HC Deb`, `HL Deb`, `Health Bill Deb` or `SC Deb (A)`. */
	readonly record: string;
	/** Empty for debates of committees, and if unknown. */
	readonly volume: string;
	/** Whether `record` is a whole citation, with date, volume and columns. */
	readonly whole?: true;
	/** One or several columns, such as `973–976` or `WA261`; empty if unknown. */
	readonly columns: string;
}

type DebateFields = Pick<
	Work,
	'kind' | 'title' | 'container' | 'series' | 'genre' | 'publisher' | 'institution' | 'volume' | 'number' | 'page' | 'section' | 'authors' | 'siteUrl'
>;

/**
 * Reads a parliamentary debate from an item of any type, except types of other sources. The record is in its title, container, series or
 * kind, or follows from the House and a mention of Hansard there. The columns are the pages or the section. Returns `undefined` for all
 * other works.
 */
export function debateOf(work: DebateFields): Debate | undefined {
	const { title, container, series, genre, publisher, institution, kind } = work;
	if (NOT_DEBATES.has(kind)) {
		return undefined;
	}
	if (/^H[CL] Deb\b.{0,40}\b\d{4}\b/.test(title)) {
		const has = (word: RegExp) => word.test(title);
		return {
			record: title.replace(/(?<=\d) ?[-–] ?(?=\d)/g, '–'),
			whole: true,
			volume: has(/\bvol\b/) ? '' : volumeOf(work),
			columns: has(/\bcols? /) ? '' : columnsOf(work.page),
		};
	}
	const names = [container, series, title, genre];
	const record =
		names.map(recordIn).find(name => name !== '')
		?? (names.some(name => HANSARD.test(name))
			? recordOfHouse([
				institution,
				publisher,
				...work.authors.map(({ family }) => family),
				container,
				series,
				genre,
				ofAddress(work.siteUrl),
				title,
			])
			: '');
	return record === '' ? undefined : { record, volume: volumeOf(work), columns: columnsOf(work.page || work.section) };
}

const NOT_DEBATES: ReadonlySet<string> = new Set(['case', 'treaty', 'resolution', 'unDocument', 'thesis', 'euAct', 'communication', 'chapter']);
const HANSARD = /\bhansard\b|\b(?:parliamentary|house of (?:commons|lords)) debates?\b|^parl(?:\.|iament) deb/i;
const OF_COMMITTEE = /^(?:.{1,200} Bill|PBC|SC) Deb(?: \([^()]{1,40}\))?$/;

/** Returns the House whose debates an address on the site of Hansard has. */
function ofAddress(url: string): string {
	return /^https?:\/\/(?:hansard\.parliament\.uk|api\.parliament\.uk\/historic-hansard)\/(commons|lords)\//.exec(url)?.[1] ?? '';
}

/** Returns the record that a name starts with; empty if it starts with none. */
function recordIn(name: string): string {
	const [, house] = /^(?:Hansard,? )?(H[CL])\.? Deb(?:ates?|s)?\b/.exec(name) ?? [];
	return house !== undefined ? `${house} Deb` : OF_COMMITTEE.test(name) ? name : '';
}

function recordOfHouse(names: readonly string[]): string {
	const house = names
		.map(name => (/\bcommons\b|^HC$/i.test(name) ? 'HC' : /\blords\b|^HL$/i.test(name) ? 'HL' : ''))
		.find(found => found !== '');
	return house === undefined ? '' : `${house} Deb`;
}

function volumeOf({ volume, number }: Pick<DebateFields, 'volume' | 'number'>): string {
	return (volume || (/^vol(?:ume|\.)? ?\d/i.test(number) ? number : '')).replace(/^vol(?:ume|\.)? ?/i, '');
}

/** Returns columns without their term. */
function columnsOf(text: string): string {
	return text.replace(/^(?:cols?\.?|columns?|cc?) ?(?=[\dW])/i, '').replace(/(?<=[\dW]) ?[-–—] ?(?=[\dW])/g, '–');
}

import { CSL_DATES, CSL_NAMES, CSL_TEXTS } from '../../../csl/cslSchema';
import type { CslFields } from '../../../csl/cslText';
import { isObject } from '../../../data/isObject';
import { calendarDay } from '../../../date/calendarDay';
import { parseEdtf } from '../../../date/edtf';

/** The variables of an item, each with a value of its kind. */
export interface ReadVariables {
	readonly variables: CslFields;
	/** The names of variables that were not read in full. */
	readonly unread: readonly string[];
}

/**
 * Reads the variables of an item in CSL-JSON or CSL-YAML, which may have values of any type. As in data of Crossref, a text may be in a
 * list, of which the first one is taken (those of ISBN and ISSN are joined); names may be texts, and a date may have no parts. Variables
 * that CSL does not know are kept as they are.
 */
export function readVariables(fields: CslFields): ReadVariables {
	const variables: [name: string, value: unknown][] = [];
	const unread: string[] = [];
	for (const [name, value] of Object.entries(fields)) {
		const read = readVariable(name, value);
		if (read.value !== undefined) {
			variables.push([name, read.value]);
		}
		if (!read.isWhole && !isEmpty(value)) {
			unread.push(name);
		}
	}
	return { variables: Object.fromEntries(variables), unread };
}

function readVariable(name: string, value: unknown): Read {
	if (CSL_TEXTS.has(name)) {
		return textFrom(name, value);
	}
	if (CSL_NAMES.has(name)) {
		return namesFrom(value);
	}
	return CSL_DATES.has(name) ? dateFrom(value) : { value, isWhole: true };
}

interface Read {
	/** Absent if nothing can be read. */
	readonly value?: unknown;
	readonly isWhole: boolean;
}

const NOTHING: Read = { isWhole: false };

function isEmpty(value: unknown): boolean {
	return value === null || value === undefined || value === '' || (Array.isArray(value) && value.every(isEmpty));
}

/** The variables that may be numbers; CSL 1.0.2, appendix IV, calls them number variables. */
const NUMBERS: ReadonlySet<string> = new Set(
	`chapter-number citation-number collection-number edition first-reference-note-number issue locator number number-of-pages
number-of-volumes page page-first part printing section supplement version volume`.split(/\s+/));

function textFrom(name: string, value: unknown): Read {
	if (typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))) {
		return { value: NUMBERS.has(name) ? value : String(value), isWhole: true };
	}
	const texts = Array.isArray(value) ? value.filter(one => (typeof one === 'string' && one.trim() !== '') || typeof one === 'number') : [];
	return texts.length === 0 ? NOTHING : { value: name === 'ISBN' || name === 'ISSN' ? texts.join(', ') : String(texts[0]), isWhole: true };
}

function namesFrom(value: unknown): Read {
	const given: readonly unknown[] = Array.isArray(value) ? value : [value];
	const names = given.flatMap(one => (typeof one === 'string' && one.trim() !== '' ? [{ literal: one }] : isName(one) ? [one] : []));
	return names.length === 0 ? NOTHING : { value: names, isWhole: names.length === given.length };
}

/** Other members of a name, such as an affiliation, may have any value. */
function isName(value: unknown): boolean {
	return (
		isObject(value)
		&& ['family', 'given', 'literal'].some(part => typeof value[part] === 'string')
		&& ['family', 'given', 'literal', 'suffix', 'dropping-particle', 'non-dropping-particle'].every(part =>
			['string', 'undefined'].includes(typeof value[part]),
		)
	);
}

function dateFrom(value: unknown): Read {
	if (typeof value === 'string' || typeof value === 'number') {
		return { value, isWhole: parseEdtf(String(value)) !== undefined };
	}
	if (!isObject(value)) {
		return NOTHING;
	}
	const parts = value['date-parts'];
	const days: readonly unknown[] = Array.isArray(parts) ? parts : [];
	const texts = ['raw', 'literal', 'edtf'].filter(member => typeof value[member] === 'string');
	return days.every(isEmpty) && texts.length === 0
		? { isWhole: isEmpty(parts) }
		: { value, isWhole: days.filter(day => !isEmpty(day)).every(isDay) };
}

/** Whether date parts name a day, month or year that exists. */
function isDay(parts: unknown): boolean {
	if (!Array.isArray(parts)) {
		return false;
	}
	const [year, month, day] = (parts as readonly unknown[]).map(part => (isEmpty(part) ? undefined : Number(part)));
	return year !== undefined && Number.isInteger(year) && calendarDay(year, month, day) !== undefined;
}

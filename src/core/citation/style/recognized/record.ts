import type { CslItem } from '../../../dossier/model';
import { textField } from '../fields';
import { namesField } from '../names';

/** The types that programs give to works for which they have no type. */
const UNSPECIFIC_TYPES: ReadonlySet<string> = new Set([
	'document', 'report', 'legislation', 'bill', 'regulation', 'hearing', 'pamphlet', 'manuscript', 'collection', '',
]);

/** Whether a record has a type that programs give to works for which they have none, or no type at all. */
export function isUnspecific(csl: CslItem): boolean {
	return UNSPECIFIC_TYPES.has(textField(csl, 'type'));
}

/** Whether no person is an author of a record: it has no authors, or institutions only. */
export function isByNoPerson(csl: CslItem): boolean {
	return namesField(csl, 'author').every(({ given }) => given === '');
}

/** Returns the name of the first of some fields whose text matches a pattern. */
export function fieldWith(csl: CslItem, names: readonly string[], pattern: RegExp): string | undefined {
	return names.find(name => pattern.test(textField(csl, name)));
}

/** Returns the text of a field without a full stop at its end, which notes have. */
export function bareField(csl: CslItem, name: string): string {
	return textField(csl, name).replace(/\.$/, '');
}

/** Returns a year as the value of a date field. */
export function inYear(year: string) {
	return { 'date-parts': [[Number(year)]] };
}

/** Returns an item without some of its fields. */
export function withoutFields(csl: CslItem, ...names: readonly string[]): CslItem {
	return Object.fromEntries(Object.entries(csl).filter(([name]) => !names.includes(name))) as CslItem;
}

import { plainTextOf, richRuns } from '../../../csl/richText';
import { isObject } from '../../../data/isObject';
import { protectCase } from '../bib/protectCase';

/** Returns text whose case Typst styles may change: without markup, and with CSL's `nocase` spans in braces. */
export function formattable(text: string): string {
	return richRuns(text).map(({ text: run, styles }) => {
		const escaped = run.replace(/[\\{}$]/g, '\\$&');
		return styles.includes('noCase') ? `{${escaped}}` : escaped;
	}).join('');
}

/** Returns a title in which words that must keep their capitals are in braces. */
export function formattableTitle(title: string): string {
	return formattable(protectCase(plainTextOf(title)));
}

/** Returns the text of a formattable string: the string itself or its `value`; empty for anything else. */
export function textOfFormattable(value: unknown): string {
	if (typeof value === 'string') {
		return value.replace(/\\([\\{}$])|[{}$]/g, (_, sign?: string) => sign ?? '').trim();
	}
	return isObject(value) && typeof value['value'] === 'string' ? textOfFormattable(value['value']) : '';
}

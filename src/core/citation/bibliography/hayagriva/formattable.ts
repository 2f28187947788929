import { protectCase } from '../protectCase';
import { plainTextOf, richRuns } from '../richText';

/** A text that styles of Typst may set in another case: nothing in it is markup, and what is in CSL's tag for names is in braces. */
export function formattable(text: string): string {
	return richRuns(text).map(({ text: run, styles }) => {
		const escaped = run.replace(/[\\{}$]/g, '\\$&');
		return styles.includes('noCase') ? `{${escaped}}` : escaped;
	}).join('');
}

/** A title, in which the words whose capitals must stay are in braces. */
export function formattableTitle(title: string): string {
	return formattable(protectCase(plainTextOf(title)));
}

/** What a formattable text says: the text itself, or that of the member `value`; empty for anything else. */
export function textOfFormattable(value: unknown): string {
	if (typeof value === 'string') {
		return value.replace(/\\([\\{}$])|[{}$]/g, (_, sign?: string) => sign ?? '').trim();
	}
	return typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string' ? textOfFormattable(value.value) : '';
}

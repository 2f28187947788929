import { oneLine } from '../../text/shownText';

/** Characters that YAML does not allow, and unpaired surrogates. */
const NOT_IN_YAML = /[\uFFFE\uFFFF\uFEFF]|\p{Cs}/gu;

/** Returns a text as a quoted scalar of YAML on one line. */
export function quoted(text: string): string {
	return `'${plainLine(text).replaceAll("'", "''")}'`;
}

/** Returns a text in a form that a YAML comment or scalar can contain: one line, without characters that YAML does not allow. */
export function plainLine(text: string): string {
	return oneLine(text).replace(NOT_IN_YAML, '').replace(/\s+/gu, ' ').trim();
}

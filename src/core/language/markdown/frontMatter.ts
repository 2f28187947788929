import type { Naming } from '../../citation/bibliographySyntax';
import { lineEndingOf } from '../../text/lineEnding';
import { frontMatterPaths } from './bibliographyPaths';
import { frontMatterLength } from './syntax/syntax';

const KEY = /^["']?bibliography["']?[ \t]*:/m;
/** The key without a value, neither on its line nor on the next ones. */
const EMPTY_KEY = /^["']?bibliography["']?[ \t]*:(?=[ \t]*\r?\n(?:---|[^\s#-]))/m;
/** A mapping in braces at the start of the front matter. */
const IN_BRACES = /^\uFEFF?---[ \t]*\r?\n(?:[ \t\r]*(?:#[^\n]*)?\n)*[ \t]*\{/;

/**
 * Names a bibliography in the front matter, which is added if there is none. `undefined` if the front matter has a form to which no line
 * can be added, or a bibliography that is not a path, since no key may occur twice.
 */
export function nameInFrontMatter(text: string, path: string): Naming | undefined {
	const eol = lineEndingOf(text);
	const line = `bibliography: ${path}`;
	const length = frontMatterLength(text);
	const mark = text.startsWith('\uFEFF') ? 1 : 0;
	if (length === 0 || text.startsWith('+++', mark)) {
		return { offset: mark, text: `---${eol}${line}${eol}---${eol}${eol}` };
	}
	const content = text.slice(0, length);
	if (IN_BRACES.test(content)) {
		return undefined;
	}
	if (KEY.test(content) && frontMatterPaths(content).length === 0) {
		const empty = EMPTY_KEY.exec(content);
		return empty ? { offset: empty.index + empty[0].length, text: ` ${path}` } : undefined;
	}
	// Inserts before the closing line.
	const closing = /(?:---|\.\.\.)[ \t]*(?:\r?\n)?$/.exec(text.slice(0, length))?.index ?? length;
	return { offset: closing, text: `${line}${eol}` };
}

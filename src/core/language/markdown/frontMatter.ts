import { lineEndOf } from '../../citation/bibliography/file/addResult';
import type { Naming } from '../../citation/bibliographySyntax';
import { frontMatterLength } from './syntax/syntax';

/** Names a bibliography in the front matter, which is added if there is none. */
export function nameInFrontMatter(text: string, path: string): Naming {
	const eol = lineEndOf(text);
	const line = `bibliography: ${path}`;
	const length = frontMatterLength(text);
	const mark = text.startsWith('\uFEFF') ? 1 : 0;
	if (length === 0 || text.startsWith('+++', mark)) {
		return { offset: mark, text: `---${eol}${line}${eol}---${eol}${eol}` };
	}
	// Inserts before the closing line.
	const closing = /(?:---|\.\.\.)[ \t]*(?:\r?\n)?$/.exec(text.slice(0, length))?.index ?? length;
	return { offset: closing, text: `${line}${eol}` };
}

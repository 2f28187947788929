import type { Naming } from '../../citation/bibliographySyntax';
import { lineEndingOf } from '../../text/lineEnding';

/** Comments, which are skipped, and the command that loads biblatex. */
const TOKEN = /%[^\n]*|\\(?:(?<biblatex>usepackage(?:\[[^[\]]*\])?\{biblatex\})|[^])/g;

/** Names a bibliography after the line that loads biblatex; `undefined` if it is not loaded, because the user may want another package. */
export function nameForBiblatex(text: string, path: string): Naming | undefined {
	for (const match of text.matchAll(TOKEN)) {
		if (match.groups?.['biblatex'] !== undefined) {
			const end = match.index + match[0].length;
			const rest = text.slice(end).search(/[\r\n]/);
			return { offset: rest < 0 ? text.length : end + rest, text: `${lineEndingOf(text)}\\addbibresource{${path}}` };
		}
	}
	return undefined;
}

import { lineEndOf } from '../../citation/bibliography/addResult';
import type { Naming } from '../../citation/bibliographySyntax';

/** Comments, which are read over, and the command that loads biblatex. */
const TOKEN = /%[^\n]*|\\(?:(?<biblatex>usepackage(?:\[[^[\]]*\])?\{biblatex\})|[^])/g;

/** Names a bibliography behind the line on which biblatex is loaded; `undefined` where it is not, and another package may be wanted. */
export function nameForBiblatex(text: string, path: string): Naming | undefined {
	for (const match of text.matchAll(TOKEN)) {
		if (match.groups?.['biblatex'] !== undefined) {
			const behind = match.index + match[0].length;
			const rest = text.slice(behind).search(/[\r\n]/);
			return { offset: rest < 0 ? text.length : behind + rest, text: `${lineEndOf(text)}\\addbibresource{${path}}` };
		}
	}
	return undefined;
}

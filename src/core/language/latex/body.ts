import { lineStartIfBlank } from '../lineStartIfBlank';

/** The part of a LaTeX document that is printed. */
export interface LatexBody {
	/** The offset after `\begin{document}`; 0 in a part of a document, which does not contain it. */
	readonly start: number;
	/** The start of the line with `\end{document}`; the end of the text if it is missing. */
	readonly end: number;
	/** Whether the text ends inside an environment or a group. */
	readonly isInGroup: boolean;
}

/** Environments in which commands are not interpreted. */
const VERBATIM = /^(?:verbatim|Verbatim|lstlisting|minted|comment)\*?$/;

/** Finds the part of a LaTeX document that is printed. */
export function latexBody(text: string): LatexBody {
	// Comments and single commands are skipped; environments and groups are counted.
	const token = /%[^\n]*|\\begin\{(?<begun>[^{}\n]*)\}|\\end\{(?<ended>[^{}\n]*)\}|\\[^]|(?<brace>[{}])/g;
	let start = 0;
	let depth = 0;
	for (let match = token.exec(text); match; match = token.exec(text)) {
		const { begun, ended, brace } = match.groups ?? {};
		if (ended === 'document') {
			return { start, end: lineStartIfBlank(text, match.index), isInGroup: depth > 0 };
		}
		if (begun === 'document') {
			start = token.lastIndex;
			depth = 0;
		} else if (begun !== undefined && VERBATIM.test(begun)) {
			const end = text.indexOf(`\\end{${begun}}`, token.lastIndex);
			if (end < 0) {
				return { start, end: text.length, isInGroup: true };
			}
			token.lastIndex = end + begun.length + '\\end{}'.length;
		} else {
			depth += begun !== undefined || brace === '{' ? 1 : ended !== undefined || brace === '}' ? -1 : 0;
		}
	}
	return { start, end: text.length, isInGroup: depth > 0 };
}

import { increase } from '../../data/increase';
import { isCiteCommand } from './keys';

/** How a LaTeX document cites. */
export interface LatexCiting {
	/** The citation command, without the backslash. */
	readonly command: string;
	/** The command for a citation in the sentence. */
	readonly narrative: string;
	/** The command for several sources with a locator each; `undefined` if there is none. */
	readonly several: string | undefined;
	/** Whether it is a command of biblatex. */
	readonly isBiblatex: boolean;
	/** Whether it has two optional arguments: for a prefix and for a locator. */
	readonly twoNotes: boolean;
	/** Whether it adds the word for pages to a bare number. */
	readonly addsPage: boolean;
}

const COMMENT = /(?<!\\)((?:\\\\){0,20})%.*/g;
const PACKAGE = /\\(?:usepackage|RequirePackage)[ \t]*(?:\[([^[\]]*)\])?[ \t\r\n]{0,20}\{([^{}]*)\}/g;
/** The styles of biblatex that cite in footnotes. */
const NOTE_STYLE =
	/^(?:verbose|footnote|oscola|chicago-notes|fiwi|jura|law|historian|windycity|sbl|philosophy-verbose|authortitle-dw|bath)/;
/** The commands that users may prefer, with their variants for several sources; full references have none. */
const KNOWN: Readonly<Record<string, string | undefined>> = {
	autocite: 'autocites',
	footcite: 'footcites',
	parencite: 'parencites',
	smartcite: 'smartcites',
	supercite: 'supercites',
	cite: 'cites',
	footfullcite: undefined,
	fullcite: undefined,
};

/** Returns LaTeX without its comments. */
export function withoutLatexComments(text: string): string {
	return text.replace(COMMENT, '$1');
}

/** Whether a document has a bibliography: it names or prints one, or loads biblatex. */
export function hasLatexBibliography(text: string): boolean {
	return (
		/\\(?:bibliography|addbibresource|printbibliography|bibitem|nobibliography)\b/.test(withoutLatexComments(text))
		|| packageOptions(text, 'biblatex') !== undefined
	);
}

/** Whether a document loads a package. */
export function loadsPackage(text: string, name: string): boolean {
	return packageOptions(text, name) !== undefined;
}

/** Whether a document loads biblatex or, as a part, uses a command that its root document must get from biblatex. */
export function loadsBiblatex(text: string): boolean {
	return biblatexOptions(text) !== undefined;
}

function biblatexOptions(text: string): string | undefined {
	return (
		packageOptions(text, 'biblatex')
		?? packageOptions(text, 'biblatex-chicago')
		?? (/\\addbibresource\b/.test(withoutLatexComments(text)) ? '' : undefined)
	);
}

/** Determines how a document cites: from the packages that it and its root document load, and from the command that it uses most. */
export function latexCiting(text: string, root = ''): LatexCiting {
	const preamble = `${root}\n${text}`;
	const options = biblatexOptions(preamble);
	const habit = mostUsed(text);
	if (options !== undefined) {
		const style = /(?:^|,)[ \t\r\n]*(?:cite)?style[ \t]*=[ \t]*\{?([\w-]+)/.exec(options)?.[1] ?? '';
		const command = habit && habit in KNOWN ? habit : NOTE_STYLE.test(style) && !options.includes('autocite') ? 'footcite' : 'autocite';
		return { command, narrative: 'textcite', several: KNOWN[command], isBiblatex: true, twoNotes: true, addsPage: true };
	}
	if (packageOptions(preamble, 'natbib') !== undefined) {
		return {
			command: habit === 'cite' ? 'cite' : 'citep',
			narrative: 'citet',
			several: undefined,
			isBiblatex: false,
			twoNotes: true,
			addsPage: false,
		};
	}
	return { command: 'cite', narrative: 'cite', several: undefined, isBiblatex: false, twoNotes: false, addsPage: false };
}

/** Returns the options with which a package is loaded; `undefined` if it is not loaded. */
function packageOptions(text: string, name: string): string | undefined {
	for (const match of withoutLatexComments(text).matchAll(PACKAGE)) {
		if ((match[2] ?? '').split(',').some(one => one.trim() === name)) {
			return match[1] ?? '';
		}
	}
	return undefined;
}

function mostUsed(text: string): string | undefined {
	const counts = new Map<string, number>();
	for (const [, command = ''] of withoutLatexComments(text).matchAll(/\\([a-zA-Z]+)(?=[*[{])/g)) {
		const single = command.replace(/cites$/, 'cite');
		if (isCiteCommand(single) && single in KNOWN) {
			increase(counts, single);
		}
	}
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * Commands with arguments that are not prose, such as keys, files, lengths, packages, colours and numbers with units, each with the number
 * of these arguments. All other arguments are prose.
 */
const OPAQUE_ARGUMENTS: Readonly<Record<string, number>> = {
	...each(1, [
		'label', 'bibliography', 'bibliographystyle', 'addbibresource', 'bibitem', 'include', 'includeonly', 'input', 'subfile',
		'includegraphics', 'includepdf', 'graphicspath', 'usepackage', 'usetheme', 'usetikzlibrary', 'documentclass',
		'documentstyle', 'RequirePackage', 'url', 'path', 'nolinkurl', 'href', 'hyperlink', 'hypertarget', 'hypersetup',
		'end', 'vspace', 'hspace', 'pagestyle', 'thispagestyle', 'pagenumbering', 'color', 'textcolor', 'colorbox', 'pagecolor',
		'si', 'unit', 'num', 'ang', 'ensuremath', 'index', 'glossary', 'phantom', 'hphantom', 'vphantom', 'parbox', 'raisebox',
		'selectlanguage', 'foreignlanguage', 'lstset', 'sisetup', 'captionsetup', 'geometry', 'newtheorem', 'theoremstyle',
		'ExecuteBibliographyOptions', 'DeclareMathOperator', 'usefonttheme', 'usecolortheme', 'lstinputlisting', 'tikzset', 'tikz',
		'foreignquote', 'foreigntextquote', 'foreignblockquote', 'hyphenquote', 'hyphentextquote', 'hyphenblockquote', 'textcquote', 'blockcquote',
		'makebox', 'newcounter', 'stepcounter', 'value', 'arabic', 'roman', 'Roman', 'alph', 'Alph', 'cline', 'cmidrule', 'the',
	]),
	...each(2, [
		'newcommand', 'renewcommand', 'providecommand', 'NewDocumentCommand', 'setlength', 'addtolength', 'setcounter',
		'addtocounter', 'newglossaryentry', 'DeclareAcronym', 'acrodef', 'SI', 'qty', 'numrange', 'fontsize', 'rule', 'multicolumn',
		'foreigntextcquote', 'foreignblockcquote', 'hyphentextcquote', 'hyphenblockcquote', 'multirow', 'addcontentsline', 'fcolorbox', 'inputminted', 'import', 'subimport', 'setmainfont', 'nomenclature', 'resizebox',
	]),
	...each(3, ['newacronym', 'newabbreviation', 'definecolor', 'newenvironment', 'renewenvironment', 'SIrange', 'qtyrange', 'acro']),
};

/** Commands that print a glossary entry (packages glossaries, acronym and acro). */
const GLOSSARY = /^(?:(?:gls|Gls|GLS)[a-zA-Z]*|(?:acr|Acr|ACR)(?:short|long|full)(?:pl)?|[iI]?[aA]c[slf]?[piu]?)$/;

/** Families of commands that cite or refer; they have one argument. */
const REFERENCE = /[cC]ite|ref(?:range)?$/;

/** Environments whose arguments are prose, such as the title of a slide or theorem. */
const PROSE_ENVIRONMENT =
	/^(?:frame|block|alertblock|exampleblock|theorem|lemma|corollary|proposition|definition|example|remark|proof|quote|quotation|abstract|description|enumerate|itemize)\*?$/;

/** Environments in which commands are not interpreted. */
export const VERBATIM_ENVIRONMENTS = ['verbatim', 'Verbatim', 'BVerbatim', 'LVerbatim', 'lstlisting', 'minted', 'comment', 'alltt', 'filecontents'] as const;

/** Environments without prose. */
export const OPAQUE_ENVIRONMENTS = [
	'verbatim', 'Verbatim', 'BVerbatim', 'LVerbatim', 'lstlisting', 'minted', 'comment', 'alltt', 'equation', 'align', 'alignat',
	'flalign', 'gather', 'multline', 'eqnarray', 'math', 'displaymath', 'tikzpicture', 'filecontents', 'thebibliography', 'picture',
	'algorithmic', 'algorithm', 'forest',
] as const;

/** Returns how many braced arguments of a command are not prose; each includes the optional ones before it. */
export function opaqueArgumentsOf(command: string): number {
	return Object.hasOwn(OPAQUE_ARGUMENTS, command)
		? (OPAQUE_ARGUMENTS[command] ?? 0)
		: REFERENCE.test(command) || isGlossaryCommand(command)
			? 1
			: 0;
}

/** Whether a command prints a glossary entry. */
export function isGlossaryCommand(command: string): boolean {
	return GLOSSARY.test(command);
}

/** Whether the arguments of an environment are prose. */
export function hasProseArguments(environment: string): boolean {
	return PROSE_ENVIRONMENT.test(environment);
}

function each(count: number, commands: readonly string[]): Readonly<Record<string, number>> {
	return Object.fromEntries(commands.map(command => [command, count]));
}

/** The delimiters of comments and strings in a programming language. */
export interface CodeSyntax {
	/** The starts of line comments. */
	readonly line: readonly string[];
	/** The starts and ends of block comments. */
	readonly block: readonly (readonly [string, string])[];
	/** The quotes of strings on one line, in which a backslash escapes them. */
	readonly strings: readonly string[];
	/** The quotes of strings over several lines. */
	readonly longStrings: readonly string[];
}

const C: CodeSyntax = { line: ['//'], block: [['/*', '*/']], strings: ['"', "'"], longStrings: [] };
const SCRIPT: CodeSyntax = { ...C, longStrings: ['`'] };
const DOUBLE_ONLY: CodeSyntax = { ...C, strings: ['"'] };
const HASH: CodeSyntax = { line: ['#'], block: [], strings: ['"', "'"], longStrings: [] };
const TRIPLE: CodeSyntax = { ...HASH, longStrings: ['"""', "'''"] };
const DASHES: CodeSyntax = { line: ['--'], block: [['/*', '*/']], strings: ['"', "'"], longStrings: [] };
const LISP: CodeSyntax = { line: [';'], block: [['#|', '|#']], strings: ['"'], longStrings: [] };
const PERCENT: CodeSyntax = { line: ['%'], block: [], strings: ['"', "'"], longStrings: [] };

/** The syntax of programming languages that VS Code and popular extensions define, by language identifier. */
const SYNTAXES: Readonly<Record<string, CodeSyntax>> = {
	c: C,
	cpp: C,
	csharp: C,
	'objective-c': C,
	java: C,
	groovy: C,
	dart: C,
	php: { ...C, line: ['//', '#'] },
	css: { ...C, line: [] },
	less: C,
	scss: C,
	jsonc: DOUBLE_ONLY,
	json: DOUBLE_ONLY,
	json5: C,
	javascript: SCRIPT,
	javascriptreact: SCRIPT,
	typescript: SCRIPT,
	typescriptreact: SCRIPT,
	go: SCRIPT,
	rust: DOUBLE_ONLY,
	swift: { ...DOUBLE_ONLY, longStrings: ['"""'] },
	kotlin: { ...DOUBLE_ONLY, longStrings: ['"""'] },
	scala: { ...DOUBLE_ONLY, longStrings: ['"""'] },
	fsharp: { ...DOUBLE_ONLY, block: [['(*', '*)']], longStrings: ['"""'] },
	python: TRIPLE,
	toml: TRIPLE,
	julia: { ...TRIPLE, block: [['#=', '=#']], strings: ['"'] },
	elixir: TRIPLE,
	ruby: { ...HASH, block: [['=begin', '=end']] },
	r: HASH,
	perl: HASH,
	shellscript: HASH,
	yaml: HASH,
	dockerfile: HASH,
	makefile: HASH,
	powershell: { ...HASH, block: [['<#', '#>']] },
	coffeescript: { ...HASH, block: [['###', '###']] },
	sql: DASHES,
	lua: { ...DASHES, block: [['--[[', ']]']] },
	haskell: { ...DASHES, block: [['{-', '-}']], strings: ['"'] },
	clojure: LISP,
	lisp: LISP,
	scheme: LISP,
	ini: { ...HASH, line: [';', '#'] },
	properties: { ...HASH, line: ['#', '!'], strings: [] },
	erlang: PERCENT,
	matlab: PERCENT,
	prolog: { ...PERCENT, block: [['/*', '*/']] },
	bibtex: PERCENT,
	vb: { line: ["'"], block: [], strings: ['"'], longStrings: [] },
	bat: { line: ['REM ', 'rem ', '::'], block: [], strings: [], longStrings: [] },
};

/** Returns the syntax of a programming language; `undefined` if it is not in the list. */
export function codeSyntaxOf(languageId: string): CodeSyntax | undefined {
	return Object.hasOwn(SYNTAXES, languageId) ? SYNTAXES[languageId] : undefined;
}

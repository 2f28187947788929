/** How a programming language marks what people write in it: the beginnings and ends of comments and strings. */
export interface CodeSyntax {
	/** What begins a comment that ends with the line. */
	readonly line: readonly string[];
	/** What begins and ends a comment of several lines. */
	readonly block: readonly (readonly [string, string])[];
	/** What begins and ends a string within a line; a backslash takes its meaning. */
	readonly strings: readonly string[];
	/** What begins and ends a string of several lines. */
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

/** The syntax of the languages that VS Code knows, and of some that many add, by language identifier. */
const SYNTAXES: Readonly<Record<string, CodeSyntax>> = {
	c: C, cpp: C, csharp: C, 'objective-c': C, java: C, groovy: C, dart: C, php: { ...C, line: ['//', '#'] },
	css: { ...C, line: [] }, less: C, scss: C, jsonc: DOUBLE_ONLY, json: DOUBLE_ONLY, json5: C,
	javascript: SCRIPT, javascriptreact: SCRIPT, typescript: SCRIPT, typescriptreact: SCRIPT, go: SCRIPT,
	rust: DOUBLE_ONLY, swift: { ...DOUBLE_ONLY, longStrings: ['"""'] }, kotlin: { ...DOUBLE_ONLY, longStrings: ['"""'] },
	scala: { ...DOUBLE_ONLY, longStrings: ['"""'] }, fsharp: { ...DOUBLE_ONLY, block: [['(*', '*)']], longStrings: ['"""'] },
	python: TRIPLE, toml: TRIPLE, julia: { ...TRIPLE, block: [['#=', '=#']], strings: ['"'] }, elixir: TRIPLE,
	ruby: { ...HASH, block: [['=begin', '=end']] }, r: HASH, perl: HASH, shellscript: HASH, yaml: HASH, dockerfile: HASH,
	makefile: HASH, powershell: { ...HASH, block: [['<#', '#>']] }, coffeescript: { ...HASH, block: [['###', '###']] },
	sql: DASHES, lua: { ...DASHES, block: [['--[[', ']]']] }, haskell: { ...DASHES, block: [['{-', '-}']], strings: ['"'] },
	clojure: LISP, lisp: LISP, scheme: LISP, ini: { ...HASH, line: [';', '#'] }, properties: { ...HASH, line: ['#', '!'], strings: [] },
	erlang: PERCENT, matlab: PERCENT, prolog: { ...PERCENT, block: [['/*', '*/']] }, bibtex: PERCENT,
	vb: { line: ["'"], block: [], strings: ['"'], longStrings: [] }, bat: { line: ['REM ', 'rem ', '::'], block: [], strings: [], longStrings: [] },
};

/** The syntax of a programming language; `undefined` where we do not know it. */
export function codeSyntaxOf(languageId: string): CodeSyntax | undefined {
	return Object.hasOwn(SYNTAXES, languageId) ? SYNTAXES[languageId] : undefined;
}

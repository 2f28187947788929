/** The codes of problems. Only the last three have a detail. */
export const YAML_PROBLEMS = [
	'aliases', 'controlCharacter', 'fewSpaces', 'indentation', 'items', 'listBeside', 'manySpaces', 'mergeConflict', 'nesting', 'noBrace', 'noBracket', 'noClosing',
	'noColon', 'noComma', 'noQuotationMark', 'noSpaceAfterColon', 'noSpaceAfterHyphen', 'numberWithCommas', 'otherSpaces', 'secondDocument', 'tabs', 'textAfterEnd',
	'textAfterQuotation', 'unquotedColon',
	/** A text begins with the character in the detail. */
	'unquotedStart',
	/** A map has a key twice; the detail is the key, or empty. */
	'keyTwice',
	/** Any other problem; the detail is the message of the parser. */
	'other',
] as const;

/** What is wrong with a text that is not YAML. */
export type SyntaxProblemCode = (typeof YAML_PROBLEMS)[number];

/** A problem, and after a space its detail if it has one: the detail of a finding with the code `syntax`. */
export type SyntaxProblem = SyntaxProblemCode | `${SyntaxProblemCode} ${string}`;

/** Divides the detail of a finding into the code of its problem and the detail of that. */
export function readYamlProblem(problem: string): { readonly code: SyntaxProblemCode; readonly detail: string } {
	const code = YAML_PROBLEMS.find(one => problem === one || problem.startsWith(`${one} `));
	return code === undefined ? { code: 'other', detail: problem } : { code, detail: problem.slice(code.length + 1) };
}

/** The beginnings of js-yaml's reasons, and what they mean. */
const PROBLEMS: readonly (readonly [reason: string, problem: SyntaxProblemCode])[] = [
	['expected valid JSON character', 'controlCharacter'],
	['the stream contains non-printable', 'controlCharacter'],
	['null byte', 'controlCharacter'],
	['unexpected end of the stream within a single quoted', 'noQuotationMark'],
	['unexpected end of the stream within a double quoted', 'noQuotationMark'],
	['unexpected end of the document within a single quoted', 'noQuotationMark'],
	['unexpected end of the document within a double quoted', 'noQuotationMark'],
	['unexpected end of the stream within a flow', 'noClosing'],
	['missed comma', 'noComma'],
	['expected \':\'', 'noColon'],
	['can not read a block mapping entry', 'noColon'],
	['end of the stream or a document separator', 'textAfterEnd'],
	['tab characters', 'tabs'],
	['bad indentation', 'indentation'],
	['deficient indentation', 'indentation'],
	['nesting exceeded', 'nesting'],
	['aliases exceeded', 'aliases'],
];

/** Whether the reason that js-yaml reports is that a map has a key twice. */
export function isAboutDuplicates(reason: string): boolean {
	return reason.startsWith('duplicated mapping key');
}

/** Returns the problem for the reason that js-yaml reports and the line with it. */
export function yamlProblem(reason: string, line = ''): SyntaxProblem {
	if (isAboutDuplicates(reason)) {
		return `keyTwice ${/^\s*(?:- )*(\w+):/.exec(line)?.[1] ?? ''}`;
	}
	return PROBLEMS.find(([start]) => reason.startsWith(start))?.[1] ?? `other ${reason}`;
}

/** The beginnings of js-yaml's reasons, and what they mean for the author of a file. */
const PROBLEMS: readonly (readonly [reason: string, problem: string])[] = [
	['expected valid JSON character', 'a text in quotation marks contains a control character'],
	['the stream contains non-printable', 'the file contains a control character'],
	['null byte', 'the file contains a control character'],
	['unexpected end of the stream within a single quoted', 'a closing quotation mark is missing'],
	['unexpected end of the stream within a double quoted', 'a closing quotation mark is missing'],
	['unexpected end of the document within a single quoted', 'a closing quotation mark is missing'],
	['unexpected end of the document within a double quoted', 'a closing quotation mark is missing'],
	['unexpected end of the stream within a flow', 'a closing bracket or brace is missing'],
	['missed comma', 'a comma is missing'],
	['expected \':\'', 'a colon is missing after a key'],
	['can not read a block mapping entry', 'a colon is missing after a key'],
	['end of the stream or a document separator', 'there is text after the end of the data'],
	['tab characters', 'lines must be indented with spaces, not tabs'],
	['bad indentation', 'the indentation does not match that of the lines before'],
	['deficient indentation', 'the indentation does not match that of the lines before'],
	['nesting exceeded', 'it is nested too deeply'],
	['aliases exceeded', 'aliases are not allowed'],
];

/** Whether the reason that js-yaml reports is that a map has a key twice. */
export function isAboutDuplicates(reason: string): boolean {
	return reason.startsWith('duplicated mapping key');
}

/**
 * Describes a syntax error in plain words, given the reason that js-yaml reports and the line with it; returns the reason itself if it is
 * not a common one.
 */
export function yamlProblem(reason: string, line = ''): string {
	if (isAboutDuplicates(reason)) {
		const key = /^\s*(?:- )*(\w+):/.exec(line)?.[1];
		return key === undefined ? 'a key occurs twice' : `the key “${key}” occurs twice`;
	}
	return PROBLEMS.find(([start]) => reason.startsWith(start))?.[1] ?? reason;
}

import { readYamlProblem, type SyntaxProblemCode } from '../../core/dossier/yaml/yamlProblem';

/** Says what is wrong with a text that is not YAML, as part of a sentence, in the words of the editor. */
export function yamlWords(problem: string): string {
	const { code, detail } = readYamlProblem(problem);
	switch (code) {
		case 'keyTwice':
			return detail === '' ? 'a key occurs twice' : `the key “${detail}” occurs twice`;
		case 'unquotedStart':
			return `text that begins with “${detail}” must be in quotation marks`;
		case 'other':
			return detail;
		default:
			return WORDS[code];
	}
}

const WORDS: Readonly<Record<Exclude<SyntaxProblemCode, 'keyTwice' | 'other' | 'unquotedStart'>, string>> = {
	aliases: 'aliases are not allowed',
	controlCharacter: 'the file contains a control character',
	fewSpaces: 'one space of indentation is missing',
	manySpaces: 'there is one space of indentation too many',
	indentation: 'the indentation does not match that of the lines before',
	items: 'a list item must begin with a hyphen and a space',
	listBeside: 'a list must begin on a line of its own',
	mergeConflict: 'the file contains merge conflict markers',
	nesting: 'it is nested too deeply',
	noBrace: 'a closing brace is missing',
	noBracket: 'a closing bracket is missing',
	noClosing: 'a closing bracket or brace is missing',
	noColon: 'a colon is missing after a key',
	noComma: 'a comma is missing',
	noQuotationMark: 'a closing quotation mark is missing',
	noSpaceAfterColon: 'a space is missing after a colon',
	noSpaceAfterHyphen: 'a space is missing after a hyphen',
	numberWithCommas: 'numbers must be written without commas',
	otherSpaces: 'lines must be indented with ordinary spaces',
	secondDocument: '“---” begins another document, but a file can have only one',
	tabs: 'lines must be indented with spaces, not tabs',
	textAfterEnd: 'there is text after the end of the data',
	textAfterQuotation: 'there is text after a closing quotation mark',
	unquotedColon: 'text with a colon and a space must be in quotation marks',
};

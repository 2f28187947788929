import * as vscode from 'vscode';
import { readYamlProblem } from '../../../core/dossier/yaml/yamlProblem';

/** Says what is wrong with a text that is not YAML, as part of a sentence. */
export function yamlWords(problem: string): string {
	const { code, detail } = readYamlProblem(problem);
	switch (code) {
		case 'aliases':
			return vscode.l10n.t('aliases are not allowed');
		case 'controlCharacter':
			return vscode.l10n.t('the file contains a control character');
		case 'fewSpaces':
			return vscode.l10n.t('one space of indentation is missing');
		case 'manySpaces':
			return vscode.l10n.t('there is one space of indentation too many');
		case 'indentation':
			return vscode.l10n.t('the indentation does not match that of the lines before');
		case 'items':
			return vscode.l10n.t('a list item must begin with a hyphen and a space');
		case 'listBeside':
			return vscode.l10n.t('a list must begin on a line of its own');
		case 'mergeConflict':
			return vscode.l10n.t('the file contains merge conflict markers');
		case 'nesting':
			return vscode.l10n.t('it is nested too deeply');
		case 'noBrace':
			return vscode.l10n.t('a closing brace is missing');
		case 'noBracket':
			return vscode.l10n.t('a closing bracket is missing');
		case 'noClosing':
			return vscode.l10n.t('a closing bracket or brace is missing');
		case 'noColon':
			return vscode.l10n.t('a colon is missing after a key');
		case 'noComma':
			return vscode.l10n.t('a comma is missing');
		case 'noQuotationMark':
			return vscode.l10n.t('a closing quotation mark is missing');
		case 'noSpaceAfterColon':
			return vscode.l10n.t('a space is missing after a colon');
		case 'noSpaceAfterHyphen':
			return vscode.l10n.t('a space is missing after a hyphen');
		case 'numberWithCommas':
			return vscode.l10n.t('numbers must be written without commas');
		case 'otherSpaces':
			return vscode.l10n.t('lines must be indented with ordinary spaces');
		case 'secondDocument':
			return vscode.l10n.t('“---” begins another document, but a file can have only one');
		case 'tabs':
			return vscode.l10n.t('lines must be indented with spaces, not tabs');
		case 'textAfterEnd':
			return vscode.l10n.t('there is text after the end of the data');
		case 'textAfterQuotation':
			return vscode.l10n.t('there is text after a closing quotation mark');
		case 'unquotedColon':
			return vscode.l10n.t('text with a colon and a space must be in quotation marks');
		case 'unquotedStart':
			return vscode.l10n.t('text that begins with “{0}” must be in quotation marks', detail);
		case 'keyTwice':
			return detail === '' ? vscode.l10n.t('a key occurs twice') : vscode.l10n.t('the key “{0}” occurs twice', detail);
		case 'other':
			return detail;
	}
}

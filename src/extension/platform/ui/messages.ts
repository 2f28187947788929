import * as vscode from 'vscode';
import type { KeyProblem } from '../../../core/citation/keys/keyProblems';
import type { DossierFinding } from '../../../core/dossier/finding';
import { formOfPattern, listedWords } from '../../../core/dossier/shapeProblem';
import type { KeyPlace } from '../../../core/dossier/yaml/keyPlaces';
import { shownText } from '../../../core/text/shownText';
import { yamlWords } from './yamlWords';

/** Describes a finding about a dossier file, with its line, column and path in the file where these are known. */
export function describeFinding(finding: DossierFinding): string {
	const place = [
		finding.line === undefined ? '' : `${finding.line}:${finding.column ?? 1}`,
		finding.path.join('.'),
	].filter(part => part !== '').join(' ');
	return shownText(place === '' ? sentence(finding) : `${place}: ${sentence(finding)}`);
}

/** Describes a finding where its place in the file is shown already. */
export function describeFindingAtPlace(finding: DossierFinding): string {
	const path = finding.path.join('.');
	return shownText(path === '' ? sentence(finding) : `${path}: ${sentence(finding)}`);
}

/**
 * Describes which version of a dossier is used instead of the one in the file. `lastGood` is when that was read, in milliseconds since the
 * epoch.
 */
export function describeLastGood(lastGood: number): string {
	return vscode.l10n.t(
		'Until this is corrected, the version read at {0} is used.',
		new Date(lastGood).toLocaleTimeString(vscode.env.language, { timeStyle: 'short' }),
	);
}

/** Describes why a citation key of a dossier cannot be used, or refers to another source. */
export function describeKeyProblem({ code, key, dossier, source }: KeyProblem): string {
	return code === 'form'
		? vscode.l10n.t(
				'The key “{0}” of the source “{1}” in the dossier “{2}” contains characters that are not allowed in citation keys.',
				key,
				source,
				dossier,
			)
		: vscode.l10n.t(
				'The key “{0}” of the source “{1}” in the dossier “{2}” is already used by another source. Citations with this key refer to that source.',
				key,
				source,
				dossier,
			);
}

function sentence({ code, path, detail }: DossierFinding): string {
	switch (code) {
		case 'unreadable':
			return vscode.l10n.t('The file cannot be read: {0}', detail);
		case 'notDownloaded':
			return detail;
		case 'tooLarge':
			return vscode.l10n.t('The file is not read because it is too large. The limit is {0} MB.', detail);
		case 'tooManyFiles':
			return vscode.l10n.t('The file is not read because there are more than {0} dossiers.', detail);
		case 'newerFormat':
			return vscode.l10n.t(
				'The dossier has the format {0}, which is newer than this version of the extension. Update the extension.',
				detail,
			);
		case 'idInUse':
			return vscode.l10n.t('The dossier is not used because another one has the same id: {0}', detail);
		case 'syntax':
			return path[0] === 'entries'
				? vscode.l10n.t('The entry is not valid YAML: {0}.', yamlWords(detail))
				: vscode.l10n.t('The file is neither JSON nor YAML: {0}.', yamlWords(detail));
		case 'shape':
			return shapeSentence(detail);
		case 'misplacedKey':
			return misplacedSentence(detail);
		case 'duplicateKey':
			return vscode.l10n.t('The key “{0}” occurs twice. Only one of the two values would be used.', detail);
		case 'unknownSource':
			return vscode.l10n.t('The dossier has no source “{0}”.', detail);
		case 'unknownEntry':
			return vscode.l10n.t('The dossier has no entry “{0}”.', detail);
		case 'severalLocators':
			return vscode.l10n.t('Evidence can have only one locator. Split it in two.');
		case 'wrongProperty':
			return vscode.l10n.t('This property has a value of the wrong type: {0}', detail);
		case 'notADate':
			return vscode.l10n.t('“{0}” is not a valid date.', detail);
		case 'noPreferredLabel':
			return vscode.l10n.t('The entry has no preferred label in “{0}”, the language of the dossier.', detail);
		case 'duplicateLabel':
			return vscode.l10n.t('Another entry has the same label: {0}. If this is intended, mark both labels as ambiguous.', detail);
		case 'duplicateRelation':
			return vscode.l10n.t('The relation “{0}” is stated twice. State it in one of the two entries only.', detail);
		case 'misspeltVariable': {
			const [meant = '', ...word] = detail.split(' ');
			return vscode.l10n.t('CSL does not know “{0}”, so no citation prints it. Did you mean “{1}”?', word.join(' '), meant);
		}
		case 'moreFindings':
			return vscode.l10n.t('There are more problems. Only the first {0} are listed.', detail);
	}
}

/** Describes the type of value that the schema requires. */
function typeSentence(type: string): string {
	switch (type) {
		case 'string':
			return vscode.l10n.t('Text is expected here. Put it in quotation marks if it looks like a number.');
		case 'object':
			return vscode.l10n.t('Keys with values are expected here, such as “key: value”.');
		case 'array':
			return vscode.l10n.t('A list is expected here, such as “[one, two]”.');
		case 'number':
		case 'integer':
			return vscode.l10n.t('A number is expected here, without quotation marks.');
		case 'boolean':
			return vscode.l10n.t('Only “true” or “false” can be used here.');
		default:
			return vscode.l10n.t('A value of another type is expected here: {0}.', type);
	}
}

/** Describes what the schema requires. */
function shapeSentence(detail: string): string {
	const [keyword, ...words] = detail.split(' ');
	const rest = words.join(' ');
	switch (keyword) {
		case 'required':
			return vscode.l10n.t('“{0}” is missing.', rest);
		case 'additionalProperties':
			return vscode.l10n.t('“{0}” is not a key that can be used here.', rest);
		case 'type':
			return typeSentence(rest);
		case 'oneOf':
			return vscode.l10n.t('Exactly one value is needed here: date, amount, count, identifier, place or text.');
		case 'pattern':
			return formSentence(rest) ?? vscode.l10n.t('The file does not match the schema: {0}', detail);
		case 'const':
			return vscode.l10n.t('Only “{0}” can be used here.', rest);
		case 'minItems':
			return vscode.l10n.t('At least one item is needed here.');
		default:
			return detail.includes(', ') ? wordsSentence(detail) : vscode.l10n.t('The file does not match the schema: {0}', detail);
	}
}

function wordsSentence(allowed: string): string {
	const { shown, others } = listedWords(allowed);
	return others === 0
		? vscode.l10n.t('Only these values are allowed: {0}.', shown)
		: vscode.l10n.t('Only these values are allowed: {0} and {1} others.', shown, String(others));
}

/** Describes the form that something must have; `undefined` if the pattern has no words. */
function formSentence(pattern: string): string | undefined {
	switch (formOfPattern(pattern)) {
		case 'language':
			return vscode.l10n.t('A language is written as a tag, such as en, fr or pt-BR.');
		case 'key':
			return vscode.l10n.t('A key begins with a letter and contains only unaccented letters, digits and underscores.');
		case 'date':
			return vscode.l10n.t('A date is written as 2020-05-03, 2020-05 or 2020, and a range as 2020-05-03/2020-05-07.');
		case 'day':
			return vscode.l10n.t('A day is written as 2020-05-03.');
		case 'version':
			return vscode.l10n.t('A version is written as three numbers, such as 1.0.0.');
		case 'currency':
			return vscode.l10n.t('A currency is written as a code of three capitals, such as EUR.');
		case 'name':
			return vscode.l10n.t('A name is on one line and has no control characters.');
		case undefined:
			return undefined;
	}
}

function misplacedSentence(detail: string): string {
	const [name = '', ...places] = detail.split(' ');
	const words = placesOfKeys();
	const where = new Intl.ListFormat(vscode.env.language, { type: 'disjunction' }).format(
		places.map(place => (Object.hasOwn(words, place) ? words[place as KeyPlace] : place)),
	);
	return vscode.l10n.t('“{0}” cannot be used here. It belongs {1}.', name, where);
}

/** Where a key belongs, in words. */
function placesOfKeys(): Readonly<Record<KeyPlace, string>> {
	return {
		file: vscode.l10n.t('at the top level of the file'),
		source: vscode.l10n.t('in a source'),
		csl: vscode.l10n.t('in “csl” of a source'),
		consulted: vscode.l10n.t('in “consulted”'),
		entry: vscode.l10n.t('in an entry'),
		language: vscode.l10n.t('in the names of a language'),
		name: vscode.l10n.t('in a name'),
		wrongName: vscode.l10n.t('in a wrong name'),
		statement: vscode.l10n.t('in a definition or a paragraph of “overview”'),
		fact: vscode.l10n.t('in a fact'),
		amount: vscode.l10n.t('in “amount”'),
		relation: vscode.l10n.t('in a relation'),
		departure: vscode.l10n.t('in a difference from the official record'),
		evidence: vscode.l10n.t('in an item of “evidence”'),
		imported: vscode.l10n.t('in “imported”'),
	};
}

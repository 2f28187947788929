import type { DossierFinding } from '../../core/dossier/finding';
import { formOfPattern, listedWords } from '../../core/dossier/shapeProblem';
import type { KeyPlace } from '../../core/dossier/yaml/keyPlaces';
import { yamlWords } from './yamlWords';

/** Describes a finding about a dossier file in one sentence, the same as in the editor in English; a test compares the two. */
export function findingSentence({ code, path, detail }: Pick<DossierFinding, 'code' | 'path' | 'detail'>): string {
	switch (code) {
		case 'unreadable':
			return `The file cannot be read: ${detail}`;
		case 'notDownloaded':
			return detail;
		case 'tooLarge':
			return `The file is not read because it is too large. The limit is ${detail} MB.`;
		case 'tooManyFiles':
			return `The file is not read because there are more than ${detail} dossiers.`;
		case 'newerFormat':
			return `The dossier has the format ${detail}, which is newer than this version of the extension. Update the extension.`;
		case 'idInUse':
			return `The dossier is not used because another one has the same id: ${detail}`;
		case 'syntax':
			return path[0] === 'entries' ? `The entry is not valid YAML: ${yamlWords(detail)}.` : `The file is neither JSON nor YAML: ${yamlWords(detail)}.`;
		case 'shape':
			return shapeSentence(detail);
		case 'misplacedKey':
			return misplacedSentence(detail);
		case 'duplicateKey':
			return `The key “${detail}” occurs twice. Only one of the two values would be used.`;
		case 'unknownSource':
			return `The dossier has no source “${detail}”.`;
		case 'unknownEntry':
			return `The dossier has no entry “${detail}”.`;
		case 'severalLocators':
			return 'Evidence can have only one locator. Split it in two.';
		case 'wrongProperty':
			return `This property has a value of the wrong type: ${detail}`;
		case 'notADate':
			return `“${detail}” is not a valid date.`;
		case 'noPreferredLabel':
			return `The entry has no preferred label in “${detail}”, the language of the dossier.`;
		case 'duplicateLabel':
			return `Another entry has the same label: ${detail}. If this is intended, mark both labels as ambiguous.`;
		case 'duplicateRelation':
			return `The relation “${detail}” is stated twice. State it in one of the two entries only.`;
		case 'misspeltVariable': {
			const [meant = '', ...word] = detail.split(' ');
			return `CSL does not know “${word.join(' ')}”, so no citation prints it. Did you mean “${meant}”?`;
		}
		case 'moreFindings':
			return `There are more problems. Only the first ${detail} are listed.`;
	}
}

function typeSentence(type: string): string {
	switch (type) {
		case 'string':
			return 'Text is expected here. Put it in quotation marks if it looks like a number.';
		case 'object':
			return 'Keys with values are expected here, such as “key: value”.';
		case 'array':
			return 'A list is expected here, such as “[one, two]”.';
		case 'number':
		case 'integer':
			return 'A number is expected here, without quotation marks.';
		case 'boolean':
			return 'Only “true” or “false” can be used here.';
		default:
			return `A value of another type is expected here: ${type}.`;
	}
}

function shapeSentence(detail: string): string {
	const [keyword, ...words] = detail.split(' ');
	const rest = words.join(' ');
	switch (keyword) {
		case 'required':
			return `“${rest}” is missing.`;
		case 'additionalProperties':
			return `“${rest}” is not a key that can be used here.`;
		case 'type':
			return typeSentence(rest);
		case 'oneOf':
			return 'Exactly one value is needed here: date, amount, count, identifier, place or text.';
		case 'pattern':
			return formSentence(rest) ?? `The file does not match the schema: ${detail}`;
		case 'const':
			return `Only “${rest}” can be used here.`;
		case 'minItems':
			return 'At least one item is needed here.';
		default:
			return detail.includes(', ') ? wordsSentence(detail) : `The file does not match the schema: ${detail}`;
	}
}

function wordsSentence(allowed: string): string {
	const { shown, others } = listedWords(allowed);
	return others === 0 ? `Only these values are allowed: ${shown}.` : `Only these values are allowed: ${shown} and ${others} others.`;
}

function formSentence(pattern: string): string | undefined {
	switch (formOfPattern(pattern)) {
		case 'language':
			return 'A language is written as a tag, such as en, fr or pt-BR.';
		case 'key':
			return 'A key begins with a letter and contains only unaccented letters, digits and underscores.';
		case 'date':
			return 'A date is written as 2020-05-03, 2020-05 or 2020, and a range as 2020-05-03/2020-05-07.';
		case 'day':
			return 'A day is written as 2020-05-03.';
		case 'version':
			return 'A version is written as three numbers, such as 1.0.0.';
		case 'currency':
			return 'A currency is written as a code of three capitals, such as EUR.';
		case 'name':
			return 'A name is on one line and has no control characters.';
		case undefined:
			return undefined;
	}
}

/** Where a key belongs, in words. */
const PLACES: Readonly<Record<KeyPlace, string>> = {
	file: 'at the top level of the file', source: 'in a source', csl: 'in “csl” of a source', consulted: 'in “consulted”', entry: 'in an entry', language: 'in the names of a language', name: 'in a name',
	wrongName: 'in a wrong name', statement: 'in a definition or a paragraph of “overview”', fact: 'in a fact', amount: 'in “amount”', relation: 'in a relation', departure: 'in a difference from the official record',
	evidence: 'in an item of “evidence”', imported: 'in “imported”',
};

function misplacedSentence(detail: string): string {
	const [name = '', ...places] = detail.split(' ');
	const where = new Intl.ListFormat('en', { type: 'disjunction' }).format(
		places.map(place => (Object.hasOwn(PLACES, place) ? PLACES[place as KeyPlace] : place)),
	);
	return `“${name}” cannot be used here. It belongs ${where}.`;
}

import type { Fact, Key } from '../../dossier/model';
import { entryId } from '../../library/library';
import { acronymOf, nameOf } from '../../library/names';
import { factsInOrder, firstFacts } from '../factOrder';
import { fill } from '../labels';
import { escapeForCard, withoutMarkup } from '../markdownText';
import { formatDate, formatValueInLine } from '../values';
import { firstEvidence, type EvidenceContext } from './cardEvidence';
import { cutText } from './cutText';

const MAX_FACTS = 3;
const MAX_FACT_LENGTH = 150;

/**
 * Renders the facts of a card, one line of Markdown each. Consecutive facts of one property name it once. Facts that only
 * repeat the entry's name are left out.
 */
export function factLines(context: EvidenceContext): readonly string[] {
	const { entry, labels } = context;
	const telling = factsInOrder(entry).filter(fact => !repeatsName(fact, context));
	return firstFacts(telling, entry, MAX_FACTS).map((fact, index, all) => {
		const name = fact.property === all[index - 1]?.property ? '' : `${escapeForCard(labels.property[fact.property])}: `;
		const doubt = fact.unconfirmed ? ` **${escapeForCard(labels.unconfirmed)}**` : '';
		return `- ${name}${escapeForCard(factText(fact, context))}${doubt}${firstEvidence(fact.evidence, context)}`;
	});
}

/** Renders a fact on one line: `EUR 2,000,000 by Belgium to UNODC (12 February 2019)`. */
function factText(fact: Fact, { entry, library, labels }: EvidenceContext): string {
	const { dossier } = entry;
	const value = withoutMarkup(formatValueInLine(fact, labels, dossier.language));
	const nameOfKey = (key: Key) => {
		const other = library.entries.get(entryId(dossier.id, key));
		return other
			? (acronymOf(other.entry, labels.content, dossier.language) ?? nameOf(other.entry, labels.content, dossier.language))
			: key;
	};
	// Neither the entry itself nor a name that the value already contains is repeated.
	const agent = (template: string, key: Key | undefined) => {
		const name = key === undefined || entryId(dossier.id, key) === entry.id ? '' : nameOfKey(key);
		return name === '' || includesWords(value, name) ? '' : fill(template, name);
	};
	const agents = [agent(labels.by, fact.by), agent(labels.to, fact.to)].filter(part => part !== '').join(' ');
	const date = fact.when === undefined ? '' : formatDate(fact.when, labels);
	const more = [
		value.includes(date) ? '' : date,
		fact.claimedBy === undefined ? '' : fill(labels.claimedBy, nameOfKey(fact.claimedBy)),
	];
	const isText = fact.value.type === 'text';
	const inBrackets = (isText ? [agents, ...more] : more).filter(part => part !== '').join(', ');
	return [
		isText ? cutText(withoutStop(value), MAX_FACT_LENGTH) : value,
		isText ? '' : agents,
		inBrackets === '' ? '' : `(${inBrackets})`,
	].filter(part => part !== '').join(' ');
}

/** Whether a fact is an identifier or place that the entry's name already contains. */
function repeatsName({ value }: Fact, { entry: { entry, dossier }, labels }: EvidenceContext): boolean {
	const names = [nameOf(entry, labels.content, dossier.language), acronymOf(entry, labels.content, dossier.language) ?? ''];
	const text = value.type === 'identifier' ? value.identifier : value.type === 'place' ? value.place : '';
	return text !== '' && names.some(name => includesWords(name, text));
}

function includesWords(text: string, words: string): boolean {
	const at = text.indexOf(words);
	const isLetter = (character: string) => /[\p{L}\p{N}]/u.test(character);
	return at !== -1 && !isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + words.length));
}

/** Drops the full stop of a single sentence, because the evidence follows on the same line. */
function withoutStop(text: string): string {
	return text.endsWith('.') && !/[.!?]\s/.test(text) ? text.slice(0, -1) : text;
}

import type { Evidence, Fact, Label } from '../dossier/model';
import type { EntryKind, FactProperty } from '../dossier/vocabulary';
import { entryId, type CitationKey, type Library, type LibraryEntry } from '../library/library';
import { acronymOf, nameOf, namesInOtherLanguages, textIn } from '../library/names';
import { evidenceText } from './evidenceText';
import { fill, type RenderLabels } from './labels';
import { escapeMarkdown, plainText } from './markdownText';
import { formatDate, formatValueInLine } from './values';

/** Something that a card offers to do: a title and the link that does it. */
export interface CardAction {
	readonly title: string;
	readonly uri: string;
}

/** What a card is made from. */
export interface CardInput {
	readonly library: Library;
	readonly entry: LibraryEntry;
	/** The label that stands in the document; without it the card says nothing of how the name is written. */
	readonly label?: Label;
	readonly labels: RenderLabels;
	readonly actions: readonly CardAction[];
	/** Whether the card says no more than what the entry is. */
	readonly compact?: boolean;
	/** The entries whose shorter names stand in the label, each with the link to its page. */
	readonly inside?: readonly CardAction[];
	/** The link to the page of a source, where the card may lead to it. */
	readonly linkToSource?: (key: CitationKey) => string;
	/** The theme icon of the kind of entry, such as `law`. */
	readonly icon: string;
}

const MOST_FACTS = 3;
const LONGEST_TEXT = 240;

/** What a reader wants to know first of an entry of each kind. */
const FIRST_FACTS: Readonly<Record<EntryKind, readonly FactProperty[]>> = {
	resolution: ['number', 'adopted', 'callsFor', 'adoption', 'significance'],
	fund: ['contribution', 'legalBasis', 'established', 'launched', 'purpose', 'claim'],
	event: ['held', 'place', 'format', 'focus'],
	instrument: ['adopted', 'inForce', 'parties', 'symbol'],
	programme: ['started', 'established', 'means', 'countries', 'purpose'],
	organization: ['established', 'mandate', 'role', 'policy'],
	person: ['office', 'role', 'focus'],
	term: ['scope', 'effect', 'context', 'policy'],
};

/** The card of an entry, as Markdown for a hover: theme icons and the given links are its only markup beyond text. */
export function renderCard(input: CardInput): string {
	const { entry: { entry, dossier }, labels, icon } = input;
	const name = nameOf(entry, labels.locale, dossier.language);
	const acronym = acronymOf(entry, labels.locale, dossier.language);
	const heading = `$(${icon}) **${escapeMarkdown(name)}**${acronym === undefined ? '' : ` (${escapeMarkdown(acronym)})`}`;
	const rest = input.compact ? [] : [insideLine(input), ...definitionBlock(input), factList(input), namesLine(input), ...departureBlock(input)];
	return [
		`${heading} · *${escapeMarkdown(labels.kind[entry.kind])}*`,
		// Above the fold: a hover shows some ten lines before it has to be scrolled.
		input.actions.map(action => `[${escapeMarkdown(action.title)}](${action.uri})`).join(' · '),
		...discouragedBlock(input),
		...(input.compact ? [escapeMarkdown(textIn(entry.gloss, labels.locale, dossier.language))] : []),
		...rest,
	].filter(block => block !== '').join('\n\n');
}

/** The facts of an entry with those first that a reader of its kind looks for. */
export function factsInOrder({ entry }: LibraryEntry): readonly Fact[] {
	const order = FIRST_FACTS[entry.kind];
	const rank = (fact: Fact) => {
		const index = order.indexOf(fact.property);
		return index === -1 ? order.length : index;
	};
	return [...entry.facts].sort((a, b) => rank(a) - rank(b));
}

function discouragedBlock({ label, entry: { dossier }, labels }: CardInput): readonly string[] {
	if (label?.role !== 'discouraged') {
		return [];
	}
	const reason = label.reason ? ` ${shorten(plainText(textIn(label.reason, labels.locale, dossier.language)))}` : '';
	return [`$(warning) ${escapeMarkdown(fill(labels.discouraged, label.text, label.instead ?? ''))}${reason}`];
}

function insideLine({ inside = [], labels }: CardInput): string {
	const names = inside.map(({ title, uri }) => `[${escapeMarkdown(title)}](${uri})`).join(' · ');
	return names === '' ? '' : `$(list-tree) ${escapeMarkdown(labels.inside)} ${names}`;
}

function definitionBlock(input: CardInput): readonly string[] {
	const { entry: { entry, dossier }, labels } = input;
	const definition = entry.definition;
	if (!definition) {
		return [shorten(textIn(entry.gloss, labels.locale, dossier.language))];
	}
	return [`${shorten(plainText(textIn(definition.text, labels.locale, dossier.language)))} ${sources(definition.evidence, input)}`];
}

function factList(input: CardInput): string {
	return factsInOrder(input.entry).slice(0, MOST_FACTS).map(fact => `- ${factLine(fact, input)}`).join('\n');
}

function factLine(fact: Fact, input: CardInput): string {
	const { entry: { dossier }, labels, library } = input;
	const value = shorten(plainText(formatValueInLine(fact, labels, dossier.language)));
	const nameOfKey = (key: string) => {
		const other = library.entries.get(entryId(dossier.id, key));
		return other ? nameOf(other.entry, labels.locale, dossier.language) : key;
	};
	const additions = [
		fact.by === undefined ? '' : fill(labels.by, nameOfKey(fact.by)),
		fact.to === undefined ? '' : fill(labels.to, nameOfKey(fact.to)),
		fact.when === undefined ? '' : formatDate(fact.when, labels),
		fact.claimedBy === undefined ? '' : fill(labels.claimedBy, nameOfKey(fact.claimedBy)),
	].filter(part => part !== '').map(escapeMarkdown).join(', ');
	const doubt = fact.unconfirmed ? ` **${escapeMarkdown(labels.unconfirmed)}**` : '';
	return `${escapeMarkdown(labels.property[fact.property])}: ${value}${additions && `, ${additions}`}${doubt} ${sources(fact.evidence, input)}`;
}

function namesLine({ entry: { entry }, labels }: CardInput): string {
	const names = namesInOtherLanguages(entry, labels.locale);
	return names.length === 0 ? '' : `$(globe) ${names
		.map(name => `*${escapeMarkdown(name.language)}* ${escapeMarkdown(name.text)}`)
		.join(' · ')}`;
}

function departureBlock(input: CardInput): readonly string[] {
	const { entry: { entry }, labels } = input;
	const [first, ...others] = entry.departures;
	if (!first) {
		return [];
	}
	const more = others.length === 0 ? '' : ` ${escapeMarkdown(fill(labels.moreDepartures, others.length.toLocaleString(labels.locale)))}`;
	const text = escapeMarkdown(fill(labels.departure, first.says, first.record));
	return [`$(diff) ${text}${first.unconfirmed ? ` **${escapeMarkdown(labels.unconfirmed)}**` : ''} ${sources(first.evidence, input)}${more}`];
}

/** The first piece of evidence, that in the release if there is one, and how many more there are; the page has them all. */
function sources(evidence: readonly Evidence[], { entry, library, labels, linkToSource }: CardInput): string {
	const first = evidence.find(({ source }) => source === entry.dossier.release) ?? evidence[0];
	if (!first) {
		return '';
	}
	const text = evidenceText(first, entry, library, labels);
	const more = evidence.length === 1 ? '' : ` +${(evidence.length - 1).toLocaleString(labels.locale)}`;
	const where = escapeMarkdown(text.status === 'inferred' ? text.full : text.where);
	return `*— ${linkToSource && library.sources.has(text.key) ? `[${where}](${linkToSource(text.key)})` : where}${escapeMarkdown(more)}*`;
}

function shorten(text: string): string {
	if (text.length <= LONGEST_TEXT) {
		return escapeMarkdown(text);
	}
	const cut = text.lastIndexOf(' ', LONGEST_TEXT);
	return `${escapeMarkdown(text.slice(0, cut > 0 ? cut : LONGEST_TEXT))}…`;
}

import type { Label } from '../dossier/model';
import { departuresOf } from '../dossier/abbreviates';
import type { Library, LibraryEntry } from '../library/library';
import { acronymOf, isDiscouragedIn, nameOf, namesInOtherLanguages, textIn } from '../library/names';
import { firstEvidence, placeOfEvidence } from './cardEvidence';
import { factLines } from './cardFact';
import { fitsHover } from './cardSpace';
import { cutText } from './cutText';
import { departureText } from './departureText';
import { fill, type RenderLabels } from './labels';
import { escapeMarkdown, plainText } from './markdownText';

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
	/** The theme icon of the kind of entry, such as `law`. */
	readonly icon: string;
}

/** What a card says, each part a block of Markdown or empty. */
interface Parts {
	readonly warning: string;
	readonly definition: string;
	readonly facts: readonly string[];
	readonly departure: string;
	readonly names: string;
	readonly inside: string;
}

/** How long a definition may be, and shorter where other parts need the room. */
const DEFINITION_LENGTHS = [320, 240, 170, 120] as const;
const LONGEST_REASON = 170;
const LONGEST_SIDE = 90;
/** The document has it as well, so a part tells which name is meant. */
const LONGEST_AVOIDED = 60;

/**
 * The card of an entry, as Markdown for a hover: theme icons and the given links are its only markup beyond text. It
 * answers first, and has no more than a hover shows at once: what has no room is left to the page.
 */
export function renderCard(input: CardInput): string {
	const { entry: { entry, dossier }, labels, icon, actions } = input;
	const name = nameOf(entry, labels.content, dossier.language);
	const acronym = acronymOf(entry, labels.content, dossier.language);
	const heading = `$(${icon}) **${escapeMarkdown(name)}**${acronym === undefined ? '' : ` (${escapeMarkdown(acronym)})`} · *${escapeMarkdown(labels.kind[entry.kind])}*`;
	const links = linkLine(actions);
	const blocks = ({ warning, definition, facts, departure, names, inside }: Parts) =>
		[heading, warning, definition, facts.join('\n'), departure, names, inside, links].filter(block => block !== '');
	const parts = { warning: warningOf(input), definition: '', facts: [], departure: '', names: '', inside: '' };
	return blocks(input.compact ? { ...parts, definition: glossOf(input) } : fillRoom(parts, input, candidate => fitsHover(blocks(candidate)))).join('\n\n');
}

/** Gives the parts their room in the order in which readers want them. A departure is left out only where the warning matters more. */
function fillRoom(empty: Parts, input: CardInput, fits: (parts: Parts) => boolean): Parts {
	const [first = [], second = [], third = []] = factLines(input).map(fact => [fact]);
	const names = nameLines(input);
	const definitions = definitionBlocks(input);
	const departure = departureBlock(input);
	const wanted: Parts = { ...empty, departure, facts: [...first, ...second], names: names.at(-1) ?? '' };
	const definition = [wanted, { ...wanted, names: '' }, { ...wanted, facts: first, names: '' }]
		.flatMap(parts => definitions.map(one => ({ ...parts, definition: one })))
		.find(fits)?.definition ?? definitions.at(-1) ?? '';
	let parts: Parts = { ...empty, definition, departure: empty.warning === '' ? departure : '' };
	const add = (more: (parts: Parts) => Partial<Parts>) => {
		const next = { ...parts, ...more(parts) };
		const hasRoom = fits(next);
		parts = hasRoom ? next : parts;
		return hasRoom;
	};
	const addFact = (fact: readonly string[]) => add(({ facts }) => ({ facts: [...facts, ...fact] }));
	add(() => ({ departure }));
	addFact(first);
	addFact(second);
	add(() => ({ names: names.at(-1) ?? '' }));
	add(() => ({ inside: insideLine(input) }));
	addFact(third);
	names.find(line => add(() => ({ names: line })));
	return parts;
}

function warningOf({ label, entry: { entry, dossier }, labels }: CardInput): string {
	if (label === undefined || !isDiscouragedIn(entry, label, labels.content)) {
		return '';
	}
	const reason = label.reason ? ` ${escapeMarkdown(cutText(plainText(textIn(label.reason, labels.content, dossier.language)), LONGEST_REASON))}` : '';
	return `$(warning) ${escapeMarkdown(fill(labels.discouraged, cutText(label.text, LONGEST_AVOIDED), label.instead ?? ''))}${reason}`;
}

function glossOf({ entry: { entry, dossier }, labels }: CardInput): string {
	return escapeMarkdown(textIn(entry.gloss, labels.content, dossier.language));
}

/** What the entry is, longest first. */
function definitionBlocks(input: CardInput): readonly string[] {
	const { entry: { entry: { definition }, dossier }, labels } = input;
	if (!definition) {
		return [glossOf(input)];
	}
	const text = plainText(textIn(definition.text, labels.content, dossier.language));
	return DEFINITION_LENGTHS.map(length => `${escapeMarkdown(cutText(text, length))}${firstEvidence(definition.evidence, input)}`);
}

/** The first departure; where the document departs in the same words, the warning says so. */
function departureBlock(input: CardInput): string {
	const { entry, labels, library } = input;
	const avoided = warningOf(input) === '' ? '' : input.label?.text.toLowerCase() ?? '';
	const [first, ...others] = departuresOf(entry.entry).filter(({ says }) => avoided === '' || !says.toLowerCase().includes(avoided));
	if (!first) {
		return '';
	}
	const short = { ...first, says: cutText(first.says, LONGEST_SIDE), record: cutText(first.record, LONGEST_SIDE) };
	const { sentence, where } = departureText(short, entry, library, labels);
	const more = others.length === 0 ? '' : ` ${escapeMarkdown(others.length === 1 ? labels.oneMoreDeparture : fill(labels.moreDepartures, others.length.toLocaleString(labels.locale)))}`;
	const doubt = first.unconfirmed ? ` **${escapeMarkdown(labels.unconfirmed)}**` : '';
	return `$(diff) ${escapeMarkdown(sentence)}${doubt}${where ? placeOfEvidence(where, input) : ''}${more}`;
}

/** The names in other languages in one line, and the same with fewer of them, longest first. */
function nameLines({ entry: { entry, dossier }, labels }: CardInput): readonly string[] {
	const names = namesInOtherLanguages(entry, labels.content, dossier.language)
		.map(({ language, text }) => `*${escapeMarkdown(language)}* ${escapeMarkdown(text)}`);
	return names.map((_, left) => `$(globe) ${[...names.slice(0, names.length - left), ...(left > 0 ? ['…'] : [])].join(' · ')}`);
}

function insideLine({ inside = [], labels }: CardInput): string {
	const names = linkLine(inside);
	return names === '' ? '' : `$(list-tree) ${escapeMarkdown(labels.inside)} ${names}`;
}

function linkLine(links: readonly CardAction[]): string {
	return links.map(({ title, uri }) => `[${escapeMarkdown(title)}](${uri})`).join(' · ');
}

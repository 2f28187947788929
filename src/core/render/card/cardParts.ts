import { departuresOf } from '../../dossier/abbreviates';
import { isDiscouragedIn, namesInOtherLanguages, textIn } from '../../library/names';
import { saysKindOnly } from '../../library/shortTitle';
import { departureText } from '../departureText';
import { fill } from '../labels';
import { escapeForCard, withoutMarkup } from '../markdownText';
import { firstEvidence, placeOfEvidence } from './cardEvidence';
import type { CardAction, CardInput } from './cardInput';
import { cutText } from './cutText';

/** Maximum lengths of a definition in characters, tried in order until the card fits. */
const DEFINITION_LENGTHS = [320, 240, 170, 120] as const;
const MAX_REASON_LENGTH = 170;
const MAX_SIDE_LENGTH = 90;
/** Shorter, because the document already shows the label; enough to recognize it. */
const MAX_AVOIDED_LENGTH = 60;

/**
 * Returns the warning about a discouraged label, with and without its reason. Both are empty if the label is correct in the
 * document's language.
 */
export function warningsOf({ label, entry: { entry, dossier }, labels }: CardInput): readonly [withReason: string, short: string] {
	if (label === undefined || !isDiscouragedIn(entry, label, labels.content)) {
		return ['', ''];
	}
	const reason = label.reason
		? ` ${escapeForCard(cutText(withoutMarkup(textIn(label.reason, labels.content, dossier.language)), MAX_REASON_LENGTH))}`
		: '';
	const short = `$(warning) ${escapeForCard(fill(labels.discouraged, cutText(label.text, MAX_AVOIDED_LENGTH), label.instead ?? ''))}`;
	return [`${short}${reason}`, short];
}

/** Returns the entry's short description; empty if it says no more than its kind, which the title has. */
export function glossOf({ entry: { entry, dossier }, labels }: CardInput): string {
	const gloss = textIn(entry.gloss, labels.content, dossier.language);
	return saysKindOnly(gloss, labels.kind[entry.kind]) ? '' : escapeForCard(gloss);
}

/** Returns the entry's definition at several lengths, longest first. */
export function definitionBlocks(input: CardInput): readonly string[] {
	const { entry: { entry: { definition }, dossier }, labels } = input;
	if (!definition) {
		return [glossOf(input)];
	}
	const text = withoutMarkup(textIn(definition.text, labels.content, dossier.language));
	return DEFINITION_LENGTHS.map(length => `${escapeForCard(cutText(text, length))}${firstEvidence(definition.evidence, input)}`);
}

/**
 * Renders the first departure from the record. A departure in the words of the discouraged label is skipped, because the warning covers it.
 */
export function departureBlock(input: CardInput): string {
	const { entry, labels, library } = input;
	const avoided = warningsOf(input)[1] === '' ? '' : input.label?.text.toLowerCase() ?? '';
	const [first, ...others] = departuresOf(entry.entry).filter(({ says }) => avoided === '' || !says.toLowerCase().includes(avoided));
	if (!first) {
		return '';
	}
	const short = { ...first, says: cutText(first.says, MAX_SIDE_LENGTH), record: cutText(first.record, MAX_SIDE_LENGTH) };
	const { sentence, where } = departureText(short, entry, library, labels);
	const more =
		others.length === 0
			? ''
			: ` ${escapeForCard(others.length === 1 ? labels.oneMoreDeparture : fill(labels.moreDepartures, others.length.toLocaleString(labels.locale)))}`;
	const doubt = first.unconfirmed ? ` **${escapeForCard(labels.unconfirmed)}**` : '';
	return `$(diff) ${escapeForCard(sentence)}${doubt}${where ? placeOfEvidence(where, input) : ''}${more}`;
}

/** Renders the names in other languages on one line, in several versions with ever fewer names, longest first. */
export function nameLines({ entry: { entry, dossier }, labels }: CardInput): readonly string[] {
	const names = namesInOtherLanguages(entry, labels.content, dossier.language)
		.map(({ language, text }) => `*${escapeForCard(language)}* ${escapeForCard(text)}`);
	return names.map((_, left) => `$(globe) ${[...names.slice(0, names.length - left), ...(left > 0 ? ['…'] : [])].join(' · ')}`);
}

/** Renders links to the entries whose shorter names occur inside the label; empty if there are none. */
export function insideLine({ inside = [], labels }: CardInput): string {
	const names = linkLine(inside);
	return names === '' ? '' : `$(list-tree) ${escapeForCard(labels.inside)} ${names}`;
}

/** Renders links on one line, separated by middle dots. */
export function linkLine(links: readonly CardAction[]): string {
	return links.map(({ title, uri }) => `[${escapeForCard(title)}](${uri})`).join(' · ');
}

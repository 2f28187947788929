import { acronymAfterName, nameOf } from '../library/names';
import type { CardInput } from './cardInput';
import { glossOf, linkLine, warningsOf } from './cardParts';
import { fillRoom, type Parts } from './cardRoom';
import { fitsHover } from './cardSpace';
import { escapeMarkdown } from './markdownText';

/**
 * The card of an entry, as Markdown for a hover: theme icons and the given links are its only markup beyond text. It
 * answers first, and has no more than a hover shows at once: what has no room is left to the page.
 */
export function renderCard(input: CardInput): string {
	const { entry: { entry, dossier }, labels, icon, actions } = input;
	const name = nameOf(entry, labels.content, dossier.language);
	const acronym = acronymAfterName(entry, labels.content, dossier.language);
	const heading = `$(${icon}) **${escapeMarkdown(name)}**${acronym === undefined ? '' : ` (${escapeMarkdown(acronym)})`} · *${escapeMarkdown(labels.kind[entry.kind])}*`;
	const links = linkLine(actions);
	const blocks = ({ warning, definition, facts, departure, names, inside }: Parts) =>
		[heading, warning, definition, facts.join('\n'), departure, names, inside, links].filter(block => block !== '');
	const parts = { warning: warningsOf(input)[0], definition: '', facts: [], departure: '', names: '', inside: '' };
	return blocks(input.compact ? { ...parts, definition: glossOf(input) } : fillRoom(parts, input, candidate => fitsHover(blocks(candidate), input.width))).join('\n\n');
}

import { acronymAfterName, nameOf, textIn } from '../../library/names';
import { escapeForCard } from '../markdownText';
import type { CardInput } from './cardInput';
import { layOutCard, type CardParts } from './cardLayout';
import { glossOf, linkLine, warningsOf } from './cardParts';
import { cutText } from './cutText';
import { fitsHover } from './hoverSize';

/** The maximum length of a dossier's title on a card, in characters. */
const MAX_DOSSIER_TITLE = 60;

/**
 * Renders an entry's card as Markdown for a hover. Its only markup beyond text is theme icons and the given links. The card
 * leads with what the entry is and holds no more than a hover shows without scrolling; the entry's page has the rest.
 */
export function renderCard(input: CardInput): string {
	const heading = headingOf(input);
	const links = linkLine(input.actions);
	const blocks = ({ warning, definition, facts, departure, names, inside }: CardParts) =>
		[heading, warning, definition, facts.join('\n'), departure, names, inside, links].filter(block => block !== '');
	const parts = { warning: warningsOf(input)[0], definition: '', facts: [], departure: '', names: '', inside: '' };
	return blocks(
		input.compact
			? { ...parts, definition: glossOf(input) }
			: layOutCard(parts, input, candidate => fitsHover(blocks(candidate), input.width)),
	).join('\n\n');
}

/** The name with its acronym, the kind and, if wanted, the title of the dossier. */
function headingOf({ entry: { entry, dossier }, labels, icon, withDossier = false }: CardInput): string {
	const name = nameOf(entry, labels.content, dossier.language);
	const acronym = acronymAfterName(entry, labels.content, dossier.language);
	const named = `**${escapeForCard(name)}**${acronym === undefined ? '' : ` (${escapeForCard(acronym)})`}`;
	const title = cutText(textIn(dossier.title, labels.content, dossier.language), MAX_DOSSIER_TITLE);
	return `$(${icon}) ${named} · *${escapeForCard(labels.kind[entry.kind])}*${withDossier ? ` · ${escapeForCard(title)}` : ''}`;
}

import { isSameLanguage } from '../../library/names';
import { factLines } from './cardFact';
import type { CardInput } from './cardInput';
import { definitionBlocks, departureBlock, glossOf, insideLine, nameLines, warningsOf } from './cardParts';

/** The parts of a card between its heading and its links: each a block of Markdown, or empty. */
export interface CardParts {
	readonly warning: string;
	readonly definition: string;
	readonly facts: readonly string[];
	readonly departure: string;
	readonly names: string;
	readonly inside: string;
}

/**
 * Adds parts in order of importance to readers for as long as `fits` accepts the result. A departure is dropped only in favour of a
 * warning.
 */
export function layOutCard(empty: CardParts, input: CardInput, fits: (parts: CardParts) => boolean): CardParts {
	const [first = [], second = [], third = []] = factLines(input).map(fact => [fact]);
	const names = nameLines(input);
	const definitions = definitionBlocks(input);
	const departure = departureBlock(input);
	// The card is the only place with links to the entries inside the name.
	const inside = insideLine(input);
	const wanted: CardParts = { ...empty, departure, inside, facts: [...first, ...second], names: names.at(-1) ?? '' };
	// Without the translated name, a definition in the dossier's own language may use a name the reader does not know.
	const needsName = !isSameLanguage(input.labels.content, input.entry.dossier.language);
	const definition = [wanted, needsName ? { ...wanted, facts: first } : { ...wanted, names: '' }, { ...wanted, facts: first, names: '' }]
		.flatMap(parts => definitions.map(one => ({ ...parts, definition: one })))
		.find(fits)?.definition;
	const least: CardParts = { ...empty, inside, departure: empty.warning === '' ? departure : '' };
	let parts: CardParts = definition === undefined ? shortest(least, input, fits) : { ...least, definition };
	const add = (more: (parts: CardParts) => Partial<CardParts>) => {
		const next = { ...parts, ...more(parts) };
		const hasRoom = fits(next);
		parts = hasRoom ? next : parts;
		return hasRoom;
	};
	const addFact = (fact: readonly string[]) => add(({ facts }) => ({ facts: [...facts, ...fact] }));
	add(() => ({ departure }));
	const addName = () => add(() => ({ names: names.at(-1) ?? '' }));
	addFact(first);
	if (needsName) {
		addName();
	}
	addFact(second);
	addName();
	addFact(third);
	names.find(line => add(() => ({ names: line })));
	return parts;
}

/**
 * Returns the shortest useful card: first the definition shrinks to the short description, then the warning loses its reason,
 * and finally the departure is dropped. The entry's page has it all.
 */
function shortest(least: CardParts, input: CardInput, fits: (parts: CardParts) => boolean): CardParts {
	const gloss = glossOf(input);
	const candidates = [least.departure, ''].flatMap(departure => warningsOf(input).flatMap(warning =>
		[definitionBlocks(input).at(-1) ?? gloss, gloss].map(definition => ({ ...least, departure, warning, definition }))));
	return candidates.find(fits) ?? candidates.at(-1) ?? least;
}

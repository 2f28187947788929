import { isSameLanguage } from '../library/names';
import { factLines } from './cardFact';
import type { CardInput } from './cardInput';
import { definitionBlocks, departureBlock, glossOf, insideLine, nameLines, warningsOf } from './cardParts';

/** What a card says between its heading and its links, each part a block of Markdown or empty. */
export interface Parts {
	readonly warning: string;
	readonly definition: string;
	readonly facts: readonly string[];
	readonly departure: string;
	readonly names: string;
	readonly inside: string;
}

/** Gives the parts their room in the order in which readers want them. A departure is left out only where the warning matters more. */
export function fillRoom(empty: Parts, input: CardInput, fits: (parts: Parts) => boolean): Parts {
	const [first = [], second = [], third = []] = factLines(input).map(fact => [fact]);
	const names = nameLines(input);
	const definitions = definitionBlocks(input);
	const departure = departureBlock(input);
	// Nothing else leads to the entries in the name.
	const inside = insideLine(input);
	const wanted: Parts = { ...empty, departure, inside, facts: [...first, ...second], names: names.at(-1) ?? '' };
	// What the dossier says itself uses the name in its own language.
	const needsName = !isSameLanguage(input.labels.content, input.entry.dossier.language);
	const definition = [wanted, needsName ? { ...wanted, facts: first } : { ...wanted, names: '' }, { ...wanted, facts: first, names: '' }]
		.flatMap(parts => definitions.map(one => ({ ...parts, definition: one })))
		.find(fits)?.definition;
	const least: Parts = { ...empty, inside, departure: empty.warning === '' ? departure : '' };
	let parts: Parts = definition === undefined ? shortest(least, input, fits) : { ...least, definition };
	const add = (more: (parts: Parts) => Partial<Parts>) => {
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

/** Where little fits, the page tells more: a few words say what the entry is, then the warning has no reason, and then no departure is named. */
function shortest(least: Parts, input: CardInput, fits: (parts: Parts) => boolean): Parts {
	const gloss = glossOf(input);
	const candidates = [least.departure, ''].flatMap(departure => warningsOf(input).flatMap(warning =>
		[definitionBlocks(input).at(-1) ?? gloss, gloss].map(definition => ({ ...least, departure, warning, definition }))));
	return candidates.find(fits) ?? candidates.at(-1) ?? least;
}

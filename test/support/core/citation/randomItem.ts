import type { BibliographyItem } from '../../../../src/core/citation/bibliography/items/item';
import type { CslItem } from '../../../../src/core/dossier/model';
import type { Chance } from '../random';

const WORDS = [
	'Été', 'UNTOC', 'the', 'of', '50%', '{x', 'y}', '#1', 'a_b', '$5', '~', '^', '\\cmd', '"q"', '“r”', '‘s’', '<i>t</i>', '&', '@u', '書', 'Łódź', '- v', ': w', "O'N",
	'1.10', 'no', '|', '>', '\\', '*', '%', '=', ',', 'and', '{', '}',
];
const TYPES = ['treaty', 'legislation', 'report', 'webpage', 'article-newspaper', 'speech', 'book', 'chapter'];
const TEXTS = ['title', 'publisher', 'number', 'genre', 'URL', 'note', 'language', 'page', 'authority', 'ownField', 'container-title'];

/** Returns an item with hostile text in some of its variables. */
export function randomItem(chance: Chance): BibliographyItem {
	const csl: Record<string, unknown> = { type: chance.pick(TYPES) };
	for (const field of TEXTS) {
		if (chance.below(2) === 0) {
			csl[field] = randomText(chance);
		}
	}
	if (chance.below(2) === 0) {
		csl['author'] = [
			chance.below(2) === 0 ? { literal: randomText(chance) } : { family: randomText(chance), given: randomText(chance) },
		];
	}
	const date = [1900 + chance.below(200), 1 + chance.below(12), 1 + chance.below(28)].slice(0, chance.below(4));
	if (date.length > 0) {
		csl['issued'] = { 'date-parts': [date] };
	}
	return { key: `small_k${chance.below(1_000_000)}`, csl: csl as CslItem };
}

function randomText(chance: Chance): string {
	return Array.from({ length: 1 + chance.below(6) }, () => chance.pick(WORDS)).join(' ');
}

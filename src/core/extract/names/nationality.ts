import type { TokenBlock } from '../text/tokenBlock';

/** Endings of French words for the people of a country. Folded. */
const PEOPLE = /(?:[ei]en|enne|ais|aise|ois|oise|[cr]ain|[cr]aine)$/;

/** First names that end like the adjective of a country. Folded. */
const FIRST_NAMES: ReadonlySet<string> = new Set(
	'adrien adrienne anais aurelien bastien cyprien damien emilien fabien fabienne francois francoise gatien julien julienne lucien lucienne maximilien sebastien vivien vivienne'.split(' '),
);

/** Whether a token is a French word with a capital that looks like a nationality, such as “Tunisien”. */
export function isFrenchNationality(block: TokenBlock, index: number): boolean {
	const { shape, folded } = block.at(index);
	return shape === 'capital' && PEOPLE.test(folded) && !FIRST_NAMES.has(folded);
}

const ARTICLES: ReadonlySet<string> = new Set(['le', 'la', "l'", 'du', 'au', 'un', 'une']);

/** The token after “le Camerounais” where a name with a capital follows, as in “le Camerounais Jean Sol”; `from` if that is not there. */
export function afterNationality(block: TokenBlock, from: number): number {
	const noun = ARTICLES.has(block.at(from).folded) ? from + 1 : from;
	return block.language === 'fr'
		&& ARTICLES.has(block.at(noun - 1).folded)
		&& isFrenchNationality(block, noun)
		&& block.isFree(noun)
		&& block.at(noun + 1).shape === 'capital'
		&& block.continues(noun + 1)
		? noun + 1
		: from;
}

import { AND, ARTICLES } from '../text/smallWords';
import { MAX_PHRASE, type TokenBlock } from '../text/tokenBlock';
import { withCapitalDomains } from './capitalOffice';
import type { Gazetteer } from './gazetteer';
import { isFrenchNationality } from './nationality';
import { isAdjective } from './nounGroup';
import { isOfOffice, type Office } from './office';
import { isOffice, OFFICE_AFTER, OFFICE_BEFORE } from './offices';
import { withRomanceDomain } from './romanceOffice';

/**
 * Reads an office that begins at a token, such as “Deputy Prime Minister and Minister of Foreign Affairs”; `undefined` if there is none.
 */
export function officeAt(block: TokenBlock, gazetteer: Gazetteer, from: number): Office | undefined {
	let noun = nounAt(block, from);
	let office: Office | undefined;
	while (noun !== undefined && noun - from < MAX_PHRASE) {
		office = withDomain(block, gazetteer, noun + 1);
		const { to } = office;
		noun = AND.has(block.at(to).folded) && block.continues(to) ? nounAt(block, to + 1) : undefined;
	}
	return office;
}

/** The noun of an office, after the words that may precede it and one capitalized acronym. */
function nounAt(block: TokenBlock, from: number): number | undefined {
	const isBefore = block.at(from).shape === 'capitals' || (isNationality(block, from) && isOfOffice(block, from + 1));
	let at = isBefore && block.continues(from + 1) ? from + 1 : from;
	while (
		at - from < 5
		&& block.isFree(at)
		&& OFFICE_BEFORE.has(block.at(at).folded)
		&& !(isOffice(block.at(at).folded) && !block.continues(at + 1))
		&& isOfOffice(block, at + 1)
	) {
		at++;
	}
	return block.isFree(at) && isOffice(block.at(at).folded) && !/[íÍ]a$/.test(block.at(at).text) ? at : undefined;
}

/** “Polish Minister for Climate” */
function isNationality(block: TokenBlock, index: number): boolean {
	const { shape, folded } = block.at(index);
	return block.language === 'en' && shape === 'capital' && block.isFree(index) && /(?:ish|an|ese|[nt]ch|aqi|ani|eli|reek|iss)$/.test(folded);
}

/** The end of the domain of an office: “of Foreign Affairs”, “de la Coopération internationale”. */
function withDomain(block: TokenBlock, gazetteer: Gazetteer, noun: number): Office {
	// “Director General”
	const from = block.continues(noun) && block.at(noun).text === 'General' ? noun + 1 : noun;
	let to = from;
	while (block.continues(to) && to - from < 3 && qualifiesOffice(block, to)) {
		to++;
	}
	return isRomance(block) ? withRomanceDomain(block, gazetteer, to) : withCapitalDomains(block, from, to);
}

/** Whether a word after the noun of an office, or after another such word, belongs to the office. */
function qualifiesOffice(block: TokenBlock, at: number): boolean {
	const { shape, folded } = block.at(at);
	return isRomance(block)
		? OFFICE_AFTER.has(folded) || (shape === 'small' && isAdjective(folded)) || isNationalityOfOffice(block, at)
		: shape === 'small' && OFFICE_AFTER.has(folded);
}

/** “le Ministre Tunisien de la Justice”: what the office is for follows with its article, which it does not after a name. */
function isNationalityOfOffice(block: TokenBlock, at: number): boolean {
	return block.language === 'fr'
		&& isFrenchNationality(block, at)
		&& (block.at(at + 1).folded === 'des' || (block.at(at + 1).folded === 'de' && ARTICLES.has(block.at(at + 2).folded)));
}

/** Whether a block is in French or Spanish, where offices are followed by prepositions and adjectives. */
export function isRomance({ language }: TokenBlock): boolean {
	return language === 'fr' || language === 'es';
}

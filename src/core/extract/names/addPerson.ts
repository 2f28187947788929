import { kindOfHead } from '../../abbreviation/headNouns';
import { isRomanNumeral, shortFormOf } from '../../abbreviation/shortForm';
import type { TokenBlock } from '../text/tokenBlock';
import type { PhraseContext } from './capitalPhrases';
import type { Gazetteer } from './gazetteer';
import { isCapital } from './nounGroup';
import { hasHead } from './officeOfPerson';
import { isOffice } from './offices';
import { OFFICE_AFTER } from './offices';
import { placeEnd } from './places';

/** Adds a person, and the countries and acronyms in the words of their office. Returns the token after both. */
export function addPerson(
	block: TokenBlock,
	{ gazetteer }: PhraseContext,
	[from, to]: readonly [number, number],
	office: { readonly from: number; readonly to: number; readonly afterBody?: number } | undefined,
): number {
	block.add({ type: 'person', ...(office && { office: textOfOffice(block, office) }) }, from, to, {
		rank: office || to - from > 1 ? 0.9 : 0.7,
	});
	if (office) {
		// The name of a body is left to later passes.
		const { afterBody = office.from } = office;
		const start = hasHead(block, office.from, afterBody) ? afterBody : office.from;
		const end = domainNamed(block, office) ?? office.to;
		addInside(block, gazetteer, start, end);
		block.take(start, end);
	}
	return Math.max(to, office?.to ?? to);
}

/** The words of an office, without the acronym in brackets of the body that it belongs to. */
function textOfOffice(block: TokenBlock, { from, to }: { readonly from: number; readonly to: number }): string {
	const hasAcronym = block.at(to - 1).text === ')' && block.at(to - 3).text === '(' && to - 3 > from;
	return block.textOf(from, hasAcronym ? to - 3 : to);
}

/**
 * Finds the countries, towns and acronyms in the words of an office, which later passes do not read: “President of Ghana”, “Director of the
 * OECD”, “consul à Lyon”.
 */
function addInside(block: TokenBlock, gazetteer: Gazetteer, from: number, to: number): void {
	for (let index = from; index < to; index++) {
		const end = block.isFree(index) ? placeEnd(block, gazetteer, index) : undefined;
		if (end !== undefined && end <= to) {
			block.add({ type: 'place', known: true }, index, end, { rank: 0.7 });
		} else if (block.language === 'fr' && index === to - 1 && block.at(index - 1).text === 'à' && block.isFree(index)) {
			block.add({ type: 'place', known: false }, index, to, { rank: 0.6 });
		} else if (
			block.isFree(index)
			&& block.at(index).shape === 'capitals'
			&& shortFormOf(block.at(index).text)
			&& !isRomanNumeral(block.at(index).text)
		) {
			block.add({ type: 'acronym' }, index, index + 1, { rank: 0.5 });
		}
	}
}

/** Where the name of a body begins that an office belongs to, as in “Director of the Reef Fund”; `undefined` if its words name no body. */
function domainNamed(block: TokenBlock, { from, to }: { readonly from: number; readonly to: number }): number | undefined {
	let noun = from;
	while (noun < to && !isOffice(block.at(noun).folded)) {
		noun++;
	}
	let first: number | undefined;
	for (let index = noun + 1; index < to; index++) {
		// “Directeur Général Adjoint de l’Agence”
		first ??= isCapital(block, index) && !OFFICE_AFTER.has(block.at(index).folded) ? index : undefined;
		if (first !== undefined && (block.at(index).shape === 'capitals' || kindOfHead(block.at(index).folded) !== undefined)) {
			return first;
		}
	}
	return undefined;
}

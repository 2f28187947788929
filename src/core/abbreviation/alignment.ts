import type { NamePart } from './namePart';
import type { ShortForm } from './shortForm';

/** How the units of an acronym are found in the words of a name. */
export interface Alignment {
	/** The index of the part with which the name begins. */
	readonly first: number;
	/** The cost: 0 if the acronym consists of the initials of all words. */
	readonly cost: number;
}

/**
 * The costs of the steps of an alignment, of which the cheapest is used. They and the limits below were tuned on texts of the United
 * Nations; docs/abbreviations.md lists them and measures them on other texts.
 */
const COST = {
	/** A further letter of a word, next to the one before it, or anywhere after it. */
	next: 0.5, apart: 1,
	stopSkipped: 0.05, stopUsed: 0.25, elidedSkipped: 0,
	skipped: 2, skippedAtEnd: 3,
	/** A part of a hyphenated word. */
	joinedSkipped: 0.5, joinedSkippedAtEnd: 1,
	numberDropped: 0.5, restOfCapitals: 0.5, ex: 0.5, k: 0.5,
} as const;

const NUMBER_WORDS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
	1: 'one un une ein eins een uno una mono first', 2: 'two deux zwei twee dos bi di second to', 3: 'three trois drei drie tres tri third', 4: 'four quatre vier cuatro tetra fourth for', 5: 'five cinq funf vijf cinco penta fifth',
	6: 'six sechs zes seis hexa sixth', 7: 'seven sept sieben zeven siete seventh', 8: 'eight huit acht ocho octa eighth', 9: 'nine neuf neun negen nueve ninth', 10: 'ten dix zehn tien diez tenth',
}).map(([number, words]) => [number, words.split(' ')]));

/** The maximum cost of an alignment, by the number of units of the acronym; that of longer ones, and the margin for rounding. */
const COST_LIMITS = [0.6, 0.6, 0.6, 1.6, 2.1, 2.6];
const LAST_LIMIT = 3.1;
const ROUNDING = 1e-6;

function costLimit({ units }: ShortForm): number {
	return (COST_LIMITS[units.length] ?? LAST_LIMIT) + ROUNDING;
}

/**
 * Finds the ways to align an acronym with the last of a row of words, from right to left: the cheapest for each word with which the name
 * may begin, cheapest first. A name begins with the first letter of a word that is neither an article nor a preposition. Takes time
 * proportional to the number of parts.
 */
export function alignments(short: ShortForm, parts: readonly NamePart[]): readonly Alignment[] {
	const { units } = short;
	const repeated = repeatedUnits(units);
	const found = [...alignmentsOf(units, parts), ...(repeated ? alignmentsOf(repeated, parts) : [])].filter(
		({ cost }) => cost <= costLimit(short),
	);
	return found.sort((a, b) => a.cost - b.cost || b.first - a.first);
}

/** A number after a letter repeats it: “W3C” stands for three words with W. Returns `undefined` if there is none, or if it is high. */
function repeatedUnits(units: readonly string[]): readonly string[] | undefined {
	const repeated = units.flatMap((unit, index) =>
		index > 0 && /^[2-5]$/.test(unit) ? Array<string>(Number(unit) - 1).fill(units[index - 1] ?? '') : [unit],
	);
	return repeated.length > units.length || repeated.some((unit, index) => unit !== units[index]) ? repeated : undefined;
}

function alignmentsOf(units: readonly string[], parts: readonly NamePart[]): readonly Alignment[] {
	const found: Alignment[] = [];
	/** The minimum cost of the units from an index on in the parts seen so far. */
	let after = units.map(() => Infinity).concat(0);
	for (let index = parts.length - 1; index >= 0; index--) {
		const part = parts[index];
		if (!part) {
			break;
		}
		let begun = Infinity;
		const now = after.map((cost, unit) => cost + skipCost(part, unit === units.length));
		for (let unit = 0; unit < units.length; unit++) {
			for (const [count, cost] of usesOf(part, units, unit)) {
				const total = cost + (after[unit + count] ?? Infinity);
				now[unit] = Math.min(now[unit] ?? Infinity, total);
				if (unit === 0 && !part.stop) {
					begun = Math.min(begun, total);
				}
			}
		}
		if (begun < Infinity) {
			found.push({ first: index, cost: begun });
		}
		after = now;
	}
	return found;
}

function skipCost({ stop, joined, folded }: NamePart, isAtEnd: boolean): number {
	if (stop) {
		return folded.length === 1 ? COST.elidedSkipped : COST.stopSkipped;
	}
	if (joined) {
		return isAtEnd ? COST.joinedSkippedAtEnd : COST.joinedSkipped;
	}
	return isAtEnd ? COST.skippedAtEnd : COST.skipped;
}

/** Lists how many units from an index on a part may give, each with its cost. */
function usesOf(part: NamePart, units: readonly string[], from: number): readonly (readonly [count: number, cost: number])[] {
	const unit = units[from] ?? '';
	const { folded, stop, allCapitals } = part;
	if (/^\p{N}/u.test(unit)) {
		return unit === folded || NUMBER_WORDS.get(unit)?.includes(folded) === true ? [[1, 0]] : dropsNumber(part, units, from);
	}
	if (unit === 'x' && (folded.startsWith('ex') || folded === 'cross')) {
		return [[1, COST.ex]];
	}
	if (unit === 'c' && folded.startsWith('k')) {
		return usesOfLetters(`c${folded.slice(1)}`, units, from).map(([count, cost]) => [count, cost + COST.k] as const);
	}
	if (!folded.startsWith(unit)) {
		return [];
	}
	if (stop) {
		return [[1, COST.stopUsed]];
	}
	return allCapitals ? usesOfCapitals(folded, units, from) : usesOfLetters(folded, units, from);
}

/** A number without a word: its cost is added to that of the part that gives the unit after it, or to the last. */
function dropsNumber(part: NamePart, units: readonly string[], from: number): readonly (readonly [number, number])[] {
	return from === 0 ? [] : usesOf(part, units, from + 1).map(([count, cost]) => [count + 1, cost + COST.numberDropped] as const);
}

function usesOfCapitals(folded: string, units: readonly string[], from: number): readonly (readonly [number, number])[] {
	const uses: (readonly [number, number])[] = [];
	for (let count = 1; folded.startsWith(units.slice(from, from + count).join('')) && from + count <= units.length; count++) {
		uses.push([count, count === folded.length || count === 1 ? 0 : COST.restOfCapitals]);
	}
	return uses;
}

function usesOfLetters(folded: string, units: readonly string[], from: number): readonly (readonly [number, number])[] {
	const uses: (readonly [number, number])[] = [[1, 0]];
	let cost = 0;
	let at = 0;
	for (let count = 2; from + count <= units.length; count++) {
		const unit = units[from + count - 1] ?? '';
		const found = folded.indexOf(unit, at + 1);
		if (found < 0 || /^\p{N}/u.test(unit)) {
			break;
		}
		cost += found === at + 1 ? COST.next : COST.apart;
		uses.push([count, cost]);
		at = found;
	}
	if (/^\p{N}/u.test(units[from + uses.length] ?? '') && from + uses.length === units.length - 1) {
		uses.push([uses.length + 1, cost + COST.numberDropped]);
	}
	return uses;
}

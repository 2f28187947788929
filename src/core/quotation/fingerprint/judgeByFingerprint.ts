import type { Locator } from '../../dossier/model';
import { isCitedPlace } from '../citedPlace';
import { notableInsertions } from '../notableInsertions';
import { readPieces, withoutChangedEndings, type PieceToken, type QuotationPiece } from '../quotationPieces';
import type { QuotationVerdict, QuotedDifference, QuotedText } from '../verdict';
import { hashOf, RUN_WORDS, runsOf, type Fingerprint } from './fingerprint';
import { differencesIn } from './missingRuns';

/**
 * The minimum number of words of a quotation that can be checked with a fingerprint: with fewer, one of a few hundred invented quotations
 * would seem to be right.
 */
const MIN_FINGERPRINT_WORDS = 10;

/** A paragraph counts as the place of a quotation only if the probability that its runs match by chance is at most this. */
const CHANCE = 0.001;

/**
 * Compares a quotation with the fingerprint of a source. Marks and pieces of fewer than five words are not compared; the order of pieces is
 * compared only by paragraph.
 */
export function judgeByFingerprint(quotation: QuotedText, fingerprint: Fingerprint): QuotationVerdict {
	const { text, cited, minWords } = quotation;
	const { pieces, insertions } = readPieces(text, { literal: false });
	const long = pieces.flatMap(withoutChangedEndings).map(piece => new PieceRuns(piece, fingerprint)).filter(({ count }) => count > 0);
	const words = long.reduce((sum, piece) => sum + piece.words.length, 0);
	if (words < Math.max(minWords, MIN_FINGERPRINT_WORDS)) {
		return { kind: 'tooShort' };
	}
	const isCited = (paragraph: number) => isCitedPlace(cited, fingerprint.paragraphs[paragraph]?.place);
	for (const starts of [isCited, () => true]) {
		const found = inOrder(long, starts, fingerprint.paragraphs.length);
		if (found) {
			const places = found.flatMap(paragraph => fingerprint.paragraphs[paragraph]?.place ?? []);
			return starts === isCited
				? { kind: 'exact', places, notable: notableInsertions(text, insertions) }
				: { kind: 'otherParagraph', places };
		}
	}
	return compare(long, fingerprint, isCited);
}

/** Returns the paragraphs of the pieces, each in the same as the one before or the next; `undefined` if one is not found. */
function inOrder(pieces: readonly PieceRuns[], starts: (paragraph: number) => boolean, count: number): readonly number[] | undefined {
	for (let first = 0; first < count; first++) {
		let paragraph = first;
		const places: number[] = [];
		for (const piece of starts(first) ? pieces : []) {
			const next = places.length > 0 && !piece.isIn(paragraph) ? paragraph + 1 : paragraph;
			if (!piece.isIn(next)) {
				break;
			}
			paragraph = next;
			places.push(next);
		}
		if (places.length === pieces.length) {
			return [...new Set(places)];
		}
	}
	return undefined;
}

function compare(pieces: readonly PieceRuns[], { paragraphs }: Fingerprint, isCited: (paragraph: number) => boolean): QuotationVerdict {
	const differences: QuotedDifference[] = [];
	const places = new Set<Locator>();
	const joints: number[] = [];
	for (const piece of pieces) {
		const likely = paragraphs.map((_, index) => index).filter(index => piece.chanceIn(index) * paragraphs.length < CHANCE)
			.sort((a, b) => piece.presentIn(b) - piece.presentIn(a) || Number(isCited(b)) - Number(isCited(a)));
		const [best] = likely;
		if (best === undefined) {
			return { kind: 'notFound' };
		}
		if (piece.isIn(best)) {
			continue;
		}
		const joint = piece.jointWith(best, paragraphs.map((_, index) => index).filter(index => index !== best));
		if (joint !== undefined) {
			joints.push(joint);
			continue;
		}
		const place = paragraphs[best]?.place;
		if (place) {
			places.add(place);
		}
		differences.push(...piece.differencesIn(best));
	}
	const [first, ...others] = differences;
	return first ? { kind: 'differs', places: [...places], differences: [first, ...others] }
		: { kind: 'joined', at: joints.length > 0 ? joints : pieces.slice(1).map(piece => piece.words[0]?.start ?? 0) };
}

/** The runs of a piece of a quotation, and which of them each paragraph has. */
class PieceRuns {
	readonly words: readonly PieceToken[];
	/** The number of its runs. */
	readonly count: number;
	private readonly has: readonly (readonly boolean[])[];
	private readonly shares: readonly number[];

	constructor({ tokens }: QuotationPiece, { salt, paragraphs }: Fingerprint) {
		this.words = tokens.filter(({ isMark }) => !isMark);
		this.count = Math.max(0, this.words.length - RUN_WORDS + 1);
		const runs = Array.from({ length: this.count }, (_, index) =>
			variantsOf(this.words.slice(index, index + RUN_WORDS)).map(run => hashOf(run, salt, 32)),
		);
		this.has = paragraphs.map(paragraph => {
			const known = new Set(paragraph.runs);
			return runs.map(variants => variants.some(hash => known.has(hash >>> (32 - paragraph.bits))));
		});
		this.shares = paragraphs.map(paragraph => paragraph.runs.length / 2 ** paragraph.bits);
	}

	isIn(paragraph: number): boolean {
		return this.has[paragraph]?.every(Boolean) === true;
	}

	presentIn(paragraph: number): number {
		return this.has[paragraph]?.filter(Boolean).length ?? 0;
	}

	/** Returns how likely it is that as many runs are in a paragraph by chance (the tail of a binomial distribution). */
	chanceIn(paragraph: number): number {
		return tail(this.count, this.presentIn(paragraph), this.shares[paragraph] ?? 0);
	}

	/**
	 * Returns the offset where the words of a paragraph meet those of another; `undefined` if the piece does not consist of two such parts.
	 */
	jointWith(paragraph: number, others: readonly number[]): number | undefined {
		const own = this.has[paragraph] ?? [];
		const first = own.indexOf(false);
		const last = own.lastIndexOf(false);
		// The runs with words of both parts are in no paragraph.
		const [from, to] = last === this.count - 1 ? [first + RUN_WORDS - 1, this.count] : first === 0 ? [0, last - RUN_WORDS + 2] : [0, 0];
		const isOther = (one: number) =>
			to > from
			&& this.has[one]?.slice(from, to).every(Boolean) === true
			&& (this.shares[one] ?? 0) ** (to - from) * this.has.length < CHANCE;
		return others.some(isOther) ? this.words[first === 0 ? last + 1 : from]?.start : undefined;
	}

	differencesIn(paragraph: number): readonly QuotedDifference[] {
		return differencesIn(this.has[paragraph] ?? []).map(([first, end]) => ({
			start: this.words[first]?.start ?? 0,
			end: this.words[end - 1]?.end ?? 0,
		}));
	}
}

/** Returns the texts that a run may be, if a word of it may have several spellings. */
function variantsOf(words: readonly PieceToken[]): readonly string[] {
	let variants: readonly (readonly string[])[] = [[]];
	for (const { keys } of words) {
		variants = variants.flatMap(variant => [...new Set(keys)].map(key => [...variant, key])).slice(0, 16);
	}
	return variants.flatMap(runsOf);
}

function tail(count: number, min: number, share: number): number {
	let sum = 0;
	let ways = 1;
	for (let number = 0; number <= count; number++) {
		sum += number >= min ? ways * share ** number * (1 - share) ** (count - number) : 0;
		ways = ways * (count - number) / (number + 1);
	}
	return sum;
}

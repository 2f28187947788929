import { overlapping } from '../../prose/overlapping';
import { parseSymbol } from '../../symbol/parse';
import { ORGANS } from '../../symbol/vocabulary';
import { matchesOf } from '../../text/matchesOf';
import type { SegmentCheck } from '../checkInput';
import type { SegmentReading } from '../segmentReading';
import { DIGIT, SLASH } from '../words/unitClass';
import { writtenText } from '../writtenText';
import { repairedSymbol } from './repairedSymbol';
import type { SymbolMalformed } from './symbolFinding';

const SLASH_SIGN = '[ \\t\\u00A0]?[\\/\\\\|]{1,2}[ \\t\\u00A0]?';
/** An organ, and parts between slashes, which may be written in several wrong ways. */
const CANDIDATE = new RegExp(
	`(?<![\\p{L}\\p{M}\\p{N}_/\\\\@#=&+~.-])(?:${ORGANS.join('|')})(?:${SLASH_SIGN}[A-Za-z0-9][A-Za-z0-9.–_-]{0,20}(?:(?<=/(?:RES|DEC)) \\d{1,4}(?=/))?){1,8}(?:\\s{0,2}\\((?:[A-Z]{1,3}-)?[IVXL\\d]{1,7}\\))?(?![\\p{L}\\p{N}_/\\\\@])`,
	'giu',
);
/** An organ and the code after it without a slash between them, as in “ARES/55/25”. */
const JOINED = new RegExp(
	`(?<![\\p{L}\\p{M}\\p{N}_/\\\\@#=&+~.-])(?<organ>A|S|E|CTOC|CAC)(?<between>[ .\u00A0-]?)(?<rest>(?:RES|DEC|PRST|HRC|CONF|(?<=E.?)CN|COP|COSP)(?:[. ]?\\d{1,3})?(?:${SLASH_SIGN}[A-Za-z0-9][A-Za-z0-9.–_-]{0,20}){1,6}(?:\\s{0,2}\\((?:[A-Z]{1,3}-)?[IVXL\\d]{1,7}\\))?)(?![\\p{L}\\p{N}_/\\\\@])`,
	'gu',
);
/** A symbol with hyphens or underscores in place of all its slashes, as in “CTOC-COP-2020-10”. A file name or a word that continues it is no symbol. */
const HYPHENATED = withSign('-');
const UNDERSCORED = withSign('_');

function withSign(sign: string): RegExp {
	return new RegExp(
		`(?<![\\p{L}\\p{M}\\p{N}_/\\\\@#=&+~.-])(?:A|S|E|CTOC|CAC)${sign}(?:RES|DEC|PRST|HRC|CONF|CN|COP|COSP)(?:\\.\\d{1,3})?(?:${sign}[A-Z0-9][A-Z0-9.]{0,10}){1,5}(?![\\p{L}\\p{N}_/\\\\@-]|\\.\\p{L})`,
		'gu',
	);
}

const HYPHENATED_CODE = /[-_](?:RES|DEC|PRST|HRC|CONF|CN|COP|COSP)(?:[-.]|\\?_)/;
/** A fast test for the beginning of such a text. */
const ORGAN_AND_CODE = /[ASEC][ .\u00A0-]?(?:RES|DEC|PRST|HRC|CONF|CN|COP)/;
/** Parts that occur in symbols only. Initials with a slash have none of them. */
const DISTINCTIVE = /[/\\|]\s?(?:RES|DEC|HRC|CONF|PRST|INF|CN|AC|COP|COSP|WG)(?![A-Za-z])/i;

/** Texts that are not document symbols, but would be after a small correction. */
export const symbolMalformed: SegmentCheck = {
	codes: ['symbol-malformed'],
	find: reading => (reading.hasUnit(SLASH) || (reading.hasUnit(DIGIT) && HYPHENATED_CODE.test(reading.segment.text)) ? malformedIn(reading) : NONE),
};

const NONE: readonly SymbolMalformed[] = [];

function malformedIn({ blocks, places, context }: SegmentReading): readonly SymbolMalformed[] {
	return blocks.flatMap(block =>
		((block.words.units & (SLASH | DIGIT)) === 0 ? [] : candidatesIn(block.text)).flatMap(
			({ index, raw, separated }): readonly SymbolMalformed[] => {
				const written = withoutStops(raw);
				const place = block.inSegment(index, index + written.length);
				const isSymbol = overlapping(places, place).some(({ symbol }) => symbol !== undefined);
				const symbol =
					isSymbol || !DISTINCTIVE.test(separated) || !/\d/.test(written) || block.isQuoted(place)
						? undefined
						: meantBy(withoutStops(separated), written);
				const entries = symbol === undefined ? [] : (context.symbols.bySymbol.get(symbol) ?? []);
				return symbol === undefined
					? []
					: [
							{
								code: 'symbol-malformed',
								...place,
								...(entries.length === 1 && entries[0] && { entry: entries[0].id }),
								written,
								symbol,
								fixes: [
									{
										kind: 'useSymbol',
										safe: entries.length > 0,
										shown: symbol,
										edits: [{ ...place, text: writtenText(symbol, context) }],
									},
								],
							},
						];
			},
		),
	);
}

const NO_CANDIDATES: readonly Candidate[] = [];

/** A text that may be meant as a symbol, and the same text with a slash after its organ. */
interface Candidate {
	readonly index: number;
	readonly raw: string;
	readonly separated: string;
}

function candidatesIn(text: string): readonly Candidate[] {
	// Most slashes are in numbers of resolutions and in “and/or”.
	const written = DISTINCTIVE.test(text) ? matchesOf(text, CANDIDATE) : [];
	const joined = ORGAN_AND_CODE.test(text) ? matchesOf(text, JOINED) : [];
	const hyphenated = HYPHENATED_CODE.test(text)
		? [HYPHENATED, UNDERSCORED].flatMap(pattern => matchesOf(text, pattern)).filter(isSymbolWithSlashes)
		: [];
	return written.length + joined.length + hyphenated.length === 0 ? NO_CANDIDATES : [
		...Array.from(hyphenated, ({ 0: raw, index }) => ({ index, raw, separated: withSlashes(raw) })),
		...Array.from(written, ({ 0: raw, index }) => ({ index, raw, separated: raw })),
		...Array.from(joined, ({ 0: raw, index, groups }) => ({
			index,
			raw,
			separated: `${groups?.['organ'] ?? ''}/${groups?.['rest'] ?? ''}`,
		})),
	].sort((a, b) => a.index - b.index);
}

/** Whether a text with hyphens is a symbol once they are slashes: nothing else in it is corrected. */
function isSymbolWithSlashes([raw]: RegExpExecArray): boolean {
	return parseSymbol(withSlashes(raw)) !== undefined;
}

function withSlashes(raw: string): string {
	return withoutStops(raw).replaceAll(/[-_]/g, '/');
}

/** Returns the symbol that a text with a slash after its organ is or nearly is. */
function meantBy(separated: string, written: string): string | undefined {
	return (separated === written ? undefined : parseSymbol(separated)?.text) ?? repairedSymbol(separated);
}

function withoutStops(written: string): string {
	return written.replace(/(?<![.–_-])[.–_-]+$/u, '');
}

import { overlapping } from '../../prose/overlapping';
import { ORGANS } from '../../symbol/vocabulary';
import type { SegmentCheck } from '../checkInput';
import { SLASH } from '../words/unitClass';
import { writtenText } from '../writtenText';
import { repairedSymbol } from './repairedSymbol';
import type { SymbolMalformed } from './symbolFinding';

const SLASH_SIGN = '[ \\t\\u00A0]?[\\/\\\\|]{1,2}[ \\t\\u00A0]?';
/** An organ, and parts between slashes, which may be written in several wrong ways. */
const CANDIDATE = new RegExp(
	`(?<![\\p{L}\\p{M}\\p{N}_/\\\\@#=&+~.-])(?:${ORGANS.join('|')})(?:${SLASH_SIGN}[A-Za-z0-9][A-Za-z0-9.–_-]{0,20}){1,8}(?:\\s{0,2}\\((?:[A-Z]{1,3}-)?[IVXL\\d]{1,7}\\))?(?![\\p{L}\\p{N}_/\\\\@])`,
	'giu',
);
/** Parts that occur in symbols only. Initials with a slash have none of them. */
const DISTINCTIVE = /[/\\|]\s?(?:RES|DEC|HRC|CONF|PRST|INF|CN|AC|COP|COSP|WG)(?![A-Za-z])/i;

/** Texts that are no document symbols, but would be with a small correction. */
export const symbolMalformed: SegmentCheck = {
	codes: ['symbol-malformed'],
	find: ({ blocks, places, context }) => blocks.flatMap(block => ((block.words.units & SLASH) === 0 ? [] : [...block.text.matchAll(CANDIDATE)]).flatMap(({ 0: raw, index }): readonly SymbolMalformed[] => {
		const written = raw.replace(/(?<![.–_-])[.–_-]+$/u, '');
		const place = block.inSegment(index, index + written.length);
		const isSymbol = overlapping(places, place).some(({ symbol }) => symbol !== undefined);
		const symbol = isSymbol || !DISTINCTIVE.test(written) || !/\d/.test(written) || block.isQuoted(place) ? undefined : repairedSymbol(written);
		const entries = symbol === undefined ? [] : context.symbols.bySymbol.get(symbol) ?? [];
		return symbol === undefined ? [] : [{
			code: 'symbol-malformed', ...place, ...(entries.length === 1 && entries[0] && { entry: entries[0].id }), written, symbol,
			fixes: [{ kind: 'useSymbol', safe: entries.length > 0, shown: symbol, edits: [{ ...place, text: writtenText(symbol, context) }] }],
		}];
	})),
};

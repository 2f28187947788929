import { memoized } from '../../steps/memoized';
import type { BlockView } from '../blockView';
import type { SegmentCheck } from '../checkInput';
import type { SegmentReading } from '../segmentReading';
import type { Severities } from '../severity';
import { writtenText } from '../writtenText';
import { EU_RULES } from './euRules';
import { footnotesBefore } from './footnotesBefore';
import { HOUSE_CODES } from './houseCodes';
import type { HouseFinding } from './houseFinding';
import type { HouseMatch, HouseRule } from './houseRule';
import { UN_RULES } from './unRules';

const RULES = [...UN_RULES, ...EU_RULES];

/** Rules of the style guides of organizations, for texts in English. Quotations are left alone: their words are somebody else's. */
export const houseRules: SegmentCheck = {
	codes: HOUSE_CODES,
	find(reading) {
		const { language, settings: { severities } } = reading.context;
		const rules = rulesThatAreOn(severities);
		const hasNotes = severities['un-footnote'] !== 'off';
		if ((rules.length === 0 && !hasNotes) || !/^en(?:-|$)/i.test(language)) {
			return NONE;
		}
		const inBlocks = rules.length === 0 ? NONE : reading.blocks.flatMap(block => rules.flatMap(rule => findingsOf(rule, block, reading)));
		return hasNotes ? [...inBlocks, ...footnotesBefore(reading)] : inBlocks;
	},
};

const NONE: readonly HouseFinding[] = [];

const rulesThatAreOn = memoized((severities: Severities): readonly HouseRule[] => RULES.filter(({ code }) => severities[code] !== 'off'));

function findingsOf(rule: HouseRule, block: BlockView, reading: SegmentReading): readonly HouseFinding[] {
	const { kinds } = block;
	if (rule.except?.some(kind => kinds.includes(kind)) === true || kinds.includes('quotation')) {
		return [];
	}
	return rule.find(block, reading).flatMap(match => findingOf(rule, match, block, reading) ?? []);
}

/** `undefined` if the place is in a quotation. There is no fix if markup is between the words. */
function findingOf(
	{ code, source }: HouseRule,
	{ start, end, until, text }: HouseMatch,
	block: BlockView,
	{ segment, context }: SegmentReading,
): HouseFinding | undefined {
	const inside = block.inSegment(start, end);
	const isPlain = segment.text.slice(inside.start, inside.end).replaceAll('~', ' ') === block.text.slice(start, end);
	const place = until === undefined ? inside : { start: inside.start, end: until };
	const written = until === undefined ? block.text.slice(start, end) : segment.text.slice(place.start, until);
	return block.isQuoted(place)
		? undefined
		: {
				code,
				...place,
				written: written.trim(),
				...(text !== undefined && { wanted: text.trim() }),
				rule: source,
				fixes:
					text === undefined || !isPlain
						? []
						: [
								{
									kind: 'useHouseStyle',
									safe: false,
									shown: text.trim(),
									edits: [{ ...place, text: writtenText(text, context) }],
								},
							],
			};
}

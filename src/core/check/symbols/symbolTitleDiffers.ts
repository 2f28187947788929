import { partitionPoint } from '../../data/binarySearch';
import type { Label } from '../../dossier/model';
import type { LibraryEntry } from '../../library/library';
import { overlapping } from '../../prose/overlapping';
import type { SymbolPlace } from '../../symbol/symbolPlace';
import type { BlockView } from '../blockView';
import type { SegmentCheck } from '../checkInput';
import type { SegmentReading } from '../segmentReading';
import { SLASH } from '../words/unitClass';
import { otherSubjectAfter } from './resolutionSubjects';
import type { SymbolTitleDiffers } from './symbolFinding';

/** The text that may be between a number and a title after it, and between a title and a number after it. */
const BEFORE_TITLE =
	/^[\s,:–—-]{0,5}(?:\(\s?)?(?:entitled|titled|called|on|the|of|intitulée|sur|relative à|getiteld|over|inzake|mit dem Titel|über|titulada|sobre)?[\s,:*_]{0,5}["“«„‘]?[*_]{0,3}$/u;
const BEFORE_NUMBER = /^[*_]{0,3}["”»“’]?[\s,–—-]{0,5}[([]?\s{0,3}$/u;

/** Numbers of resolutions next to the title of another resolution, if a dossier has both. */
export const symbolTitleDiffers: SegmentCheck = {
	codes: ['symbol-title-differs'],
	find: reading => (
		reading.places.length > 0 || (reading.hasUnit(SLASH) && reading.mentions.length > 0)
			? [...differingIn(reading), ...reading.blocks.flatMap(block => numbersAlone(reading, block))]
			: NONE
	),
};

const NONE: readonly SymbolTitleDiffers[] = [];

function differingIn(reading: SegmentReading): readonly SymbolTitleDiffers[] {
	let next = 0;
	return reading.blocks.flatMap(block => {
		const first = next;
		while ((reading.places[next]?.start ?? Infinity) < block.end) {
			next++;
		}
		return reading.places.slice(first, next).flatMap(place => findingAt(reading, block, place));
	});
}

function findingAt(reading: SegmentReading, block: BlockView, place: SymbolPlace): readonly SymbolTitleDiffers[] {
	const [numbered, ...others] = place.entries;
	const title =
		numbered && others.length === 0 && numbered.entry.kind === 'resolution' && !block.isQuoted(place)
			? (titleBeside(reading, block, place) ?? subjectBeside(reading, place, numbered))
			: undefined;
	const written = numbered && numberIn(reading.segment.text, place, numbered);
	const number = title && identifierOf(title.entry, place.symbol ? 'symbol' : 'number');
	if (!title || !written || number === undefined || title.entry.id === numbered.id) {
		return [];
	}
	return [
		{
			code: 'symbol-title-differs',
			start: place.start,
			end: place.end,
			entry: title.entry.id,
			written: written.text,
			title: title.text,
			number,
			fixes: [{ kind: 'useSymbol', safe: false, shown: number, edits: [{ start: written.start, end: written.end, text: number }] }],
		},
	];
}

interface TitleBeside {
	readonly entry: LibraryEntry;
	readonly text: string;
}

/** The title of a resolution that is directly after or before a number. */
function titleBeside(
	{ segment: { text }, context: { library } }: SegmentReading,
	{ mentions }: BlockView,
	{ start, end }: SymbolPlace,
): TitleBeside | undefined {
	const after = mentions[partitionPoint(0, mentions.length, index => (mentions[index]?.start ?? 0) < end)];
	const before = mentions[partitionPoint(0, mentions.length, index => (mentions[index]?.end ?? 0) <= start) - 1];
	const mention =
		after && BEFORE_TITLE.test(text.slice(end, after.start))
			? after
			: before && BEFORE_NUMBER.test(text.slice(before.end, start))
				? before
				: undefined;
	const [of, ...others] = mention?.labels ?? [];
	const entry =
		of && others.length === 0 && of.label.text.includes(' ') && of.label.role !== 'acronym' ? library.entries.get(of.entry) : undefined;
	return entry?.entry.kind === 'resolution' && mention
		? { entry, text: text.slice(mention.start, mention.end).replace(/\s+/gu, ' ') }
		: undefined;
}

/** The subject of a resolution that is directly after the number of another. */
function subjectBeside(
	{ segment: { text }, context: { symbols } }: SegmentReading,
	{ end }: SymbolPlace,
	numbered: LibraryEntry,
): TitleBeside | undefined {
	const found = otherSubjectAfter(text.slice(end, end + 300), numbered, symbols);
	return found && { entry: found.entry, text: found.subject };
}

/** A number in brackets directly after a title, without the word “resolution”. */
const ALONE = /^[*_]{0,3}["”»“’]?[*_]{0,3}\s{0,2}[([]\s?(?<number>\d{1,3}\/\d{1,3})\s?[)\]]/u;
const MAX_ALONE = 20;

/** Titles that are followed by the number of another resolution, which alone is not recognized as one: “Preventing and combating … (10/5)”. */
function numbersAlone({ segment: { text }, context: { library, symbols }, places }: SegmentReading, block: BlockView): readonly SymbolTitleDiffers[] {
	return (block.words.units & SLASH) === 0 ? NONE : block.mentions.flatMap(mention => {
		const [label, ...others] = mention.labels;
		const entry = label && others.length === 0 && isTitle(label.label) ? library.entries.get(label.entry) : undefined;
		const written = entry?.entry.kind === 'resolution' ? ALONE.exec(text.slice(mention.end, mention.end + MAX_ALONE)) : null;
		const number = written?.groups?.['number'] ?? '';
		const start = mention.end + (written?.[0].indexOf(number) ?? 0);
		const [numbered, ...more] = number === '' ? [] : (symbols.byNumber.get(number) ?? []);
		const right = entry && identifierOf(entry, 'number');
		const place = { start, end: start + number.length };
		return !entry || !numbered || more.length > 0 || right === undefined || numbered.entry.id === entry.id
			|| overlapping(places, place).length > 0 || block.isQuoted(place)
			? NONE
			: [{
				code: 'symbol-title-differs', ...place, entry: entry.id, written: number, number: right,
				title: text.slice(mention.start, mention.end).replace(/\s+/gu, ' '),
				fixes: [{ kind: 'useSymbol', safe: false, shown: right, edits: [{ ...place, text: right }] }],
			}];
	});
}

/** Whether a label is a title, not a number or an acronym. */
function isTitle({ text, role }: Label): boolean {
	return text.includes(' ') && role !== 'acronym' && !/\d\/\d/.test(text);
}

/** Where a place has the number or symbol of its entry. */
function numberIn(
	text: string,
	{ start, end, symbol }: SymbolPlace,
	{ entry }: LibraryEntry,
): { readonly text: string; readonly start: number; readonly end: number } | undefined {
	const number = symbol?.text ?? identifierOf({ entry }, 'number');
	const at = number === undefined ? -1 : text.slice(start, end).indexOf(number);
	return number === undefined || at < 0 ? undefined : { text: number, start: start + at, end: start + at + number.length };
}

function identifierOf({ entry }: Pick<LibraryEntry, 'entry'>, property: 'number' | 'symbol'): string | undefined {
	const value = entry.facts.find(fact => fact.property === property)?.value;
	return value?.type === 'identifier' ? value.identifier : undefined;
}

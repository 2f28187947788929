import { overlapping } from '../../prose/overlapping';
import type { BlockView } from '../blockView';
import { english } from '../facts/grammars/en';
import type { SegmentReading } from '../segmentReading';
import { fullStopsIn } from './fullStops';
import { matching, type HouseMatch, type HouseRule } from './houseRule';
import { isAcronym } from './isAcronym';
import { misspellingsIn } from './unSpelling';

const NUMBERS = 'United Nations Editorial Manual, “Numbers, dates and time”';
const ABBREVIATIONS = 'United Nations Editorial Manual, “Abbreviations and acronyms”';

/** The bodies whose names are written in full. */
const BODIES: Readonly<Record<string, string>> = {
	GA: 'General Assembly',
	UNGA: 'General Assembly',
	SC: 'Security Council',
	UNSC: 'Security Council',
	ECOSOC: 'Economic and Social Council',
	HRC: 'Human Rights Council',
};

/** The titles that are never abbreviated. GA and SC have too many other meanings. */
const TITLES: Readonly<Record<string, string>> = {
	UN: 'United Nations', UNGA: 'General Assembly', UNSC: 'Security Council', ECOSOC: 'Economic and Social Council',
	UNOG: 'United Nations Office at Geneva', UNON: 'United Nations Office at Nairobi', UNOV: 'United Nations Office at Vienna',
};

/** The rules of the United Nations, for English. docs/checks.md lists the texts that they were taken from. */
export const UN_RULES: readonly HouseRule[] = [
	{
		code: 'un-per-cent',
		source: `${NUMBERS}, numbers expressed in figures`,
		except: ['table'],
		find: (block, reading) => [
			...percentSigns(block, reading),
			...matching(/(?<!\p{L})[Pp]ercent(?!\p{L})/gu, ([written]) => written.replace('ercent', 'er cent'))(block, reading),
		],
	},
	{ code: 'un-number-first', source: `${NUMBERS}, numbers expressed in words`, except: ['heading', 'table', 'caption'], find: numbersFirst },
	{
		code: 'un-decimal-zero', source: `${NUMBERS}, numbers expressed in figures`,
		find: matching(/(?<=^|[\s([–]|(?<=^|[\s([])[-−])\.(\d{1,10})(?![\p{L}\p{N}]|\.\S)/gu, ([, digits = '']) => `0.${digits}`),
	},
	{
		code: 'un-resolution-body',
		source: 'United Nations Editorial Manual, “Resolutions and other formal decisions”, I.A',
		find: matching(
			/(?<![\p{L}\p{N}/-])(GA|UNGA|SC|UNSC|ECOSOC|HRC)(?=\s(?:(?:[Rr]esolution|[Dd]ecision)s?|[Rr]es\.?|[Dd]ec\.)\s\d)/gu,
			([body]) => BODIES[body],
		),
	},
	{
		code: 'un-abbreviated',
		source: 'United Nations Correspondence Manual, “Some points of style”, para. 24',
		find: (block, reading) =>
			matching(
				/(?<![\p{L}\p{N}/.’'-])(?:UN|UNGA|UNSC|ECOSOC|UNOG|UNON|UNOV)(?![\p{L}\p{N}/]|-(?!\p{Ll})|[’']s|\s(?:Women|Habitat|Doc)(?!\p{L})|\s(?:[Rr]esolution|[Dd]ecision)s?\s\d)/gu,
				([title]) => TITLES[title],
			)(block, reading).filter(match => !isIntroduced(block.text, match) && !isInName(block, match)),
	},
	{ code: 'un-full-stops', source: ABBREVIATIONS, find: fullStopsIn },
	{ code: 'un-possessive', source: ABBREVIATIONS, find: possessives },
	{
		code: 'un-spelling', source: 'United Nations Editorial Manual, “Spelling”',
		// A name keeps the spelling that its owner uses.
		find: block => misspellingsIn(block.text).filter(match => !isInName(block, match) && !isCapitalInside(block.text, match)),
	},
];

const FIGURE = /(?<![\p{L}\p{N}.,/])\d(?:[\d.,]{0,20}\d)?(?![\p{L}\p{N}])/gu;

/** A percent sign after a figure; where it begins comments, it is escaped. */
const SIGN = /^[\s~]?\\?%(?![\p{L}\p{N}-])/u;

function percentSigns(block: BlockView, { segment: { text }, context: { syntax } }: SegmentReading): readonly HouseMatch[] {
	const beginsComment = syntax.comments?.before.test('%') === true;
	return [...block.text.matchAll(FIGURE)].flatMap(({ 0: figure, index }) => {
		const { end } = block.inSegment(index, index + figure.length);
		const sign = SIGN.exec(text.slice(end, end + 4))?.[0];
		return sign === undefined || (beginsComment && !sign.includes('\\'))
			? []
			: [{ start: index, end: index + figure.length, until: end + sign.length, text: `${figure} per cent` }];
	});
}

/** Whether an abbreviation is only given in brackets after its name, as in “the United Nations (UN)”. */
function isIntroduced(text: string, { start, end }: HouseMatch): boolean {
	return text[start - 1] === '(' && text[end] === ')';
}

/** Whether a place is part of a longer name of a dossier. */
function isInName(block: BlockView, { start, end }: HouseMatch): boolean {
	const place = block.inSegment(start, end);
	return overlapping(block.mentions, place).some(
		mention => mention.start <= place.start && place.end <= mention.end && mention.end - mention.start > place.end - place.start,
	);
}

/** Whether a word has a capital, and does not begin a sentence: it may belong to a name that no dossier has. */
function isCapitalInside(text: string, { start }: HouseMatch): boolean {
	return (
		/^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2))
		&& !/(?:^|[.!?:]["”’)]{0,2}\s{1,5}|["“‘(])$/u.test(text.slice(Math.max(0, start - 9), start))
	);
}

/** The beginning of a paragraph or sentence with a figure, before a lower-case word or one of those that the United Nations capitalizes. */
const FIRST =
	/(?<=^|\p{Ll}{2}[.!?]["”’)]{0,2}\s{1,5})(\d{1,3}(?:,\d{3}){0,3}(?:\.\d{1,3})?)(?=\s(?:\p{Ll}{2}|(?:Member |Contracting )?(?:States|Parties|Governments|Members)(?!\p{L})))/gu;

/** Abbreviations that have a number after their full stop. */
const BEFORE_NUMBER = /(?:^|[^\p{L}])(?:paras?|arts?|nos?|chaps?|sects?|secs?|vols?|figs?|approx|dept|eds?|rev|corr|add|res)\.\s{1,5}$/iu;

function numbersFirst(block: BlockView): readonly HouseMatch[] {
	return [...block.text.matchAll(FIRST)].flatMap(({ 1: figure = '', index }) => {
		const before = block.text.slice(Math.max(0, index - 12), index);
		// A line that is not a sentence may be a list item.
		const isSentence = index > 0 || /[.!?:;]["”’)]?\s*$/u.test(block.text);
		if (!isSentence || BEFORE_NUMBER.test(before)) {
			return [];
		}
		const word = numberWord(Number(figure.replaceAll(',', '')));
		return [
			{ start: index, end: index + figure.length, ...(word !== undefined && { text: word.charAt(0).toUpperCase() + word.slice(1) }) },
		];
	});
}

/** Returns a number from 1 to 99 in words; `undefined` for others. */
function numberWord(number: number): string | undefined {
	const { numberNames } = english;
	if (!Number.isInteger(number)) {
		return undefined;
	}
	const tens = Math.floor(number / 10) * 10;
	const ones = number % 10;
	return number === 1
		? 'one'
		: (numberNames.get(number)
				?? (number > 20 && number < 100
					? `${numberNames.get(tens) ?? ''}-${ones === 1 ? 'one' : (numberNames.get(ones) ?? '')}`
					: undefined));
}

const POSSESSIVE = /(?<![\p{L}\p{N}-])([Tt]he\s)?(\p{Lu}[\p{L}\p{N}-]{1,15})[’']s(?=\s\p{L})/gu;

/** Acronyms of a dossier in the possessive form, as in “UNODC’s mandate”. */
function possessives(block: BlockView, { context: { lexicon } }: SegmentReading): readonly HouseMatch[] {
	return [...block.text.matchAll(POSSESSIVE)].flatMap(({ 0: written, 1: article = '', 2: acronym = '', index }) => {
		if (!isAcronym(acronym, lexicon)) {
			return [];
		}
		const isFirst = /(?:^|[.!?]["”’)]?\s)$/u.test(block.text.slice(Math.max(0, index - 4), index));
		return [
			{
				start: index + article.length,
				end: index + written.length,
				text: article !== '' ? acronym : `${isFirst ? 'The' : 'the'} ${acronym}`,
			},
		];
	});
}

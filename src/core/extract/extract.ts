import { introductionsInDocument, type IntroductionSyntax } from '../abbreviation/documentIntroductions';
import type { Introduction } from '../abbreviation/introduction';
import type { KnownNames } from '../abbreviation/knownNames';
import type { LanguageTag } from '../dossier/model';
import { scanMentions } from '../lexicon/matching/find';
import type { Mention } from '../lexicon/matching/mentions';
import { complete, type Steps } from '../steps/steps';
import { buildSymbolIndex, type SymbolIndex } from '../symbol/symbolIndex';
import { shifted } from '../text/offsetRange';
import { addPairs, findAcronyms, isHeading } from './names/acronymPass';
import { findCapitalPhrases, isInTitleCase, type PhraseContext } from './names/capitalPhrases';
import { findDateline } from './names/dateline';
import { findFormalStates } from './names/formalStates';
import { gazetteerOf, type Gazetteer } from './names/gazetteer';
import { findGermanPhrases } from './names/germanPhrases';
import { findHeadPhrases } from './names/headPhrases';
import { takeOperativeWords } from './names/operativeWords';
import { findPeople } from './names/peoplePass';
import { findCountries, findTowns } from './names/places';
import { findSignature } from './names/signature';
import { mergeFound } from './proposals/mergeFound';
import type { Extraction } from './proposals/proposal';
import { findQuotations } from './quotationPass';
import { findSymbols } from './symbols/symbolPass';
import { TITLE } from './text/found';
import { languageOfDocument, paragraphsOf } from './text/paragraphs';
import { TokenBlock } from './text/tokenBlock';
import { findDates } from './values/datePass';
import { findFigures } from './values/figurePass';
import { findIssueDate } from './values/issueDate';

/** The parts of a document language that proposals depend on. */
export interface ExtractionSyntax extends IntroductionSyntax {
	/** Returns the natural language that a document declares. */
	readonly writtenIn?: (text: string) => LanguageTag | undefined;
}

/** A library, and its mentions in the document if only some of them count. */
export interface NamesInText extends KnownNames {
	/** The mentions that count, with the offsets of the document, in order. */
	readonly mentions?: readonly Mention[];
}

const EMPTY_INDEX: SymbolIndex = { bySymbol: new Map(), byNumber: new Map() };

/**
 * Reads a document, and returns the proposals for a dossier, each with its paragraphs as `paragraphsOf` counts them. Entries of a library are
 * recognized instead of proposed. The same text gives the same proposals, in time proportional to its length.
 */
export function extract(text: string, syntax: ExtractionSyntax, known?: NamesInText): Extraction {
	return complete(extractInSteps(text, syntax, known));
}

/** Like `extract`, in steps, one or more for each paragraph. */
export function* extractInSteps(text: string, syntax: ExtractionSyntax, known?: NamesInText): Steps<Extraction> {
	const blocks = yield* blocksInSteps(text, syntax, known);
	const { language = 'en' } = blocks[0] ?? {};
	const wordsInLowerCase = blocks.flatMap(({ tokens }) => tokens.filter(({ shape }) => shape === 'small').map(({ folded }) => folded));
	const context: PhraseContext = { gazetteer: gazetteerOf(language), small: new Set(wordsInLowerCase) };
	addIntroductions(blocks, introductionsInDocument(text, syntax, known), context.gazetteer);
	yield;
	let issued: string | undefined;
	for (const [order, block] of blocks.entries()) {
		const before = blocks[order - 1];
		if (before) {
			findSignature(block, before, context);
		}
		const dateline = findDateline(block, context.gazetteer);
		issued ??= findIssueDate(block, dateline);
		findRest(block, context);
		yield;
	}
	const [first] = blocks;
	return {
		...(first?.paragraph === TITLE && { title: first.textOf(0, first.tokens.length) }),
		...(issued !== undefined && { issued }),
		language,
		paragraphs: blocks.at(-1)?.paragraph ?? 0,
		...mergeFound(
			blocks.flatMap(block => block.found.filter(({ thing, from, to }) => thing.type === 'link' || !block.isInLink(from, to))),
			language,
		),
	};
}

/** Splits a document into blocks in which labels, symbols, dates and quotations have been found. */
function* blocksInSteps(
	text: string,
	{ prose, writtenIn }: ExtractionSyntax,
	known: NamesInText | undefined,
): Steps<readonly TokenBlock[]> {
	const index = known ? buildSymbolIndex(known.library) : EMPTY_INDEX;
	const { blocks: flat, numbers } = paragraphsOf(text, prose);
	const language = languageOfDocument(text, flat, writtenIn);
	yield;
	const blocks: TokenBlock[] = [];
	for (const [order, block] of flat.entries()) {
		blocks.push(new TokenBlock(block, { document: text, language, paragraph: numbers[order] ?? TITLE }));
		yield;
	}
	addLinks(blocks, known ? known.mentions ?? mentionsIn(text, prose, known) : []);
	for (const block of blocks) {
		yield;
		findQuotations(block);
		findSymbols(block, index);
		findDates(block);
	}
	return blocks;
}

/** Adds mentions of the entries of a library. They must be in the order of the text. */
function addLinks(blocks: readonly TokenBlock[], mentions: readonly Mention[]): void {
	let block = 0;
	for (const { start, end, labels } of mentions) {
		while (block < blocks.length - 1 && (blocks[block + 1]?.range.start ?? 0) <= start) {
			block++;
		}
		const at = blocks[block];
		const [from, to] = at?.tokensInDocument(start, end) ?? [0, 0];
		const entry = labels[0]?.entry;
		if (at && entry !== undefined && from < to && at.isFree(from) && !at.isInLink(from, to)) {
			at.addLink(entry, from, to, { take: isInTitleCase(at) });
		}
	}
}

/** All mentions of a document by its offsets. */
function mentionsIn(text: string, { reader }: ExtractionSyntax['prose'], { lexicon }: KnownNames): readonly Mention[] {
	let start = 0;
	const mentions: Mention[] = [];
	for (const segment of reader.read(text, { isFirst: true })) {
		for (const mention of scanMentions(lexicon, segment.text, segment.prose)) {
			mentions.push(shifted(mention, start));
		}
		start += segment.text.length;
	}
	return mentions;
}

function addIntroductions(blocks: readonly TokenBlock[], introductions: readonly Introduction[], gazetteer: Gazetteer): void {
	let next = 0;
	for (const [order, block] of blocks.entries()) {
		const end = blocks[order + 1]?.range.start ?? Infinity;
		const own: Introduction[] = [];
		for (
			let introduction = introductions[next];
			introduction && introduction.acronym.start < end;
			introduction = introductions[++next]
		) {
			own.push(introduction);
		}
		addPairs(block, own, gazetteer);
	}
}

/** Runs the passes after dates and quotations, the most certain first; later ones leave alone what earlier ones have taken. */
function findRest(block: TokenBlock, context: PhraseContext): void {
	findFigures(block);
	if (isHeading(block)) {
		return;
	}
	takeOperativeWords(block);
	findFormalStates(block, context.gazetteer);
	findPeople(block, context);
	if (block.language === 'fr' || block.language === 'es') {
		findHeadPhrases(block, context.gazetteer);
	}
	if (block.language === 'de') {
		findGermanPhrases(block);
	} else {
		findCapitalPhrases(block, context);
	}
	findCountries(block, context.gazetteer);
	if (!isInTitleCase(block)) {
		findTowns(block);
	}
	findAcronyms(block);
}

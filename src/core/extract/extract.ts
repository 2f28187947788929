import { introductionsInDocument, type IntroductionSyntax } from '../abbreviation/documentIntroductions';
import type { KnownNames } from '../abbreviation/knownNames';
import type { LanguageTag } from '../dossier/model';
import { complete, type Steps } from '../dossier/steps';
import type { Introduction } from '../abbreviation/introduction';
import { scanMentions } from '../lexicon/matching/find';
import { shifted } from '../prose/segmentList';
import { buildSymbolIndex, type SymbolIndex } from '../symbol/symbolIndex';
import { addPairs, findAcronyms, isHeading } from './names/acronymPass';
import { findCapitalPhrases, isInTitleCase, type Surroundings } from './names/capitalPhrases';
import { findDateline } from './names/dateline';
import { findDates } from './values/datePass';
import { findFormalStates } from './names/formalStates';
import { findFigures } from './values/figurePass';
import { TITLE } from './text/found';
import { gazetteerOf } from './names/gazetteer';
import { findGermanPhrases } from './names/germanPhrases';
import { findHeadPhrases } from './names/headPhrases';
import { mergeFound } from './proposals/mergeFound';
import { languageOfDocument, paragraphsOf } from './text/paragraphs';
import { findPeople } from './names/peoplePass';
import { findCountries, findTowns } from './names/places';
import type { Extraction } from './proposals/proposal';
import { findQuotations } from './quotationPass';
import { findSymbols } from './symbolPass';
import { TokenBlock } from './text/tokenBlock';

/** The parts of a document language that proposals depend on. */
export interface ExtractionSyntax extends IntroductionSyntax {
	/** Returns the natural language that a document declares. */
	readonly writtenIn?: (text: string) => LanguageTag | undefined;
}

const EMPTY_INDEX: SymbolIndex = { bySymbol: new Map(), byNumber: new Map() };

/**
 * Reads a document, and returns the proposals for a dossier, each with its paragraphs. A block of prose is a paragraph. The first one
 * is the title if it is short and does not end like a sentence. Entries of a library are recognised instead of proposed. The same text gives
 * the same proposals, in time proportional to its length.
 */
export function extract(text: string, syntax: ExtractionSyntax, known?: KnownNames): Extraction {
	return complete(extractInSteps(text, syntax, known));
}

/** Like `extract`, in steps, one or more for each paragraph. */
export function* extractInSteps(text: string, syntax: ExtractionSyntax, known?: KnownNames): Steps<Extraction> {
	const blocks = yield* blocksInSteps(text, syntax, known);
	const { language = 'en' } = blocks[0] ?? {};
	const small = new Set(blocks.flatMap(({ tokens }) => tokens.filter(({ shape }) => shape === 'small').map(({ folded }) => folded)));
	const around: Surroundings = { gazetteer: gazetteerOf(language), small };
	addIntroductions(blocks, introductionsInDocument(text, syntax, known));
	yield;
	for (const block of blocks) {
		findRest(block, around);
		yield;
	}
	const [first] = blocks;
	return {
		...(first?.paragraph === TITLE && { title: first.textOf(0, first.tokens.length) }),
		language,
		paragraphs: blocks.filter(({ paragraph }) => paragraph !== TITLE).length,
		...mergeFound(blocks.flatMap(({ found }) => found), language),
	};
}

/** Splits a document into blocks in which labels, symbols, dates and quotations have been found. */
function* blocksInSteps(text: string, { prose, writtenIn }: ExtractionSyntax, known: KnownNames | undefined): Steps<readonly TokenBlock[]> {
	const index = known ? buildSymbolIndex(known.library) : EMPTY_INDEX;
	const { blocks: flat, first } = paragraphsOf(text, prose);
	const language = languageOfDocument(text, flat, writtenIn);
	yield;
	const blocks: TokenBlock[] = [];
	for (const [order, block] of flat.entries()) {
		blocks.push(new TokenBlock(block, language, order + first));
		yield;
	}
	addLinks(blocks, text, { prose, known });
	for (const block of blocks) {
		yield;
		findQuotations(block);
		findSymbols(block, index);
		findDates(block);
	}
	return blocks;
}

/** Adds the mentions of the entries of a library. */
function addLinks(blocks: readonly TokenBlock[], text: string, { prose, known }: { readonly prose: ExtractionSyntax['prose']; readonly known: KnownNames | undefined }): void {
	let start = 0;
	let block = 0;
	for (const segment of known ? prose.reader.read(text, true) : []) {
		for (const mention of known ? scanMentions(known.lexicon, segment.text, segment.prose) : []) {
			const place = shifted({ start: mention.start, end: mention.end }, start);
			while (block < blocks.length - 1 && (blocks[block + 1]?.range.start ?? 0) <= place.start) {
				block++;
			}
			const at = blocks[block];
			const [from, to] = at?.tokensInDocument(place.start, place.end) ?? [0, 0];
			const entry = mention.labels[0]?.entry;
			if (at && entry !== undefined && from < to && at.isFree(from)) {
				at.add({ type: 'link', entry }, from, to, { rank: 1 });
			}
		}
		start += segment.text.length;
	}
}

function addIntroductions(blocks: readonly TokenBlock[], introductions: readonly Introduction[]): void {
	let next = 0;
	for (const [order, block] of blocks.entries()) {
		const end = blocks[order + 1]?.range.start ?? Infinity;
		const own: Introduction[] = [];
		for (let introduction = introductions[next]; introduction && introduction.acronym.start < end; introduction = introductions[++next]) {
			own.push(introduction);
		}
		addPairs(block, own);
	}
}

/** The passes from people to acronyms, from sure to loose. */
function findRest(block: TokenBlock, around: Surroundings): void {
	findFigures(block);
	if (isHeading(block)) {
		return;
	}
	findDateline(block, around.gazetteer);
	findFormalStates(block, around.gazetteer);
	findPeople(block, around);
	if (block.language === 'fr' || block.language === 'es') {
		findHeadPhrases(block, around.gazetteer);
	}
	if (block.language === 'de') {
		findGermanPhrases(block);
	} else {
		findCapitalPhrases(block, around);
	}
	findCountries(block, around.gazetteer);
	if (!isInTitleCase(block)) {
		findTowns(block);
	}
	findAcronyms(block);
}

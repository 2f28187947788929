import { quotationsIn } from '../../abbreviation/quotations';
import { languageOfSentence, type TextLanguage } from '../../extract/textLanguage';
import { tokensOf, type Token } from '../../extract/token';
import type { LabelOfEntry } from '../../lexicon/formsOfSlot';
import type { Mention } from '../../lexicon/mentions';
import type { Library } from '../../library/library';
import { flatBlocks, type FlatBlock } from '../../prose/flatBlocks';
import { blockAt, type ProseRange } from '../../prose/prose';
import { differencesIn } from './differencesIn';
import type { FactDifference } from './factDifference';
import type { FactIndex } from './factIndex';
import { FactSentence, type SentenceMention } from './factSentence';
import { factGrammar } from './grammars/grammars';
import { sentencesOf } from './sentencesOf';

/** What differences are found in: prose with its mentions, in the language of the document. */
export interface FactInput {
	readonly text: string;
	readonly prose: readonly ProseRange[];
	/** The mentions in the prose, in order. */
	readonly mentions: Iterable<Mention>;
	readonly language: TextLanguage;
	readonly library: Library;
	readonly index: FactIndex;
}

/**
 * Finds the values in a text that contradict what the library records for the entry that their sentence is about. Only sentences of which every word
 * that matters is understood are compared; of all others nothing is said. See docs/checks.md for what is compared.
 */
export function factDifferences(input: FactInput): readonly FactDifference[] {
	const found: FactDifference[] = [];
	let end = -1;
	const mentions = [...input.mentions];
	for (const mention of mentions) {
		if (mention.start >= end && mention.labels.some(label => isKnown(label, input))) {
			const ranges = blockAt(input.prose, mention.start);
			end = ranges.at(-1)?.end ?? mention.end;
			const start = ranges[0]?.start ?? mention.start;
			for (const block of flatBlocks(input.text, ranges)) {
				found.push(...inBlock(block, mentions.filter(one => one.start >= start && one.start < end), input));
			}
		}
	}
	return found;
}

function isKnown({ entry }: LabelOfEntry, { library, index }: FactInput): boolean {
	const key = library.entries.get(entry)?.entry.key;
	return key !== undefined && index.isAbout(key);
}

function inBlock(block: FlatBlock, mentions: readonly Mention[], input: FactInput): readonly FactDifference[] {
	const tokens = tokensOf(block.text);
	const language = languageOfSentence(tokens.map(({ folded }) => folded), input.language);
	const quotations = quotationsIn(block.text);
	const isInName = (token: Token) => mentions.some(mention => block.start(token.start) > mention.start && block.end(token.end) < mention.end);
	return sentencesOf(tokens, isInName).flatMap(([from, to]) => {
		const sentence = tokens.slice(from, to);
		const placed = mentions.flatMap(mention => placeOf(sentence, block, mention, input.library));
		return placed.length === 0 ? [] : differencesIn(new FactSentence(sentence, placed, factGrammar(language)), { block, quotations, index: input.index });
	});
}

/** Returns the tokens of a mention in a sentence. Entries of several dossiers with the same key are one thing. */
function placeOf(tokens: readonly Token[], block: FlatBlock, mention: Mention, library: Library): readonly SentenceMention[] {
	const from = tokens.findIndex(token => block.end(token.end) > mention.start);
	const last = tokens.findLastIndex(token => block.start(token.start) < mention.end);
	if (from < 0 || last < from) {
		return [];
	}
	const entries = mention.labels.flatMap(({ entry }) => library.entries.get(entry) ?? []);
	const [first] = entries;
	return [{ from, to: last + 1, ...(first && entries.every(({ entry }) => entry.key === first.entry.key) && { entry: first }) }];
}

import { introductionsInSegment } from '../abbreviation/documentIntroductions';
import type { Introduction } from '../abbreviation/introduction';
import { partitionPoint } from '../data/binarySearch';
import { findMentions } from '../lexicon/matching/find';
import type { Mention } from '../lexicon/matching/mentions';
import { flatBlocks, type FlatBlock } from '../prose/flatBlocks';
import type { Segment } from '../prose/segment';
import type { StructureRange } from '../prose/structure';
import { symbolPlacesInBlock } from '../symbol/findPlaces';
import type { SymbolPlace } from '../symbol/symbolPlace';
import { BlockView } from './blockView';
import type { CheckContext } from './checkContext';
import type { TextWords } from './words/textWords';
import { SLASH } from './words/unitClass';
import { WORD } from './words/wordFlags';
import { wordsOfLibrary } from './words/wordsOfLibrary';

/**
 * A segment of a document as checks read it. Everything is computed at the first access, and kept. Offsets are those of the segment, so
 * that a reading stays valid when text before the segment changes.
 */
export class SegmentReading {
	readonly segment: Segment;
	readonly context: CheckContext;
	private readonly counting: ((mentions: readonly Mention[]) => readonly Mention[]) | undefined;
	/** The keys of computed values: a segment has only a few, for which a map would take more memory. */
	private readonly keys: unknown[] = [];
	private readonly values: unknown[] = [];
	private knownMentions: readonly Mention[] | undefined;
	private knownIntroductions: readonly Introduction[] | undefined;
	private knownPlaces: readonly SymbolPlace[] | undefined;
	private knownBlocks: readonly BlockView[] | undefined;
	private knownStructure: readonly StructureRange[] | undefined;
	private knownFlat: readonly FlatBlock[] | undefined;
	private knownWords: Pick<TextWords, 'units' | 'flags'> | undefined;

	/** `counting` returns the mentions that count; absent if all do. */
	constructor(segment: Segment, context: CheckContext, counting?: (mentions: readonly Mention[]) => readonly Mention[]) {
		this.segment = segment;
		this.context = context;
		this.counting = counting;
	}

	/** The mentions of labels, in order. */
	get mentions(): readonly Mention[] {
		this.knownMentions ??= this.findMentions();
		return this.knownMentions;
	}

	/** The introductions of acronyms, in order. */
	get introductions(): readonly Introduction[] {
		this.knownIntroductions ??= introductionsInSegment(this.segment, this.context.syntax, { known: this.context, blocks: this.flat });
		return this.knownIntroductions;
	}

	/** Returns the introduction whose acronym begins at an offset; `undefined` if there is none. */
	introductionAt(start: number): Introduction | undefined {
		return this.once(
			'introductionAt',
			() => new Map(this.introductions.map(introduction => [introduction.acronym.start, introduction])),
		).get(start);
	}

	/** Returns the mention that begins at an offset; `undefined` if there is none. */
	mentionStartingAt(start: number): Mention | undefined {
		const { mentions } = this;
		const found = mentions[partitionPoint(0, mentions.length, index => (mentions[index]?.start ?? 0) < start)];
		return found?.start === start ? found : undefined;
	}

	/** The names of UN documents, in order. */
	get places(): readonly SymbolPlace[] {
		// All have a slash or the word “resolution” in some language.
		this.knownPlaces ??= this.hasUnit(SLASH) || this.hasWord(WORD.resolution) ? this.findPlaces() : NO_PLACES;
		return this.knownPlaces;
	}

	private get flat(): readonly FlatBlock[] {
		this.knownFlat ??= [...flatBlocks(this.segment.text, this.segment.prose)];
		return this.knownFlat;
	}

	/** The parts that do not belong to the running text, in order of their starts. */
	get structure(): readonly StructureRange[] {
		this.knownStructure ??= this.context.syntax.structure?.(this.segment.text) ?? [];
		return this.knownStructure;
	}

	/** The blocks of prose, in order. */
	get blocks(): readonly BlockView[] {
		this.knownBlocks ??= this.readBlocks();
		return this.knownBlocks;
	}

	/** Whether a block has a unit of one of some classes. */
	hasUnit(classes: number): boolean {
		return (this.words.units & classes) !== 0;
	}

	/** Whether a block has a word with one of some flags. */
	hasWord(flags: number): boolean {
		return (this.words.flags & flags) !== 0;
	}

	/** The classes and flags of the words of all blocks together. From these, most checks see that they need not read the segment. */
	private get words(): Pick<TextWords, 'units' | 'flags'> {
		if (!this.knownWords) {
			let units = 0;
			let flags = 0;
			for (const { words } of this.blocks) {
				units |= words.units;
				flags |= words.flags;
			}
			this.knownWords = { units, flags };
		}
		return this.knownWords;
	}

	/** Returns what a function computes from the reading. It is computed once; the function is the key. */
	once<Value>(key: unknown, compute: (reading: SegmentReading) => Value): Value {
		const index = this.keys.indexOf(key);
		if (index >= 0) {
			return this.values[index] as Value;
		}
		const value = compute(this);
		this.keys.push(key);
		this.values.push(value);
		return value;
	}

	/**
	 * Releases the blocks, which take much memory and are hardly ever needed after the checks of the segment. If they are, they are read
	 * again.
	 */
	forgetBlocks(): void {
		this.knownMentions = undefined;
		this.knownBlocks = undefined;
		this.knownFlat = undefined;
	}

	private findMentions(): readonly Mention[] {
		const { lexicon, kept = all => all } = this.context;
		const found = kept(findMentions(lexicon, this.segment.text, this.segment.prose));
		return this.counting ? this.counting(found) : found;
	}

	private findPlaces(): readonly SymbolPlace[] {
		return this.blocks
			.filter(({ words: { units, flags } }) => (units & SLASH) !== 0 || (flags & WORD.resolution) !== 0)
			.flatMap(({ flat }) => symbolPlacesInBlock(this.context.symbols, flat));
	}

	private readBlocks(): readonly BlockView[] {
		const { mentions, structure, flat: all } = this;
		const table = wordsOfLibrary(this.context.library);
		let nextMention = 0;
		let nextStructure = 0;
		let around: readonly StructureRange[] = [];
		return all.map(flat => {
			const end = flat.end(flat.text.length);
			const firstMention = nextMention;
			const firstStructure = nextStructure;
			while ((mentions[nextMention]?.start ?? Infinity) < end) {
				nextMention++;
			}
			while ((structure[nextStructure]?.start ?? Infinity) < end) {
				nextStructure++;
			}
			if (around.length > 0 || nextStructure > firstStructure) {
				around = [...around, ...structure.slice(firstStructure, nextStructure)].filter(range => range.end > flat.start(0));
			}
			return new BlockView(flat, {
				mentions: all.length === 1 ? mentions : mentions.slice(firstMention, nextMention),
				structure: around,
				table,
			});
		});
	}
}

const NO_PLACES: readonly SymbolPlace[] = [];

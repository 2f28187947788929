import { introductionsInSegment } from '../abbreviation/documentIntroductions';
import type { Introduction } from '../abbreviation/introduction';
import { findMentions } from '../lexicon/find';
import type { Mention } from '../lexicon/mentions';
import type { ApartRange } from '../prose/apart';
import { flatBlocks } from '../prose/flatBlocks';
import type { Segment } from '../prose/segment';
import { findSymbolPlaces } from '../symbol/findPlaces';
import type { SymbolPlace } from '../symbol/symbolPlace';
import { BlockView } from './blockView';
import type { CheckContext } from './checkContext';

/**
 * A segment of a document as checks read it. Everything is computed at the first access, and once. Offsets are those of the segment, so that a reading stays
 * valid when text before the segment changes.
 */
export class SegmentReading {
	readonly segment: Segment;
	readonly context: CheckContext;
	private readonly known = new Map<unknown, unknown>();

	/** `mentions` are those that count, if not all do. */
	constructor(segment: Segment, context: CheckContext, mentions?: readonly Mention[]) {
		this.segment = segment;
		this.context = context;
		if (mentions) {
			this.known.set('mentions', mentions);
		}
	}

	/** The mentions of labels, in order. */
	get mentions(): readonly Mention[] {
		return this.once('mentions', () => {
			const { lexicon, kept } = this.context;
			const found = findMentions(lexicon, this.segment.text, this.segment.prose);
			return kept ? kept(found) : found;
		});
	}

	/** The introductions of acronyms, in order. */
	get introductions(): readonly Introduction[] {
		return this.once('introductions', () => introductionsInSegment(this.segment, this.context.syntax, this.context));
	}

	/** Returns the introduction whose acronym begins at an offset; `undefined` if there is none. */
	introductionAt(start: number): Introduction | undefined {
		return this.once('introductionAt', () => new Map(this.introductions.map(introduction => [introduction.acronym.start, introduction]))).get(start);
	}

	/** Returns the mention that begins at an offset; `undefined` if there is none. */
	mentionStartingAt(start: number): Mention | undefined {
		return this.once('mentionStartingAt', () => new Map(this.mentions.map(mention => [mention.start, mention]))).get(start);
	}

	/** The names of UN documents, in order. */
	get places(): readonly SymbolPlace[] {
		return this.once('places', () => findSymbolPlaces(this.context.symbols, this.segment.text, this.segment.prose));
	}

	/** The parts that do not belong to the running text, in order of their starts. */
	get apart(): readonly ApartRange[] {
		return this.once('apart', () => this.context.syntax.apart?.(this.segment.text) ?? []);
	}

	/** The blocks of prose, in order. */
	get blocks(): readonly BlockView[] {
		return this.once('blocks', () => {
			const blocks: BlockView[] = [];
			const { mentions, apart } = this;
			let nextMention = 0;
			let nextApart = 0;
			let around: readonly ApartRange[] = [];
			for (const flat of flatBlocks(this.segment.text, this.segment.prose)) {
				const end = flat.end(flat.text.length);
				const [firstMention, firstApart] = [nextMention, nextApart];
				while ((mentions[nextMention]?.start ?? Infinity) < end) {
					nextMention++;
				}
				while ((apart[nextApart]?.start ?? Infinity) < end) {
					nextApart++;
				}
				around = [...around, ...apart.slice(firstApart, nextApart)].filter(range => range.end > flat.start(0));
				blocks.push(new BlockView(flat, mentions.slice(firstMention, nextMention), around));
			}
			return blocks;
		});
	}

	/** Returns what a function computes from the reading. It is computed once; the function is the key. */
	once<Value>(key: unknown, compute: (reading: SegmentReading) => Value): Value {
		if (!this.known.has(key)) {
			this.known.set(key, compute(this));
		}
		return this.known.get(key) as Value;
	}
}

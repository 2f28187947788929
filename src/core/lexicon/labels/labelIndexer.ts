import type { Label } from '../../dossier/model';
import type { EntryKind } from '../../dossier/vocabulary';
import { contextOf, formsOf } from '../forms/forms';
import { type EndingChange, pluralChanges } from '../forms/plural';
import { addHash, createFilter } from '../prefixes/bloomFilter';
import { chain, extendHigh, HIGH_SEED, extendLow, LOW_SEED } from '../prefixes/hash';
import { type PrefixTable, valueOfLabel } from '../prefixes/prefixTable';
import type { Characters } from '../words/characters';
import { Words } from '../words/words';
import { PlainLabelDetector } from './plainLabels';

const NO_CHANGES: readonly EndingChange[] = [];

/** The index from which the words of a label count as late. */
export const FIRST_LATE_WORD = 3;
/** Enough for the late words of a million labels, of which tens of thousands are distinct. */
const LATE_SLOTS = 0x10000;

/** The target for the prefixes of labels; a table if they should be found. */
export type PrefixSink = Pick<PrefixTable, 'addPrefix' | 'addLabel'>;

/**
 * Adds labels with all the forms that `formsOf` returns to a table. For plain labels it hashes the forms without creating their text, which
 * would take longer than everything else.
 */
export class LabelIndexer {
	/** The number of words of the longest form added so far. */
	longest = 0;
	/** A filter of the low hashes of all late words. */
	readonly lateWords = createFilter(LATE_SLOTS);
	private readonly table: PrefixSink;
	private readonly words: Words;
	private readonly characters: Characters;
	private readonly plain: PlainLabelDetector;
	/** The hashes computed by the last call of `hashWord`. */
	private low = 0;
	private high = 0;

	constructor(table: PrefixSink, characters: Characters) {
		this.table = table;
		this.words = new Words(characters);
		this.characters = characters;
		this.plain = new PlainLabelDetector(characters);
	}

	/** Adds a label of an entry of the given kind. `number` identifies it in the table. */
	add(label: Label, kind: EntryKind, number: number): void {
		const { text } = label;
		const indexed = valueOfLabel(number, label.case === 'fold' && !label.context);
		this.words.readText(text);
		this.addWords(indexed);
		const context = contextOf(label, kind);
		const plainness = label.forms || label.derive !== undefined ? 'other' : this.plain.plainness(text, context.language, this.words);
		if (plainness === 'other') {
			this.addForms(label, kind, indexed);
			return;
		}
		const changes = pluralChanges(text, context);
		if (changes.length > 0) {
			this.addPlainForm(text, indexed, changes, undefined);
		}
		const bare = plainness === 'accented' ? this.plain.bareLettersFor(text, context.language) : undefined;
		if (bare) {
			this.addPlainForm(text, indexed, NO_CHANGES, bare);
			if (changes.length > 0) {
				this.addPlainForm(text, indexed, changes, bare);
			}
		}
	}

	/**
	 * Takes over what another indexer has recorded about its labels: its filter of late words, and the number of words of the longest form.
	 */
	note(lateWords: Int32Array, longest: number): void {
		this.longest = Math.max(this.longest, longest);
		for (let unit = 0; unit < this.lateWords.length; unit++) {
			this.lateWords[unit] = (this.lateWords[unit] ?? 0) | (lateWords[unit] ?? -1);
		}
	}

	private addForms(label: Label, kind: EntryKind, indexed: number): void {
		for (const { text } of formsOf(label, kind)) {
			if (text !== label.text) {
				this.words.readText(text);
				this.addWords(indexed);
			}
		}
	}

	/** Adds the words that were read last. */
	private addWords(indexed: number): void {
		const { words, table } = this;
		this.longest = Math.max(this.longest, words.count);
		let low = 0;
		let high = 0;
		for (let word = 0; word < words.count; word++) {
			const gap = words.gap[word] ?? 0;
			low = word === 0 ? words.low[0] ?? 0 : chain(low, gap, words.low[word] ?? 0);
			high = word === 0 ? words.high[0] ?? 0 : chain(high, gap, words.high[word] ?? 0);
			this.noteLate(word, words.low[word] ?? 0);
			if (word === words.count - 1) {
				table.addLabel(indexed, low, high, word === 0);
			} else {
				table.addPrefix(low, high, word === 0);
			}
		}
	}

	/** Adds a form with changed endings or replaced letters. Prefixes that it shares with the label itself are in the table already. */
	private addPlainForm(
		text: string, indexed: number, changes: readonly EndingChange[], bare: readonly (string | undefined)[] | undefined,
	): void {
		const { words, table } = this;
		let low = 0;
		let high = 0;
		let same = true;
		for (let word = 0; word < words.count; word++) {
			const gap = words.gap[word] ?? 0;
			const change = changeAt(changes, words.end[word] ?? 0);
			this.low = words.low[word] ?? 0;
			this.high = words.high[word] ?? 0;
			if (change || bare) {
				this.hashWord(text, word, change, bare);
				same &&= this.low === words.low[word] && this.high === words.high[word];
			}
			low = word === 0 ? this.low : chain(low, gap, this.low);
			high = word === 0 ? this.high : chain(high, gap, this.high);
			this.noteLate(word, this.low);
			if (word === words.count - 1) {
				table.addLabel(indexed, low, high, word === 0);
			} else if (!same) {
				table.addPrefix(low, high, word === 0);
			}
		}
	}

	private noteLate(word: number, low: number): void {
		if (word >= FIRST_LATE_WORD) {
			addHash(this.lateWords, low);
		}
	}

	private hashWord(
		text: string,
		word: number,
		change: EndingChange | undefined,
		bare: readonly (string | undefined)[] | undefined,
	): void {
		this.low = LOW_SEED;
		this.high = HIGH_SEED;
		const end = (this.words.end[word] ?? 0) - (change?.cut ?? 0);
		for (let at = this.words.start[word] ?? 0; at < end; at++) {
			const unit = text.charCodeAt(at);
			const letters = bare?.[unit];
			if (letters === undefined) {
				this.hashUnit(this.characters.foldOf(unit));
			} else {
				this.hashLetters(letters);
			}
		}
		this.hashLetters(change?.add ?? '');
	}

	private hashLetters(letters: string): void {
		for (let at = 0; at < letters.length; at++) {
			this.hashUnit(letters.charCodeAt(at));
		}
	}

	private hashUnit(folded: number): void {
		this.low = extendLow(this.low, folded);
		this.high = extendHigh(this.high, folded);
	}
}

function changeAt(changes: readonly EndingChange[], end: number): EndingChange | undefined {
	for (let index = 0; index < changes.length; index++) {
		if (changes[index]?.end === end) {
			return changes[index];
		}
	}
	return undefined;
}

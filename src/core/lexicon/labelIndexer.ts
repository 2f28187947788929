import type { Label } from '../dossier/model';
import type { EntryKind } from '../dossier/vocabulary';
import type { Characters } from './characters';
import { addTo, filterFor } from './filter';
import { contextOf, formsOf } from './forms/forms';
import { type EndingChange, pluralChanges } from './forms/plural';
import { chain, highOf, HIGH_SEED, lowOf, LOW_SEED } from './hash';
import { PlainLabels } from './plainLabels';
import { type PrefixTable, valueOfLabel } from './prefixTable';
import { Words } from './words';

const NO_CHANGES: readonly EndingChange[] = [];

/** From this word on, counted from 0, the words of a label are late ones. */
export const LATE = 3;
/** Room for the late words of a million labels, which have ten thousands. */
const LATE_SLOTS = 0x10000;

/**
 * Adds labels with all their forms to a table. What it adds are the forms of `formsOf`; for plain labels it
 * hashes their letters where they stand, since making the text of a form takes longer than anything else.
 */
export class LabelIndexer {
	/** How many words the longest form has that was added. */
	longest = 0;
	/** A filter of the first hashes of all late words. */
	readonly lateWords = filterFor(LATE_SLOTS);
	private readonly table: PrefixTable;
	private readonly words: Words;
	private readonly characters: Characters;
	private readonly plain: PlainLabels;
	/** The hashes of the word that `hashWord` read last. */
	private low = 0;
	private high = 0;

	constructor(table: PrefixTable, characters: Characters) {
		this.table = table;
		this.words = new Words(characters);
		this.characters = characters;
		this.plain = new PlainLabels(characters);
	}

	/** Adds a label of an entry of some kind, under the number by which the table is to know it. */
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

	private addForms(label: Label, kind: EntryKind, indexed: number): void {
		for (const { text } of formsOf(label, kind)) {
			if (text !== label.text) {
				this.words.readText(text);
				this.addWords(indexed);
			}
		}
	}

	/** Adds the words as they are. */
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
				table.addLonger(low, high, word === 0);
			}
		}
	}

	/** Adds the words with other endings, and with other letters for some units. What begins as the label itself is there already. */
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
				table.addLonger(low, high, word === 0);
			}
		}
	}

	private noteLate(word: number, low: number): void {
		if (word >= LATE) {
			addTo(this.lateWords, low);
		}
	}

	private hashWord(text: string, word: number, change: EndingChange | undefined, bare: readonly (string | undefined)[] | undefined): void {
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
		this.low = lowOf(this.low, folded);
		this.high = highOf(this.high, folded);
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

import type { Dossier, Label } from '../../../../src/core/dossier/model';
import { Characters, foldWord, normalizeLetters } from '../../../../src/core/lexicon/words/characters';
import { Words } from '../../../../src/core/lexicon/words/words';

interface Seen {
	readonly entry: string;
	readonly label: Label;
	readonly words: readonly string[];
}

/**
 * Returns pairs of labels of different entries that readers could confuse: equal words in any case, unless both are marked as
 * ambiguous, or one is the plural of the other, unless one is marked.
 */
export function labelClashes(dossier: Dossier): readonly string[] {
	const labels: readonly Seen[] = [...dossier.entries.values()].flatMap(entry => entry.labels.filter(counts)
		.map(label => ({ entry: entry.key, label, words: wordsOf(label.text) })));
	const bySingular = new Map<string, Seen[]>();
	for (const label of labels) {
		const key = label.words.map(singular).join(' ');
		bySingular.set(key, [...(bySingular.get(key) ?? []), label]);
	}
	return [...bySingular.values()].flatMap(alike => alike.flatMap((one, index) => alike.slice(index + 1)
		.filter(other => clash(one, other))
		.map(other => `“${other.label.text}” of ${other.entry} and “${one.label.text}” of ${one.entry}`)));
}

/** Returns the words of a label as the lexicon compares them. */
function wordsOf(label: string): readonly string[] {
	const words = new Words(new Characters());
	words.readText(label);
	return Array.from({ length: words.count }, (_, index) => foldWord(normalizeLetters(label.slice(words.start[index], words.end[index]))));
}

function clash(one: Seen, other: Seen): boolean {
	const said = [one, other].filter(({ label }) => label.ambiguous).length;
	return one.entry !== other.entry && said < (one.words.join(' ') === other.words.join(' ') ? 2 : 1);
}

/** Names count even if recognition ignores them; other labels that it ignores cannot clash. */
function counts({ recognise, role }: Label): boolean {
	return recognise || role === 'preferred';
}

function singular(word: string): string {
	return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

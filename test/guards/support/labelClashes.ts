import type { Dossier, Label } from '../../../src/core/dossier/model';
import { wordsOfLabel } from '../../../src/core/lexicon/words';

interface Seen {
	readonly entry: string;
	readonly label: Label;
	readonly words: readonly string[];
}

/**
 * Labels of two entries that a reader would take for each other: the same words in any case, unless
 * both say that they are ambiguous; or one in the plural of the other's words, unless one says so.
 */
export function labelClashes(dossier: Dossier): readonly string[] {
	const labels: readonly Seen[] = [...dossier.entries.values()].flatMap(entry => entry.labels.filter(counts)
		.map(label => ({ entry: entry.key, label, words: wordsOfLabel(label.text).map(word => word.folded) })));
	const bySingular = new Map<string, Seen[]>();
	for (const label of labels) {
		const key = label.words.map(singular).join(' ');
		bySingular.set(key, [...(bySingular.get(key) ?? []), label]);
	}
	return [...bySingular.values()].flatMap(alike => alike.flatMap((one, index) => alike.slice(index + 1)
		.filter(other => clash(one, other))
		.map(other => `“${other.label.text}” of ${other.entry} and “${one.label.text}” of ${one.entry}`)));
}

function clash(one: Seen, other: Seen): boolean {
	const said = [one, other].filter(({ label }) => label.ambiguous).length;
	return one.entry !== other.entry && said < (one.words.join(' ') === other.words.join(' ') ? 2 : 1);
}

/** A name is read even where it is not to be found in text; other labels that are not to be found clash with nothing. */
function counts({ recognise, role }: Label): boolean {
	return recognise || role === 'preferred';
}

function singular(word: string): string {
	return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

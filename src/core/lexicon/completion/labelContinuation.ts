import type { LibraryEntry } from '../../library/library';
import { isUpperCase } from './characters';
import { inCaseOf, isDiscouragedElsewhere, type MentionedEntries } from './labelCompletion';
import type { LabelMatches, LabelMatch } from './labelMatches';
import type { TypedWords } from './typedWords';

/** The name that typed words begin. */
export interface LabelContinuation {
	readonly entry: LibraryEntry;
	readonly typed: TypedWords;
	/** The whole name, including the typed words. */
	readonly text: string;
}

/** A single lower-case word is ambiguous if it is shorter than this. */
const MIN_SMALL_LETTERS = 5;

/**
 * Returns the name that typed words clearly begin: they match names of only one entry, or all names that they match begin with the same
 * one, or they match names of only one entry that the document mentions. Returns `undefined` if they are a whole name already or the name
 * is spelt differently. `mentions` is called only if it decides.
 */
export async function continuationOf(
	labels: LabelMatches,
	mentions: () => Promise<MentionedEntries>,
): Promise<LabelContinuation | undefined> {
	const found: LabelMatch[] = [];
	let isWhole = false;
	labels.visit({ entries: new Set(), language: undefined }, label => {
		isWhole = isName(label) && label.of.label.text === label.typed.text;
		if (continues(label)) {
			found.push(label);
		}
		return !isWhole;
	});
	if (isWhole || found.length === 0) {
		return undefined;
	}
	const [only, ...others] = new Set(found.map(({ of }) => of.entry));
	const label =
		others.length === 0 ? found.find(({ of }) => of.entry === only) : (beginningOfAll(found) ?? onlyMentioned(found, await mentions()));
	return label && { entry: label.of.entry, typed: label.typed, text: textOf(label) };
}

/** Returns the label that all others begin with; `undefined` if there is none. */
function beginningOfAll(found: readonly LabelMatch[]): LabelMatch | undefined {
	const shortest = found.reduce((a, b) => (textOf(b).length < textOf(a).length ? b : a));
	return found.every(other => textOf(other).startsWith(textOf(shortest))) ? shortest : undefined;
}

/** Returns the label of the entry that the document mentions; `undefined` if it mentions none or several. */
function onlyMentioned(found: readonly LabelMatch[], { anywhere }: MentionedEntries): LabelMatch | undefined {
	const [first, ...others] = found.filter(({ of: { entry } }) => anywhere.has(entry.id));
	return others.every(({ of }) => of.entry === first?.of.entry) ? first : undefined;
}

function isName({ of: { entry, label } }: LabelMatch): boolean {
	return label.role !== 'discouraged' && !isDiscouragedElsewhere(entry, label, entry.dossier.language);
}

/** Whether a label is a name that begins with the typed words. */
function continues(found: LabelMatch): boolean {
	const { match, typed } = found;
	return (
		match !== 'laterWord'
		&& match !== 'acronymInOtherCase'
		&& isName(found)
		&& saysEnough(typed.text)
		&& textOf(found).startsWith(typed.text)
	);
}

function saysEnough(typed: string): boolean {
	return isUpperCase(typed, 0) || typed.includes(' ') || typed.length >= MIN_SMALL_LETTERS;
}

function textOf({ of: { label }, typed }: LabelMatch): string {
	return inCaseOf(label.text, typed.text);
}

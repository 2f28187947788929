import type { LibraryEntry } from '../../library/library';
import { inCaseOf, isDiscouragedElsewhere, type MentionedEntries } from './labelCompletion';
import { isUpperCase } from './characters';
import type { LabelMatches, LabelMatch } from './labelMatches';
import type { TypedWords } from './typedWords';

/** The one name that typed words begin. */
export interface LabelContinuation {
	readonly entry: LibraryEntry;
	readonly typed: TypedWords;
	/** The whole name. It begins with the typed words as they stand. */
	readonly text: string;
}

/** One word in small letters says little before it has so many of them. */
const FEWEST_SMALL_LETTERS = 5;

/**
 * The name with which typed words go on, if one is clearly meant: they begin names of one entry only, or one with which
 * all the others begin, or those of one entry only that the document mentions. `undefined` where they are a whole name already, or where the name is written otherwise than
 * they are. `mentions` is asked only where it decides.
 */
export async function continuationOf(labels: LabelMatches, mentions: () => Promise<MentionedEntries>): Promise<LabelContinuation | undefined> {
	const found: LabelMatch[] = [];
	let isWhole = false;
	labels.visit({ entries: new Set(), language: undefined }, label => {
		isWhole = isName(label) && label.of.label.text === label.typed.text;
		if (goesOn(label)) {
			found.push(label);
		}
		return !isWhole;
	});
	if (isWhole || found.length === 0) {
		return undefined;
	}
	const [only, ...others] = new Set(found.map(({ of }) => of.entry));
	const label = others.length === 0 ? found.find(({ of }) => of.entry === only) : beginningOfAll(found) ?? onlyMentioned(found, await mentions());
	return label && { entry: label.of.entry, typed: label.typed, text: textOf(label) };
}

/** The label with which all others begin, if one is: it is what comes next in any case. */
function beginningOfAll(found: readonly LabelMatch[]): LabelMatch | undefined {
	const shortest = found.reduce((a, b) => (textOf(b).length < textOf(a).length ? b : a));
	return found.every(other => textOf(other).startsWith(textOf(shortest))) ? shortest : undefined;
}

/** The label of the only entry that the document mentions. */
function onlyMentioned(found: readonly LabelMatch[], { anywhere }: MentionedEntries): LabelMatch | undefined {
	const [first, ...others] = found.filter(({ of: { entry } }) => anywhere.has(entry.id));
	return others.every(({ of }) => of.entry === first?.of.entry) ? first : undefined;
}

function isName({ of: { entry, label } }: LabelMatch): boolean {
	return label.role !== 'discouraged' && !isDiscouragedElsewhere(entry, label, entry.dossier.language);
}

/** Whether a label is a name that begins with the typed words. */
function goesOn(found: LabelMatch): boolean {
	const { match, typed } = found;
	return match !== 'laterWord' && match !== 'acronymInOtherCase' && isName(found) && saysEnough(typed.text) && textOf(found).startsWith(typed.text);
}

function saysEnough(typed: string): boolean {
	return isUpperCase(typed, 0) || typed.includes(' ') || typed.length >= FEWEST_SMALL_LETTERS;
}

function textOf({ of: { label }, typed }: LabelMatch): string {
	return inCaseOf(label.text, typed.text);
}

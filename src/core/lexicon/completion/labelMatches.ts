import type { LanguageTag } from '../../dossier/model';
import type { EntryId } from '../../library/library';
import { hasNoCase, isIdeograph, isUpperCase, isWordCharacter } from './characters';
import {
	EMPTY_RANGE,
	foldForCompletion,
	MIN_LATER_WORD_LENGTH,
	type CompletableLabel,
	type LabelCompletionIndex,
	type PlaceRange,
	type SortedPlaces,
} from './labelCompletionIndex';
import type { TypedWords } from './typedWords';

/** The ways in which typed words match a label, best first. */
const MATCH_KINDS = ['wholeAcronym', 'acronym', 'name', 'laterWord', 'acronymInOtherCase'] as const;

const ACRONYMS: readonly MatchKind[] = ['wholeAcronym', 'acronym'];

/** The way in which typed words match one label. */
export type MatchKind = (typeof MATCH_KINDS)[number];

/** A label that matches typed words. */
export interface LabelMatch {
	readonly of: CompletableLabel;
	readonly typed: TypedWords;
	readonly match: MatchKind;
}

/** How many labels of each match kind are considered; the limit keeps short prefixes fast. */
const MAX_LABELS = 100;

/** What ranks labels of one match kind: the language of the document, then the entries that it mentions. Preferred names come next. */
export interface MatchPreference {
	readonly entries: ReadonlySet<EntryId>;
	/** `undefined` for the language of each dossier. */
	readonly language: LanguageTag | undefined;
}

/** Called with each label in turn. Returns whether to continue. */
export type LabelVisitor = (label: LabelMatch) => boolean;

/** What to match. */
export interface MatchOptions {
	/** Whether the user invoked completion explicitly. */
	readonly asked: boolean;
	/** Whether the labels of an entry are considered; all of them by default. */
	readonly isWanted?: (entry: EntryId) => boolean;
}

/**
 * The labels that match typed words. With `asked`, the user invoked completion explicitly: two letters are enough and case is ignored.
 * Otherwise the list opens automatically and requires two capitals of an acronym, three letters of a name or four of a later word,
 * and, for a single word, the capital letter of the name.
 */
export class LabelMatches {
	private readonly runs: Run[] = [];

	constructor(index: LabelCompletionIndex, words: readonly TypedWords[], { asked, isWanted = () => true }: MatchOptions) {
		let isNamed = false;
		for (const typed of words) {
			const run: Run = new Run(typed, { rules: rulesFor(index, typed.text, asked), isWanted }, isNamed ? ACRONYMS : MATCH_KINDS);
			this.runs.push(run);
			// Once a name begins with more words, names that begin with fewer of them are not meant; acronyms may be.
			isNamed ||= run.has('name');
		}
	}

	/** Whether there are no matches. */
	get isEmpty(): boolean {
		return !this.runs.some(run => MATCH_KINDS.some(match => run.has(match)));
	}

	/**
	 * Visits the labels, best first: by match kind, then by number of matching words (more first), then by preference, then alphabetically.
	 */
	visit(likely: MatchPreference, visitor: LabelVisitor): void {
		for (const match of MATCH_KINDS) {
			for (const run of this.runs) {
				if (!run.visit(match, likely, visitor)) {
					return;
				}
			}
		}
	}
}

/** The matches of the words from one offset to the cursor. */
class Run {
	private readonly typed: TypedWords;
	private readonly rules: Readonly<Record<MatchKind, Rule>>;
	private readonly matches: readonly MatchKind[];
	private readonly isWanted: (entry: EntryId) => boolean;

	constructor(
		typed: TypedWords,
		{ rules, isWanted }: { readonly rules: Readonly<Record<MatchKind, Rule>>; readonly isWanted: (entry: EntryId) => boolean },
		matches: readonly MatchKind[],
	) {
		this.typed = typed;
		this.rules = rules;
		this.isWanted = isWanted;
		this.matches = matches;
	}

	/** Whether there is a match of a kind. */
	has(match: MatchKind): boolean {
		const rule = this.ruleOf(match);
		for (let at = rule.range.first; at < rule.range.end; at++) {
			if (this.labelAt(rule, at)) {
				return true;
			}
		}
		return false;
	}

	private labelAt(rule: Rule, at: number): CompletableLabel | undefined {
		const label = labelThatFits(rule, at, this.typed.text);
		return label && this.isWanted(label.entry.id) ? label : undefined;
	}

	/** Visits the matches of a kind, preferred ones first. Returns whether to go on. */
	visit(match: MatchKind, { entries, language }: MatchPreference, visitor: LabelVisitor): boolean {
		const { typed } = this;
		const rule = this.ruleOf(match);
		const { first, end } = rule.range;
		const names: CompletableLabel[] = [];
		const others: CompletableLabel[] = [];
		const foreign: CompletableLabel[] = [];
		for (let at = first; at < end; at++) {
			const of = this.labelAt(rule, at);
			if (of && of.label.language !== (language ?? of.entry.dossier.language)) {
				foreign.push(of);
			} else if (of && !entries.has(of.entry.id)) {
				(of.label.role === 'preferred' ? names : others).push(of);
			} else if (of && !visitor({ of, typed, match })) {
				return false;
			}
		}
		return [names, others, foreign].every(labels => labels.every(of => visitor({ of, typed, match })));
	}

	private ruleOf(match: MatchKind): Rule {
		return this.matches.includes(match) ? this.rules[match] : { ...this.rules[match], range: EMPTY_RANGE };
	}
}

/** Where to look for labels, and which of them match. */
interface Rule {
	readonly source: SortedPlaces;
	readonly range: PlaceRange;
	/** Whether the word must, or must not, have a capital letter; `undefined` if it does not matter. */
	readonly capital?: boolean | undefined;
	/** Whether the case must, or must not, be that of the acronym; absent if it does not matter. */
	readonly asWritten?: boolean;
}

function rulesFor(index: LabelCompletionIndex, text: string, asked: boolean): Readonly<Record<MatchKind, Rule>> {
	const { acronyms, names, laterWords } = index;
	const folded = foldForCompletion(text);
	const letters = lettersIn(text);
	const capital = isUpperCase(text, 0);
	// Several matching words are unlikely to be a coincidence, unless the first is an article: “the UN”.
	const several = /^[^ ]+(?= [^ ])/.exec(folded);
	const anyCase = several ? several[0].length >= MIN_LATER_WORD_LENGTH : asked;
	const few = asked || isIdeograph(text, 0);
	const from = (source: SortedPlaces, fewest: number) => (letters < fewest ? EMPTY_RANGE : source.startingWith(folded, MAX_LABELS));
	const acronym = from(acronyms, 2);
	const whole = acronyms.endingWith(acronym, folded);
	const laterWord = anyCase || asked || capital || hasNoCase(text, 0) ? from(laterWords, few ? 2 : 4) : EMPTY_RANGE;
	return {
		wholeAcronym: { source: acronyms, range: whole, asWritten: true },
		acronym: { source: acronyms, range: { ...acronym, first: whole.end }, asWritten: true },
		name: { source: names, range: from(names, few ? 2 : 3), capital: anyCase || capital ? undefined : false },
		laterWord: { source: laterWords, range: laterWord, capital: anyCase || asked || !capital ? undefined : true },
		acronymInOtherCase: { source: acronyms, range: asked && /\p{Ll}/u.test(text) ? acronym : EMPTY_RANGE, asWritten: false },
	};
}

function labelThatFits({ source, range, capital, asWritten }: Rule, at: number, typed: string): CompletableLabel | undefined {
	const place = range.places[at] ?? 0;
	if (capital !== undefined && source.capitalAt(place) !== capital) {
		return undefined;
	}
	const of = source.labelAt(place);
	return of && (asWritten === undefined || isAsWritten(of, typed) === asWritten) ? of : undefined;
}

function isAsWritten({ label }: CompletableLabel, typed: string): boolean {
	return label.case === 'fold' || label.text.startsWith(typed);
}

function lettersIn(text: string): number {
	let letters = 0;
	for (let at = 0; at < text.length; at++) {
		letters += isWordCharacter(text, at) ? 1 : 0;
	}
	return letters;
}

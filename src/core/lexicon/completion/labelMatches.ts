import type { LanguageTag } from '../../dossier/model';
import type { EntryId } from '../../library/library';
import { hasNoCase, isIdeograph, isUpperCase, isWordCharacter } from './characters';
import { foldForCompletion, EMPTY_RANGE, SHORTEST_LATER_WORD, type CompletableLabel, type LabelCompletionIndex, type PlaceRange, type SortedPlaces } from './labelCompletionIndex';
import type { TypedWords } from './typedWords';

/** How typed words stand in a label, best first. */
export const MATCH_KINDS = ['wholeAcronym', 'acronym', 'name', 'laterWord', 'acronymInOtherCase'] as const;

const ACRONYMS: readonly MatchKind[] = ['wholeAcronym', 'acronym'];

/** How typed words stand in one label. */
export type MatchKind = (typeof MATCH_KINDS)[number];

/** A label of which some words were typed. */
export interface LabelMatch {
	readonly of: CompletableLabel;
	readonly typed: TypedWords;
	readonly match: MatchKind;
}

/** How many labels of one kind of match are looked at, so that no prefix is slow. */
const MOST_LABELS = 100;

/** What makes one of several labels likelier: the language of the document, then the entries in it; then preferred names are. */
export interface MatchPreference {
	readonly entries: ReadonlySet<EntryId>;
	/** `undefined` for the language of each dossier. */
	readonly language: LanguageTag | undefined;
}

/** Is given labels one after the other, and says whether it wants more. */
export type LabelVisitor = (label: LabelMatch) => boolean;

/**
 * The labels of which words were typed. With `asked`, a person wants to see what there is: two letters
 * are enough and case does not count. Without, the list would come by itself, so it takes two letters of
 * an acronym in its capitals, three of a name, four of a later word, and, of a single word, the capital
 * that the name has.
 */
export class LabelMatches {
	private readonly runs: Run[] = [];

	constructor(index: LabelCompletionIndex, words: readonly TypedWords[], asked: boolean) {
		let isNamed = false;
		for (const typed of words) {
			const run: Run = new Run(typed, rulesFor(index, typed.text, asked), isNamed ? ACRONYMS : MATCH_KINDS);
			this.runs.push(run);
			// What fewer words begin is not what was meant, once a name begins with more of them; an acronym may be.
			isNamed ||= run.has('name');
		}
	}

	/** Whether there is none. */
	get isEmpty(): boolean {
		return !this.runs.some(run => MATCH_KINDS.some(match => run.has(match)));
	}

	/**
	 * Visits the labels, best first: by how the words stand in them; of the same, more words before fewer,
	 * then likelier ones before others, then by the alphabet.
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

/** What the words from one place on to the cursor find. */
class Run {
	private readonly typed: TypedWords;
	private readonly rules: Readonly<Record<MatchKind, Rule>>;
	private readonly matches: readonly MatchKind[];

	constructor(typed: TypedWords, rules: Readonly<Record<MatchKind, Rule>>, matches: readonly MatchKind[]) {
		this.typed = typed;
		this.rules = rules;
		this.matches = matches;
	}

	/** Whether a label is matched so. */
	has(match: MatchKind): boolean {
		const rule = this.ruleOf(match);
		for (let at = rule.range.first; at < rule.range.end; at++) {
			if (labelThatFits(rule, at, this.typed.text)) {
				return true;
			}
		}
		return false;
	}

	/** Visits the labels that are matched so, likelier ones first; returns whether the visitor still wants more. */
	visit(match: MatchKind, { entries, language }: MatchPreference, visitor: LabelVisitor): boolean {
		const { typed } = this;
		const rule = this.ruleOf(match);
		const { first, end } = rule.range;
		const names: CompletableLabel[] = [];
		const others: CompletableLabel[] = [];
		const foreign: CompletableLabel[] = [];
		for (let at = first; at < end; at++) {
			const of = labelThatFits(rule, at, typed.text);
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

/** Where labels are looked for, and which of them count. */
interface Rule {
	readonly source: SortedPlaces;
	readonly range: PlaceRange;
	/** Whether the word has a capital letter, where that matters. */
	readonly capital?: boolean | undefined;
	/** Whether the case is that of the acronym, where that matters. */
	readonly asWritten?: boolean;
}

function rulesFor(index: LabelCompletionIndex, text: string, asked: boolean): Readonly<Record<MatchKind, Rule>> {
	const { acronyms, names, laterWords } = index;
	const folded = foldForCompletion(text);
	const letters = lettersIn(text);
	const capital = isUpperCase(text, 0);
	// Several words that fit are no chance, unless the first is an article or the like: “the UN”.
	const several = /^[^ ]+(?= [^ ])/.exec(folded);
	const anyCase = several ? several[0].length >= SHORTEST_LATER_WORD : asked;
	const few = asked || isIdeograph(text, 0);
	const from = (source: SortedPlaces, fewest: number) => (letters < fewest ? EMPTY_RANGE : source.startingWith(folded, MOST_LABELS));
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

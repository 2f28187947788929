import type { DerivedKind, Label } from '../../dossier/model';
import type { EntryKind } from '../../dossier/vocabulary';
import { withoutAccents } from './accents';
import { withoutArticle } from './article';
import { withoutHyphen } from './hyphen';
import { otherNumbers } from './number';
import { otherOrdinals } from './ordinal';
import { pluralsOf } from './plural';
import { withProclitics } from './proclitic';
import { otherSpellings } from './spelling';

/** A way to write a label. */
export interface LabelForm {
	readonly text: string;
	/** How many steps lead from the label to it: 0 for the label itself and for forms that its dossier names. */
	readonly steps: number;
}

/** What a rule looks at besides the text. */
export interface FormContext {
	/** The language without its region, such as `en`. */
	readonly language: string;
	readonly isAcronym: boolean;
	readonly isPerson: boolean;
}

/** Other ways to write a text; it may return the text itself. */
export type FormRule = (text: string, context: FormContext) => readonly string[];

/** The rules in the order in which they build on each other. */
const RULES: readonly (readonly [DerivedKind, FormRule])[] = [
	['article', withoutArticle],
	['spelling', otherSpellings],
	['ordinal', otherOrdinals],
	['number', otherNumbers],
	['hyphen', withoutHyphen],
	['plural', pluralsOf],
	['accent', withoutAccents],
	['proclitic', withProclitics],
];

/** A discouraged label stands for its very words: another spelling of them may be the right one. */
const KEEP_THE_WORDS: ReadonlySet<DerivedKind> = new Set(['hyphen', 'plural', 'accent', 'proclitic']);

/** More forms than this no label has; a hostile one costs no more. */
const MOST = 64;

/** The ways to write a label, fewest steps first: itself, the forms that its dossier names, and what the rules derive. */
export function formsOf(label: Label, kind: EntryKind): readonly LabelForm[] {
	const steps = new Map([label.text, ...(label.forms ?? [])].map(text => [text, 0]));
	if (label.derive !== false) {
		const context = {
			language: label.language.split('-', 1)[0]?.toLowerCase() ?? '',
			isAcronym: label.role === 'acronym',
			isPerson: kind === 'person',
		};
		for (const [name, rule] of RULES) {
			if (label.derive?.[name] !== false && (label.role !== 'discouraged' || KEEP_THE_WORDS.has(name))) {
				apply(rule, context, steps);
			}
		}
	}
	return [...steps].map(([text, count]) => ({ text, steps: count })).sort((a, b) => a.steps - b.steps);
}

function apply(rule: FormRule, context: FormContext, steps: Map<string, number>): void {
	for (const [text, count] of [...steps]) {
		for (const form of rule(text, context)) {
			if (!steps.has(form) && steps.size < MOST) {
				steps.set(form, count + 1);
			}
		}
	}
}

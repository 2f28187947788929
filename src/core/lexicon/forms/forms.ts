import type { DerivedKind, Label } from '../../dossier/model';
import type { EntryKind } from '../../dossier/vocabulary';
import { withoutAccents } from './accents';
import { withoutArticle } from './article';
import { NO_FORMS, type FormContext, type FormRule } from './formRule';
import { withoutHyphen } from './hyphen';
import { otherNumbers } from './number';
import { otherOrdinals } from './ordinal';
import { pluralsOf } from './plural';
import { withProclitics } from './proclitic';
import { otherSpellings } from './spelling';

/** A way to write a label. */
export interface LabelForm {
	readonly text: string;
	/** The number of derivation steps from the label: 0 for the label itself and for forms that its dossier lists. */
	readonly steps: number;
}

/** The rules, in the order in which each builds on the results of those before it. */
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

/** The only kinds that apply to discouraged labels. The others change words, which may turn a discouraged spelling into the right one. */
const KEEP_THE_WORDS: ReadonlySet<DerivedKind> = new Set(['hyphen', 'plural', 'accent', 'proclitic']);

/** The maximum number of forms. Real labels have fewer; the limit bounds the cost of a malicious one. */
const MAX_FORMS = 64;

/**
 * Returns the forms of a label: the label itself, the forms that its dossier lists, and those derived by rules, each after the form it
 * derives from.
 */
export function formsOf(label: Label, kind: EntryKind): readonly LabelForm[] {
	const forms: LabelForm[] = [{ text: label.text, steps: 0 }];
	for (const text of label.forms ?? []) {
		add(forms, text, 0);
	}
	if (label.derive !== false) {
		const context = contextOf(label, kind);
		for (const [name, rule] of RULES) {
			if (label.derive?.[name] !== false && (label.role !== 'discouraged' || KEEP_THE_WORDS.has(name))) {
				apply(rule, context, forms);
			}
		}
	}
	return forms;
}

/** Returns the forms of a label that are the plural of its text; none if the label configures derivation itself. */
export function pluralsOfLabel(label: Label, kind: EntryKind): readonly string[] {
	return label.derive === undefined ? pluralsOf(label.text, contextOf(label, kind)) : NO_FORMS;
}

/** Returns the context of a label for form rules. */
export function contextOf(label: Label, kind: EntryKind): FormContext {
	return { language: languageOf(label.language), isAcronym: label.role === 'acronym', isPerson: kind === 'person' };
}

function apply(rule: FormRule, context: FormContext, forms: LabelForm[]): void {
	const before = forms.length;
	for (let index = 0; index < before; index++) {
		const form = forms[index];
		if (form) {
			for (const text of rule(form.text, context)) {
				add(forms, text, form.steps + 1);
			}
		}
	}
}

function add(forms: LabelForm[], text: string, steps: number): void {
	if (forms.length < MAX_FORMS && !forms.some(form => form.text === text)) {
		forms.push({ text, steps });
	}
}

function languageOf(tag: string): string {
	const known = LANGUAGES.get(tag);
	if (known !== undefined) {
		return known;
	}
	const end = tag.indexOf('-');
	return (end < 0 ? tag : tag.slice(0, end)).toLowerCase();
}

/** Language tags that need no parsing: those of the languages with rules, which are most of them. */
const LANGUAGES: ReadonlyMap<string, string> = new Map(['en', 'fr', 'nl', 'de', 'es'].map(language => [language, language]));

import type { DerivedKind, Label } from '../../dossier/model';
import type { EntryKind } from '../../dossier/vocabulary';
import { NO_FORMS, type FormContext, type FormRule } from './formRule';
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

/** The ways to write a label: itself, the forms that its dossier names, and what the rules derive, each after the one it comes from. */
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

/** The plurals of a label as its dossier writes it, which are among its forms; none where it has rules of its own. */
export function pluralsOfLabel(label: Label, kind: EntryKind): readonly string[] {
	return label.derive === undefined ? pluralsOf(label.text, contextOf(label, kind)) : NO_FORMS;
}

/** What the rules look at besides the text of a label. */
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
	if (forms.length < MOST && !forms.some(form => form.text === text)) {
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

/** The languages with rules, which most tags are: they need no work. */
const LANGUAGES: ReadonlyMap<string, string> = new Map(['en', 'fr', 'nl', 'de', 'es'].map(language => [language, language]));

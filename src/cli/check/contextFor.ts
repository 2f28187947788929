import type { CheckContext } from '../../core/check/checkContext';
import { sharedQuoting } from '../../core/check/quotations/sharedQuoting';
import { styleOfNotesInSteps } from '../../core/citation/document/refresh/styleOfNotes';
import type { CitationFormatting } from '../../core/citation/style/documents/document';
import { referenceLanguage } from '../../core/citation/style/locale/languages';
import { styleOf } from '../../core/citation/style/styles';
import type { LanguageTag } from '../../core/dossier/model';
import type { DocumentLanguage } from '../../core/language/documentLanguage';
import { citationForms } from '../../core/language/languages';
import { buildLexicon } from '../../core/lexicon/lexicon';
import type { Library } from '../../core/library/library';
import type { HeldSources } from '../../core/quotation/heldSource';
import { sharedSteps, type Steps } from '../../core/steps/steps';
import { buildSymbolIndex } from '../../core/symbol/symbolIndex';
import type { WorkspaceSettings } from './files/workspaceSettings';

/** The data with which documents are compared. */
export interface Known {
	readonly library: Library;
	readonly held: HeldSources;
}

/** A text that is checked, and its natural language. */
export interface CheckedText {
	readonly text: string;
	readonly language: LanguageTag;
	/** The language that the text declares; absent if it declares none. */
	readonly writtenIn?: LanguageTag | undefined;
}

/** Returns the context of a document in a syntax. Its notes decide the style of references, unless that is set. */
export type ContextFor = (syntax: DocumentLanguage, checked: CheckedText) => CheckContext;

/** Returns the contexts in which documents of a workspace are checked. Names that its settings silence do not count as mentions. */
export function contextsOf({ library, held }: Known, { settings, valueOf }: Pick<WorkspaceSettings, 'settings' | 'valueOf'>): ContextFor {
	const silenced = valueOf('dossier.silencedLabels');
	const style = styleOf(String(valueOf('dossier.citation.style')));
	const leavesOutAddresses = valueOf('dossier.citation.addresses') === 'whereNeeded';
	const citations = {
		format: textOf(valueOf('dossier.citation.format'), 'auto'),
		punctuation: textOf(valueOf('dossier.citation.punctuation'), 'auto'),
		template: textOf(valueOf('dossier.citation.template'), ''),
	};
	const isSet = (name: string) => ![undefined, 'auto'].includes(valueOf(name) as string | undefined);
	const texts = new Set(Array.isArray(silenced) ? silenced : []);
	const context: Omit<CheckContext, 'syntax' | 'language'> = {
		library, lexicon: buildLexicon(library), symbols: buildSymbolIndex(library), settings,
		...(texts.size > 0 && { kept: mentions => mentions.flatMap(mention => {
			const labels = mention.labels.filter(({ label }) => !texts.has(label.text));
			return labels.length === 0 ? [] : [{ ...mention, labels }];
		}) }),
	};
	const quotingIn = sharedQuoting({ library, held, settings });
	return (syntax, { text, language, writtenIn }) => {
		const set = { style, language: referenceLanguage(valueOf('dossier.citation.language'), language), leavesOutAddresses };
		const keeps = { style: isSet('dossier.citation.style'), language: isSet('dossier.citation.language') || writtenIn !== undefined };
		let form: CitationFormatting = set;
		// Most documents have nothing whose citation is looked for, and many no notes.
		const knowledge = sharedSteps(function* () {
			form = yield* formOfInSteps({ text, syntax, library }, set, keeps);
			return yield* quotingIn(syntax, form).knowledge();
		});
		return {
			...context,
			syntax,
			language,
			quoting: { ...quotingIn(syntax, set), knowledge },
			citing: { style: () => form, settings: citations, forms: citationForms, knowledge },
		};
	};
}

/** Returns how references are written in a document: as in its notes, where nothing comes before that. */
function* formOfInSteps(
	{ text, syntax, library }: { readonly text: string; readonly syntax: DocumentLanguage; readonly library: Library },
	set: CitationFormatting,
	keeps: { readonly style: boolean; readonly language: boolean },
): Steps<CitationFormatting> {
	if (keeps.style && keeps.language) {
		return set;
	}
	const { citation, citationParser, output } = syntax;
	const noted = { text, parsed: citationParser.read(text), sources: library.sources.values(), syntax: citation, output };
	const { formatting: { style, language } } = yield* styleOfNotesInSteps(noted, set);
	return { ...set, style: keeps.style ? set.style : style, language: keeps.language ? set.language : language };
}

function textOf(value: unknown, otherwise: string): string {
	return typeof value === 'string' ? value : otherwise;
}

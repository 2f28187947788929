import type { CheckContext } from '../../core/check/checkContext';
import { sharedQuoting } from '../../core/check/quotations/sharedQuoting';
import type { ParsedCitations } from '../../core/citation/document/written';
import { referenceLanguage } from '../../core/citation/style/locale/languages';
import { styleOf } from '../../core/citation/style/styles';
import type { LanguageTag } from '../../core/dossier/model';
import type { DocumentLanguage } from '../../core/language/documentLanguage';
import { citationForms } from '../../core/language/languages';
import { buildLexicon } from '../../core/lexicon/lexicon';
import type { Library } from '../../core/library/library';
import type { HeldSources } from '../../core/quotation/heldSource';
import { buildSymbolIndex } from '../../core/symbol/symbolIndex';
import type { WorkspaceSettings } from './files/workspaceSettings';
import { StyleFollower } from './styleFollower';

/** The data with which documents are compared. */
export interface Known {
	readonly library: Library;
	readonly held: HeldSources;
}

/** A document that is checked, and its natural language. Its text may change while it is checked with the same context. */
export interface CheckedDocument {
	/** Returns the present text. */
	readonly text: () => string;
	/** Returns the citations and notes of that text as written. */
	readonly parsed: () => ParsedCitations;
	readonly language: LanguageTag;
	/** The language that the text declares; absent if it declares none. */
	readonly writtenIn?: LanguageTag | undefined;
}

/** Returns the context of a document in a syntax. Its notes decide the style of references, unless that is set. */
export type ContextFor = (syntax: DocumentLanguage, checked: CheckedDocument) => CheckContext;

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
	return (syntax, { text, parsed, language, writtenIn }) => {
		const { citation, output } = syntax;
		const formatting = { style, language: referenceLanguage(valueOf('dossier.citation.language'), language), leavesOutAddresses };
		const keeps = { style: isSet('dossier.citation.style'), language: isSet('dossier.citation.language') || writtenIn !== undefined };
		const styles = new StyleFollower({ text, parsed, sources: [...library.sources.values()], syntax: citation, output }, { formatting, keeps });
		// Only asked for by checks that look for citations: most documents have nothing whose citation is looked for, and many no notes.
		const knowledge = function* () {
			return yield* quotingIn(syntax, yield* styles.presentInSteps()).knowledge();
		};
		return {
			...context,
			syntax,
			language,
			quoting: { ...quotingIn(syntax, formatting), knowledge },
			citing: { style: () => styles.last, settings: citations, forms: citationForms, knowledge },
		};
	};
}

function textOf(value: unknown, otherwise: string): string {
	return typeof value === 'string' ? value : otherwise;
}

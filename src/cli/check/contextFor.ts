import type { CheckContext } from '../../core/check/checkContext';
import { sharedQuoting } from '../../core/check/quotations/sharedQuoting';
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

/** The data with which documents are compared. */
export interface Known {
	readonly library: Library;
	readonly held: HeldSources;
}

/** Returns the context of documents of a language, in a natural language. */
export type ContextFor = (syntax: DocumentLanguage, language: LanguageTag) => CheckContext;

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
	const texts = new Set(Array.isArray(silenced) ? silenced : []);
	const context: Omit<CheckContext, 'syntax' | 'language'> = {
		library, lexicon: buildLexicon(library), symbols: buildSymbolIndex(library), settings,
		...(texts.size > 0 && { kept: mentions => mentions.flatMap(mention => {
			const labels = mention.labels.filter(({ label }) => !texts.has(label.text));
			return labels.length === 0 ? [] : [{ ...mention, labels }];
		}) }),
	};
	const quotingIn = sharedQuoting({ library, held, settings });
	return (syntax, language) => {
		const form = { style, language: referenceLanguage(valueOf('dossier.citation.language'), language), leavesOutAddresses };
		const quoting = quotingIn(syntax, form);
		return {
			...context,
			syntax,
			language,
			quoting,
			citing: { style: form, settings: citations, forms: citationForms, knowledge: quoting.knowledge },
		};
	};
}

function textOf(value: unknown, otherwise: string): string {
	return typeof value === 'string' ? value : otherwise;
}

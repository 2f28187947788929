// Checks a text in steps that are counted. Everything is built here, so that the built-in methods of its objects count, too.
import { CHECK_CODES, type CheckCode } from '../../../../src/core/check/checkCode';
import type { CheckContext } from '../../../../src/core/check/checkContext';
import { checkDocument } from '../../../../src/core/check/checkDocument';
import { DEFAULT_CHECK_SETTINGS } from '../../../../src/core/check/checkSettings';
import { DocumentChecker } from '../../../../src/core/check/documentChecker';
import { quotingFor } from '../../../../src/core/check/quotations/quotingFor';
import type { Severities } from '../../../../src/core/check/severity';
import { buildReferenceRecognizerInSteps } from '../../../../src/core/citation/document/references/recognizeReferences';
import { buildKeyIndex } from '../../../../src/core/citation/keys/keyIndex';
import { LANGUAGES } from '../../../../src/core/citation/style/locale/languages';
import { styleOf } from '../../../../src/core/citation/style/styles';
import { readDossierYaml } from '../../../../src/core/dossier/yaml/readYaml';
import { citationForms, documentLanguageOf } from '../../../../src/core/language/languages';
import { buildLexicon } from '../../../../src/core/lexicon/lexicon';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { readSourceText } from '../../../../src/core/quotation/sourceText';
import { buildSymbolIndex } from '../../../../src/core/symbol/symbolIndex';

/** All checks are on. */
const SETTINGS = { ...DEFAULT_CHECK_SETTINGS, severities: Object.fromEntries(CHECK_CODES.map(code => [code, 'warning'])) as Severities };

/** Checks texts in document languages, with all checks and a dossier. */
export interface GrowingChecker {
	check(text: string, languageId: string): unknown;
	/**
	 * Checks a text with one check, and returns a function that checks it again as after an edit, when all results that depend on one
	 * segment are known.
	 */
	again(text: string, languageId: string, code: CheckCode): () => unknown;
}

/** Returns a checker for a dossier in YAML that has the text of one of its sources. */
export function checkerWith(yaml: string, source: { readonly key: string; readonly text: string }): GrowingChecker {
	const read = readDossierYaml(yaml, () => []);
	if ('findings' in read) {
		throw new Error(JSON.stringify(read.findings));
	}
	const library = mergeDossiers([read.dossier]);
	const known = { library, lexicon: buildLexicon(library), symbols: buildSymbolIndex(library), settings: SETTINGS };
	const keys = { index: buildKeyIndex(library), bibliography: { kind: 'keys', keys: new Set(['known2001']), isWhole: true } as const };
	const form = { style: styleOf('un'), language: LANGUAGES[0] };
	const held = new Map([[source.key, { kind: 'text', text: readSourceText(source.text) } as const]]);
	const contexts = new Map<string, CheckContext>();
	const contextOf = (languageId: string): CheckContext => {
		const syntax = documentLanguageOf(languageId);
		const recognizer = () =>
			buildReferenceRecognizerInSteps({ ...library, sources: new Map() }, { formatting: form, output: syntax.output });
		const quoting = quotingFor({ library: { sources: new Map() }, held, recognizer, syntax, settings: SETTINGS });
		const context = contexts.get(languageId) ?? {
			...known,
			syntax,
			keys,
			language: 'en',
			quoting,
			citing: {
				style: () => form,
				settings: { format: 'auto', punctuation: 'auto', template: '' },
				forms: citationForms,
				knowledge: quoting.knowledge,
			},
		};
		contexts.set(languageId, context);
		return context;
	};
	return {
		check: (text, languageId) => checkDocument(text, contextOf(languageId)),
		again(text, languageId, code) {
			const severities = Object.fromEntries(CHECK_CODES.map(each => [each, each === code ? 'warning' : 'off'])) as Severities;
			const context = { ...contextOf(languageId), settings: { ...SETTINGS, severities } };
			const checker = new DocumentChecker(context);
			const segments = context.syntax.prose.reader.read(text, { isFirst: true });
			checker.check(segments);
			return () => checker.check(segments);
		},
	};
}

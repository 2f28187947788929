// What checks a text in steps that are counted. Everything is built here, so that the built-in methods of its objects count, too.
import { checkDocument } from '../../../src/core/check/checkDocument';
import type { CheckContext } from '../../../src/core/check/checkContext';
import { DEFAULT_CHECK_SETTINGS } from '../../../src/core/check/checkSettings';
import { quotingFor } from '../../../src/core/check/quotations/quotingFor';
import { LANGUAGES } from '../../../src/core/citation/style/locale/languages';
import { styleOf } from '../../../src/core/citation/style/styles';
import { readDossierYaml } from '../../../src/core/dossier/readYaml';
import { documentLanguageOf } from '../../../src/core/language/languages';
import { buildLexicon } from '../../../src/core/lexicon/lexicon';
import { mergeDossiers } from '../../../src/core/library/merge';
import { readSourceText } from '../../../src/core/quotation/sourceText';
import { buildSymbolIndex } from '../../../src/core/symbol/symbolIndex';

/** Returns a function that checks a text in a document language with a dossier in YAML, which holds the text of one of its sources. */
export function checkerWith(yaml: string, source: { readonly key: string; readonly text: string }): (text: string, languageId: string) => unknown {
	const read = readDossierYaml(yaml, () => []);
	if ('findings' in read) {
		throw new Error(JSON.stringify(read.findings));
	}
	const library = mergeDossiers([read.dossier]);
	const known = { library, lexicon: buildLexicon(library), symbols: buildSymbolIndex(library), settings: DEFAULT_CHECK_SETTINGS };
	const held = new Map([[source.key, { kind: 'text', text: readSourceText(source.text) } as const]]);
	const contexts = new Map<string, CheckContext>();
	return (text, languageId) => {
		const syntax = documentLanguageOf(languageId);
		const context = contexts.get(languageId) ?? {
			...known, syntax, language: 'en', quoting: quotingFor({ library: { ...library, sources: new Map() }, held, syntax, settings: DEFAULT_CHECK_SETTINGS, form: { style: styleOf('un'), language: LANGUAGES[0] } }),
		};
		contexts.set(languageId, context);
		return checkDocument(text, context);
	};
}

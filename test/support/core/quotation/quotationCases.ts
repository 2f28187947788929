import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { CHECK_CODES, type CheckCode } from '../../../../src/core/check/checkCode';
import { checkDocument } from '../../../../src/core/check/checkDocument';
import { DEFAULT_CHECK_SETTINGS, type CheckSettings } from '../../../../src/core/check/checkSettings';
import type { Quoting } from '../../../../src/core/check/quotations/quoting';
import { quotingFor } from '../../../../src/core/check/quotations/quotingFor';
import { DEFAULT_SEVERITIES, type Severities } from '../../../../src/core/check/severity';
import { buildReferenceRecognizerInSteps } from '../../../../src/core/citation/document/references/recognizeReferences';
import { LANGUAGES } from '../../../../src/core/citation/style/locale/languages';
import { styleOf } from '../../../../src/core/citation/style/styles';
import type { DocumentLanguage } from '../../../../src/core/language/documentLanguage';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { makeFingerprint } from '../../../../src/core/quotation/fingerprint/fingerprint';
import type { HeldSource } from '../../../../src/core/quotation/heldSource';
import { readSourceText } from '../../../../src/core/quotation/sourceText';
import { bundledLibrary } from '../bundled/bundledLibrary';
import { bundledContext } from '../checkFixtures';
import { once } from '../once';
import { HARBOUR_REPORT } from './quotationTexts';

/** A document with quotations. */
export interface QuotationCase {
	readonly name: string;
	readonly text: string;
	/** The identifier of its document language; Markdown if absent. */
	readonly language?: string;
	/** Its natural language; English if absent. */
	readonly lang?: string;
	/** The check that must find something in it; absent if none must. */
	readonly code?: CheckCode;
}

const FOLDER = 'test/fixtures/quotations';

/** Reads the cases of a file. */
export function quotationCases(file: string): readonly QuotationCase[] {
	return load(readFileSync(`${FOLDER}/${file}`, 'utf8')) as readonly QuotationCase[];
}

/** The texts of our own that the cases quote, by the names of their citation keys in the cases. */
export const QUOTED_TEXTS = {
	HARBOUR: HARBOUR_REPORT,
	MINUTES: readFileSync(`${FOLDER}/minutes.fr.txt`, 'utf8'),
	DYKE: readFileSync(`${FOLDER}/dyke.de.txt`, 'utf8'),
	ORCHARD: readFileSync(`${FOLDER}/orchard.txt`, 'utf8'),
} as const;

/** The sources of the bundled dossier that have these texts in the cases. */
const KEYS: Readonly<Record<string, string>> = {
	HARBOUR: 'cop10be_res_10_5_text', MINUTES: 'cop10be_res_10_6_text', DYKE: 'cop10be_res_10_2_text', ORCHARD: 'cop10be_res_12_4_text',
};

const held = once((): ReadonlyMap<string, HeldSource> => new Map<string, HeldSource>([
	['cop10be_res_10_5_text', { kind: 'text', text: readSourceText(QUOTED_TEXTS.HARBOUR) }],
	['cop10be_res_10_6_text', { kind: 'text', text: readSourceText(QUOTED_TEXTS.MINUTES) }],
	['cop10be_res_10_2_text', { kind: 'text', text: readSourceText(QUOTED_TEXTS.DYKE) }],
	['cop10be_res_12_4_text', { kind: 'fingerprint', fingerprint: makeFingerprint(QUOTED_TEXTS.ORCHARD, 'saltsaltsalt') }],
]));

/** No other check changes what those of quotations find. */
const ONLY_QUOTATIONS: CheckSettings = {
	...DEFAULT_CHECK_SETTINGS,
	severities: Object.fromEntries(
		CHECK_CODES.map(code => [code, code.startsWith('quotation-') ? DEFAULT_SEVERITIES[code] : 'off']),
	) as Severities,
};

/** Returns the checks that find something in the quotations of a case. */
export function quotationCodes({ text, language = 'markdown', lang = 'en' }: QuotationCase): readonly CheckCode[] {
	const syntax = documentLanguageOf(language);
	const quoting = quotings.get(syntax) ?? quotingIn(syntax);
	quotings.set(syntax, quoting);
	const cited = text.replace(/HARBOUR|MINUTES|DYKE|ORCHARD/g, name => KEYS[name] ?? name);
	return checkDocument(cited, { ...bundledContext(), settings: ONLY_QUOTATIONS, syntax, language: lang, quoting }).map(({ code }) => code);
}

/** All documents in a language share it, because it formats the sources. */
const quotings = new Map<DocumentLanguage, Quoting>();

function quotingIn(syntax: DocumentLanguage): Quoting {
	const library = { ...bundledLibrary, sources: new Map([...bundledLibrary.sources].filter(([key]) => held().has(key))) };
	const formatting = { style: styleOf('un'), language: LANGUAGES[0] };
	return quotingFor({
		library: bundledLibrary,
		held: held(),
		recognizer: () => buildReferenceRecognizerInSteps(library, { formatting, output: syntax.output }),
		syntax,
		settings: ONLY_QUOTATIONS,
	});
}

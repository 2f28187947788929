import { readFileSync } from 'node:fs';
import { DEFAULT_CHECK_SETTINGS } from '../../../../src/core/check/checkSettings';
import type { Quoting } from '../../../../src/core/check/quotations/quoting';
import { quotingFor } from '../../../../src/core/check/quotations/quotingFor';
import { buildReferenceRecognizerInSteps } from '../../../../src/core/citation/document/references/recognizeReferences';
import { LANGUAGES } from '../../../../src/core/citation/style/locale/languages';
import { styleOf } from '../../../../src/core/citation/style/styles';
import type { DocumentLanguage } from '../../../../src/core/language/documentLanguage';
import type { Library } from '../../../../src/core/library/library';
import { readFingerprint } from '../../../../src/core/quotation/fingerprint/fingerprintFile';
import type { HeldSource, HeldSources } from '../../../../src/core/quotation/heldSource';
import { readSourceText } from '../../../../src/core/quotation/sourceText';
import { once } from '../once';
import { HARBOUR_REPORT } from '../quotation/quotationTexts';
import { bundledLibrary } from './bundledLibrary';

/** The key of a source of the bundled dossier whose text is that of the harbour report in tests. */
export const HARBOUR_KEY = 'cop10be_res_10_5_text';

/** The available sources: the release as a fingerprint, and one source with a text of our own. */
const held = once((): HeldSources => {
	const fingerprint = readFingerprint(readFileSync('dossiers/cop10-belgium.release.fingerprint.json', 'utf8'));
	if (!fingerprint) {
		throw new Error('The fingerprint of the release cannot be read.');
	}
	return new Map<string, HeldSource>([
		['cop10be_release', { kind: 'fingerprint', fingerprint }],
		[HARBOUR_KEY, { kind: 'text', text: readSourceText(HARBOUR_REPORT) }],
	]);
});

const KNOWN = new Map<DocumentLanguage, Quoting>();

/**
 * The data with which quotations in documents of a language are compared. Of full references, only those to available sources are
 * recognized.
 */
export function bundledQuoting(syntax: DocumentLanguage): Quoting {
	const library: Library = { ...bundledLibrary, sources: new Map([...bundledLibrary.sources].filter(([key]) => held().has(key))) };
	const formatting = { style: styleOf('un'), language: LANGUAGES[0] };
	const quoting =
		KNOWN.get(syntax)
		?? quotingFor({
			library: bundledLibrary,
			held: held(),
			recognizer: () => buildReferenceRecognizerInSteps(library, { formatting, output: syntax.output }),
			syntax,
			settings: DEFAULT_CHECK_SETTINGS,
		});
	KNOWN.set(syntax, quoting);
	return quoting;
}

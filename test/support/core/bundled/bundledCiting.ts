import type { CheckContext } from '../../../../src/core/check/checkContext';
import { LANGUAGES } from '../../../../src/core/citation/style/locale/languages';
import { styleOf } from '../../../../src/core/citation/style/styles';
import type { DocumentLanguage } from '../../../../src/core/language/documentLanguage';
import { citationForms } from '../../../../src/core/language/languages';
import { bundledKeys } from './bundledKeys';
import { bundledQuoting } from './bundledQuoting';

/**
 * The input for proposing citations in the fixtures of checks: with the default settings, and with the keys of the bibliography that a
 * document names.
 */
export function bundledCiting(syntax: DocumentLanguage, text: string): Pick<CheckContext, 'quoting' | 'citing' | 'keys'> {
	const quoting = bundledQuoting(syntax);
	const hasBibliography = (syntax.bibliography?.paths(text).length ?? 0) > 0;
	return {
		quoting,
		keys: hasBibliography ? bundledKeys() : { ...bundledKeys(), bibliography: { kind: 'none' } },
		citing: {
			style: () => ({ style: styleOf('un'), language: LANGUAGES[0] }),
			settings: { format: 'auto', punctuation: 'auto', template: '' },
			forms: citationForms,
			knowledge: quoting.knowledge,
		},
	};
}

import type { CheckContext } from '../../../../src/core/check/checkContext';
import { buildLexicon } from '../../../../src/core/lexicon/lexicon';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { buildSymbolIndex } from '../../../../src/core/symbol/symbolIndex';
import { once } from '../once';
import { bundledDossier, shippedDossier } from './bundledLibrary';

/** The bundled dossier and that about the convention against corruption, as checks use them. */
export const corruptionToo = once((): Pick<CheckContext, 'library' | 'lexicon' | 'symbols'> => {
	const library = mergeDossiers([bundledDossier, shippedDossier('optional/corruption')]);
	return { library, lexicon: buildLexicon(library), symbols: buildSymbolIndex(library) };
});

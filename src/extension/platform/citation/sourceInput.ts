import { l10n } from 'vscode';
import { sourceKindOf } from '../../../core/citation/style/kind';
import type { LibrarySource } from '../../../core/library/library';
import type { SourceInput } from '../../../core/render/page/sourcePage';
import { citationStyleFor } from './citationStyle';
import { referenceIn } from './referenceText';
import { sourceKindName } from './sourceNames';
import { styleNames } from './styleNames';

/** Returns the reference and the words for the page of a source, in the citation style of the settings and the user's language. */
export function sourceInput(source: LibrarySource): SourceInput {
	const form = citationStyleFor(undefined);
	return {
		source,
		reference: referenceIn(source, form),
		style: styleNames()[form.style.id],
		words: {
			type: l10n.t('Kind'),
			kind: sourceKindName(sourceKindOf(source.source.csl)),
			reference: l10n.t('Reference ({0})'),
			address: l10n.t('Address'),
			citedFor: l10n.t('Source to cite for'),
			restsOn: l10n.t('Statements based on it'),
			nothingRests: l10n.t('No statement in the dossier is based on this source.'),
			asAWhole: l10n.t('The source as a whole'),
			departure: l10n.t('Difference from the official record'),
			numberUnconfirmed: l10n.t('number unconfirmed'),
			name: l10n.t('Name'),
			consulted: l10n.t('Consulted'),
			consultedPart: {
				whole: l10n.t('{0}, the whole text'),
				opening: l10n.t('{0}, its opening only'),
				passage: l10n.t('{0}, single passages'),
			},
			consultedCopy: l10n.t('{0}, in a copy'),
		},
	};
}

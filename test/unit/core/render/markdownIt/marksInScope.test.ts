import assert from 'node:assert/strict';
import { WORDS } from '../../../../../src/cli/words/labels';
import { buildLexicon } from '../../../../../src/core/lexicon/lexicon';
import { findMarks, type PreviewData } from '../../../../../src/core/render/markdownIt/marks';
import { PreviewCards } from '../../../../../src/core/render/markdownIt/previewCards';
import { complete } from '../../../../../src/core/steps/steps';
import { buildSymbolIndexInSteps } from '../../../../../src/core/symbol/symbolIndex';
import { LABELS } from '../../../../support/core/dossiers/labels';
import { smallLibrary } from '../../../../support/core/dossiers/smallLibrary';
import { SYMBOL_LABELS } from '../../../../support/core/dossiers/symbolLabels';

const TEXT = 'The Small Charter.';

function marked(scope?: PreviewData['scope']): readonly string[] {
	const library = smallLibrary();
	const cards = new PreviewCards(library, { labels: LABELS, symbols: SYMBOL_LABELS, references: WORDS });
	const data = {
		library,
		lexicon: buildLexicon(library),
		symbols: complete(buildSymbolIndexInSteps(library)),
		cards,
		...(scope && { scope }),
	};
	return findMarks(TEXT, [{ start: 0, end: TEXT.length, continues: false }], data).map(({ start, end }) => TEXT.slice(start, end));
}

describe('marks in a preview', () => {
	it('are those of the dossiers that apply to the document', () => {
		assert.deepEqual(marked(), ['Small Charter']);
		assert.deepEqual(marked({ nearest: ['small'], has: () => true }), ['Small Charter']);
		assert.deepEqual(marked({ nearest: [], has: () => false }), []);
	});
});

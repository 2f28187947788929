import assert from 'node:assert/strict';
import { PAGE_WORDS, SOURCE_KIND_NAMES, SOURCE_WORDS, STYLE_NAMES } from '../../../src/cli/site/pageWords';
import { renderLabels } from '../../../src/cli/words/labels';
import { SOURCE_KINDS } from '../../../src/core/citation/style/kind';
import { sourceInput } from '../../../src/extension/platform/citation/sourceInput';
import { sourceKindName } from '../../../src/extension/platform/citation/sourceNames';
import { styleNames } from '../../../src/extension/platform/citation/styleNames';
import { renderLabels as labelsOfEditor } from '../../../src/extension/platform/library/labels';
import { pageWords } from '../../../src/extension/platform/library/pageWords';
import { smallLibrary } from '../../support/core/dossiers/smallLibrary';

describe('the command line', () => {
	it('has the words of the editor in English', () => assert.deepEqual(renderLabels('en'), labelsOfEditor('en')));
	it('has the words of its pages in English', () => assert.deepEqual(PAGE_WORDS, pageWords()));
	it('has the words of the pages of sources in English', () => {
		const [source] = smallLibrary().sources.values();
		assert.ok(source);
		const { words: { kind, ...words } } = sourceInput(source);
		assert.deepEqual(SOURCE_WORDS, words);
		assert.equal(SOURCE_KIND_NAMES.webpage, kind);
		assert.deepEqual(SOURCE_KIND_NAMES, Object.fromEntries(SOURCE_KINDS.map(name => [name, sourceKindName(name)])));
	});
	it('has the names of the citation styles in English', () => assert.deepEqual(STYLE_NAMES, styleNames()));
});

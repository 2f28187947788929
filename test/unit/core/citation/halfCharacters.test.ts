import assert from 'node:assert/strict';
import { addToBibliography } from '../../../../src/core/citation/bibliography/addToBibliography';
import { EXPORT_FORMATS, exportItems } from '../../../../src/core/citation/bibliography/exportItems';
import { STYLES } from '../../../../src/core/citation/style/styles';
import { entryOf, noteOf } from './style/cited';

/** Half a character, which a file in JSON or YAML can have, but no address and no text in UTF-8: in what becomes an address, and in others. */
const CSL = { type: 'webpage', title: 'A\uD83D', DOI: '10.1000/\uD83Dx', URL: 'https://x.org/\uDC00', ISBN: '\uD800' };
const ITEM = { key: 'a\uDFFF', csl: CSL };
const HALF = /\p{Surrogate}|\\u[dD][89a-fA-F]/u;

describe('half a character in a source', () => {
	for (const style of STYLES) {
		it(`is in no address in the style ${style.id}`, () => {
			for (const csl of [{ ...CSL, title: 'A' }, { ...CSL, title: 'A', DOI: '' }]) {
				assert.doesNotMatch(noteOf(style, csl) + entryOf(style, csl), HALF);
			}
		});
	}
	for (const format of EXPORT_FORMATS) {
		it(`is in no export as ${format}`, () => {
			const { text } = exportItems([ITEM], format);
			assert.match(text, /10\.1000/);
			assert.doesNotMatch(text, HALF);
		});
	}
	for (const format of ['bib', 'cslJson', 'cslYaml', 'hayagriva'] as const) {
		it(`is in nothing that is added to a file in ${format}`, () => {
			const added = addToBibliography('', ITEM, { format, dialect: 'biblatex' });
			assert.ok(added.kind === 'add');
			assert.doesNotMatch(added.edit.text, HALF);
		});
	}
});

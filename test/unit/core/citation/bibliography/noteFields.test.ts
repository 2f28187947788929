import assert from 'node:assert/strict';
import { withNoteFields } from '../../../../../src/core/citation/bibliography/items/noteFields';

describe('variables in the note of an item', () => {
	it('are read from lines with the name of a CSL variable, in any case and with spaces', () => {
		assert.deepEqual(
			withNoteFields({ type: 'document', title: 'T', note: 'Type: treaty\nContainer Title: UNTOC\nVolume: 2225\nDOI: 10.1/x\noriginal-date: 1869' }),
			{ type: 'treaty', title: 'T', 'container-title': 'UNTOC', volume: '2225', DOI: '10.1/x', 'original-date': { raw: '1869' } },
		);
	});
	it('fill in what the item lacks, and only a type replaces its own', () => {
		assert.deepEqual(withNoteFields({ type: 'report', volume: '1', note: 'volume: 2\ntype: legal case' }), { type: 'legal_case', volume: '1' });
	});
	it('may be people, several of them, and dates of a treaty', () => {
		assert.deepEqual(withNoteFields({ type: 'treaty', note: 'recipient: Vettori || Francesco\nrecipient: UNODC\nadopted: 2000-11-15\nentry-into-force: 2003-09-29' }), {
			type: 'treaty', recipient: [{ family: 'Vettori', given: 'Francesco' }, { literal: 'UNODC' }], custom: { adopted: '2000-11-15', 'entry-into-force': '2003-09-29' },
		});
	});
	it('may be dates of a treaty in one line', () => {
		assert.deepEqual(withNoteFields({ type: 'treaty', note: 'Opened for signature: 14 January 1975; Entered into force: 15 September 1976' }), {
			type: 'treaty',
			custom: { 'opened-for-signature': '14 January 1975', 'entry-into-force': '15 September 1976' },
		});
	});
	it('leave all other lines in the note', () => {
		assert.deepEqual(withNoteFields({ type: 'book', note: 'tex.ids: a\nSee also: b\nedition: 2\nRead in Vienna.' }), { type: 'book', edition: '2', note: 'tex.ids: a\nSee also: b\nRead in Vienna.' });
	});
	it('are not looked for in a type that CSL does not have', () => {
		const item = { type: 'book', note: 'type: novel\nOf 2020: a good year' };
		assert.equal(withNoteFields(item), item);
	});
});

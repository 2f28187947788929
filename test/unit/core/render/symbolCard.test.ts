import assert from 'node:assert/strict';
import { renderSymbolCard } from '../../../../src/core/render/card/symbolCard';
import { parseSymbol } from '../../../../src/core/symbol/parse';
import { SYMBOL_LABELS } from '../../../support/core/dossiers/symbolLabels';

function card(text: string): string {
	const symbol = parseSymbol(text);
	assert.ok(symbol);
	return renderSymbolCard(symbol, SYMBOL_LABELS);
}

describe('the card of a symbol', () => {
	it('takes it apart', () => {
		assert.equal(card('E/CN.15/2020/L.2/Rev.1'), [
			'$(file-text) **E/CN\\.15/2020/L\\.2/Rev\\.1** · *symbol*',
			[
				'- organLabel: name of E', '- bodyLabel: name of E/CN\\.15 \\(CN\\.15\\)', '- natureLabel: name of L',
				'- yearLabel: 2020', '- numberLabel: 2', '- changesLabel: name of Rev 1',
			].join('\n'),
			'[open](https://undocs.org/E/CN.15/2020/L.2/Rev.1)',
		].join('\n\n'));
	});
	it('tells kinds of session apart', () => assert.match(card('A/RES/ES-8/2'), /sessionLabel: emergency 8/));
	it('says that there is no such document', () => {
		assert.match(card('A/DEC/58/404'), /noDocument/);
		assert.doesNotMatch(card('A/DEC/58/404'), /\]\(/);
	});
});

import assert from 'node:assert/strict';
import { parseSymbol } from '../../../../src/core/symbol/parse';
import { permalinkOf } from '../../../../src/core/symbol/permalink';

/** Organ, bodies, nature, session or year, number, suffixes, in one line. */
function parts(text: string): string | undefined {
	const symbol = parseSymbol(text);
	return symbol && [
		symbol.organ,
		...symbol.bodies.map(body => `body ${body.type}${body.number ?? ''}${body.known ? '!' : ''}`),
		...(symbol.nature ? [`is ${symbol.nature}`] : []),
		...(symbol.session ? [`${symbol.session.type} ${symbol.session.number}`] : []),
		...(symbol.year === undefined ? [] : [`in ${symbol.year}`]),
		`no. ${symbol.number}`,
		...symbol.suffixes.map(suffix => `${suffix.code} ${suffix.number ?? ''}`.trim()),
	].join(', ');
}

const SYMBOLS: Readonly<Record<string, string>> = {
	'A/RES/55/25': 'A, is RES, regular 55, no. 25',
	'A/RES/60/1': 'A, is RES, regular 60, no. 1',
	'A/RES/3363(XXX)': 'A, is RES, regular 30, no. 3363',
	'A/RES/1761(XVII)': 'A, is RES, regular 17, no. 1761',
	'A/RES/3362(S-VII)': 'A, is RES, special 7, no. 3362',
	'A/RES/S-13/2': 'A, is RES, special 13, no. 2',
	'A/RES/ES-8/2': 'A, is RES, emergency 8, no. 2',
	'A/DEC/58/404': 'A, is DEC, regular 58, no. 404',
	'A/70/23': 'A, regular 70, no. 23',
	'A/76/120': 'A, regular 76, no. 120',
	'A/75/L.1/Rev.1': 'A, is L, regular 75, no. 1, Rev 1',
	'A/70/PV.1': 'A, is PV, regular 70, no. 1',
	'A/INF/75/4': 'A, is INF, regular 75, no. 4',
	'A/ES-10/L.26': 'A, is L, emergency 10, no. 26',
	'A/520/Rev.20': 'A, no. 520, Rev 20',
	'A/C.3/75/L.10/Rev.1/Corr.1': 'A, body C3!, is L, regular 75, no. 10, Rev 1, Corr 1',
	'A/C.3/75/SR.5': 'A, body C3!, is SR, regular 75, no. 5',
	'A/CONF.234/16': 'A, body CONF234, no. 16',
	'A/CONF.13/L.5': 'A, body CONF13, is L, no. 5',
	'A/AC.105/2020/CRP.5': 'A, body AC105, is CRP, in 2020, no. 5',
	'A/HRC/48/60': 'A, body HRC!, regular 48, no. 60',
	'A/HRC/RES/48/13': 'A, body HRC!, is RES, regular 48, no. 13',
	'A/HRC/48/NGO/60': 'A, body HRC!, is NGO, regular 48, no. 60',
	'S/RES/1373 (2001)': 'S, is RES, in 2001, no. 1373',
	'S/RES/1373(2001)': 'S, is RES, in 2001, no. 1373',
	'S/RES/1019': 'S, is RES, no. 1019',
	'S/RES/1999 (2011)': 'S, is RES, in 2011, no. 1999',
	'S/PV.8765': 'S, is PV, no. 8765',
	'S/PV.8765 (Resumption 1)': 'S, is PV, no. 8765, Resumption 1',
	'S/PRST/2020/5': 'S, is PRST, in 2020, no. 5',
	'S/2020/123': 'S, in 2020, no. 123',
	'S/25704': 'S, no. 25704',
	'E/2020/30': 'E, in 2020, no. 30',
	'E/RES/2019/16': 'E, is RES, in 2019, no. 16',
	'E/2016/30/Add.1': 'E, in 2016, no. 30, Add 1',
	'E/CN.15/2020/1': 'E, body CN15!, in 2020, no. 1',
	'E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1': 'E, body CN4, body Sub2, body AC2, is WP, in 1987, no. 4, Add 1',
	'ST/SGB/2009/4': 'ST, is SGB, in 2009, no. 4',
	'ST/AI/189/Add.3/Rev.2': 'ST, is AI, no. 189, Add 3, Rev 2',
	'CTOC/COP/2020/10': 'CTOC/COP, in 2020, no. 10',
	'CTOC/COP/2010/17': 'CTOC/COP, in 2010, no. 17',
	'CTOC/COP/2020/L.5/Rev.1': 'CTOC/COP, is L, in 2020, no. 5, Rev 1',
	'CTOC/COP/WG.4/2020/2': 'CTOC/COP, body WG4, in 2020, no. 2',
	'CTOC/COP/2020/INF/1': 'CTOC/COP, is INF, in 2020, no. 1',
	'CAC/COSP/2021/3': 'CAC/COSP, in 2021, no. 3',
	'CAT/C/SR.209': 'CAT/C, is SR, no. 209',
	'CRC/C/85/2': 'CRC/C, regular 85, no. 2',
	'DP/2020/1': 'DP, in 2020, no. 1',
	'UNEP/GC.26/19': 'UNEP, body GC26, no. 19',
};

const LOOK_ALIKES = [
	'A/B', 'A/4', 'A/C', 'A/70', 'A/12/34', 'A/30/1', 'A/RES/30/1', 'A/RES/3363', 'A/RES/55', 'A/RES/055/25', 'A/RES/55/25/', 'A/RES/55/25/x',
	'A/RES/55/25 (2000)', 'A/RES/3363(XXXI)', 'A/RES/3600(XXX)', 'A/RES/3363(IIII)', 'A/RES/3363()', 'A/RES/S-6/1', 'A/200/1', 'A/70/0',
	'S/1', 'S/12', 'S/1234', 'S/1/2', 'S/1990/5', 'S/RES/2020/5', 'S/RES/1373 (3001)', 'S/70/23', 'S/L.5', 'E/2', 'E/1977/1', 'E/70/23', 'E/R.5',
	'ST/2', 'ST/2020/5', 'A/AI/2020/1', 'DP/1', 'TD/3', 'CTOC/COP', 'CTOC/COP/10', 'CTOC/2020/10', 'CRC/C', 'CRC/C/5', 'a/res/55/25', 'A/Res/55/25',
	'A/70/23/Rev', 'A/70/23/Rev.0', 'A/70/23/Rev.1.2', 'A/C./70/1', 'A/C.3', 'A/PV/5', 'and/or', '10/5', 'SG/SM/20416', 'C70/19/5.MSP/6', '',
	'A/__proto__/55/25', 'A/constructor/55/25',
];

describe('parsing a document symbol', () => {
	for (const [text, expected] of Object.entries(SYMBOLS)) {
		it(`takes ${text} apart`, () => assert.equal(parts(text), expected));
	}
	for (const text of LOOK_ALIKES) {
		it(`does not take “${text}”`, () => assert.equal(parts(text), undefined));
	}
	it('returns the symbol as printed', () => {
		assert.equal(parseSymbol('S/RES/1373(2001)')?.text, 'S/RES/1373 (2001)');
		assert.equal(parseSymbol('S/RES/1373\n(2001)')?.text, 'S/RES/1373 (2001)');
		assert.equal(parseSymbol('A/RES/3363 (XXX)')?.text, 'A/RES/3363(XXX)');
	});
});

describe('the URL of a document', () => {
	const address = (text: string) => {
		const symbol = parseSymbol(text);
		assert.ok(symbol);
		return permalinkOf(symbol);
	};
	it('follows undocs.org', () => assert.equal(address('CTOC/COP/2020/L.5/Rev.1'), 'https://undocs.org/CTOC/COP/2020/L.5/Rev.1'));
	it('has parentheses and spaces encoded', () => {
		assert.equal(address('A/RES/1761(XVII)'), 'https://undocs.org/A/RES/1761%28XVII%29');
		assert.equal(address('S/RES/1373 (2001)'), 'https://undocs.org/S/RES/1373%282001%29');
		assert.equal(address('S/PV.8765 (Resumption 1)'), 'https://undocs.org/S/PV.8765%20%28Resumption%201%29');
	});
	it('does not exist for decisions of the General Assembly', () => assert.equal(address('A/DEC/58/404'), undefined));
	it('has the same host for every symbol', () => {
		for (const text of Object.keys(SYMBOLS)) {
			const url = address(text);
			assert.ok(url === undefined || (new URL(url).href === url && new URL(url).host === 'undocs.org'), text);
		}
	});
});

import assert from 'node:assert/strict';
import { sourceOfText } from '../../../../src/core/citation/sourceOfText';
import type { Dossier, Source } from '../../../../src/core/dossier/model';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { buildSymbolIndex } from '../../../../src/core/symbol/symbolIndex';
import { smallDossier } from '../../../support/core/dossiers/smallLibrary';

const source = (key: string, csl: Readonly<Record<string, unknown>>): readonly [string, Source] => [
	key,
	{ key, shortName: key, csl: { type: 'report', ...csl } },
];
const small = smallDossier();
const dossier: Dossier = {
	...small,
	sources: new Map([
		...small.sources,
		source('page', { URL: 'https://www.example.org/hats/?id=1' }),
		source('report', { number: 'CTOC/COP/2010/17' }),
		source('assembly', { number: '55/25' }),
	]),
};
const library = mergeDossiers([dossier]);
const resolution = { ...small.entries.get('hat')!, key: 'r', kind: 'resolution' as const, cite: 'assembly', facts: [
	{ property: 'symbol' as const, value: { type: 'identifier' as const, identifier: 'A/RES/55/25' }, evidence: [], unconfirmed: false },
] };
const withResolution = mergeDossiers([{ ...dossier, entries: new Map([...dossier.entries, ['r', resolution]]) }]);

describe('the source that a pasted text identifies', () => {
	const cases: readonly (readonly [text: string, key: string | undefined])[] = [
		['https://www.example.org/hats/?id=1', 'page'],
		['http://example.org/hats/?id=1#top', 'page'],
		[' https://EXAMPLE.org/hats/?id=1\n', 'page'],
		['https://example.org/hats/?id=2', undefined],
		['https://example.org/hats', undefined],
		['see https://www.example.org/hats/?id=1', undefined],
		['CTOC/COP/2010/17', 'report'],
		['https://undocs.org/en/CTOC/COP/2010/17', 'report'],
		['https://docs.un.org/CTOC/COP/2010/17', 'report'],
		['A/RES/55/25', 'assembly'],
		['https://undocs.org/A/RES/55/25', 'assembly'],
		['https://example.org/A/RES/55/25', undefined],
		['A/RES/55/26', undefined],
		['55/25', undefined],
		['', undefined],
		['https://undocs.org/%E0%A4%A', undefined],
		[`https://${'a'.repeat(3000)}`, undefined],
	];
	for (const [text, key] of cases) {
		it(JSON.stringify(text.slice(0, 60)), () =>
			assert.equal(sourceOfText(text, withResolution, buildSymbolIndex(withResolution))?.source.key, key));
	}
	it('is undefined in a library without it', () =>
		assert.equal(sourceOfText('A/RES/55/25', library, buildSymbolIndex(library)), undefined));
});

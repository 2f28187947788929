import assert from 'node:assert/strict';
import type { Dossier } from '../../../../src/core/dossier/model';
import { termBaseOf } from '../../../../src/core/exchange/dossier/fromDossier';
import { TERM_FORMATS } from '../../../../src/core/exchange/formats';
import { buildLexicon } from '../../../../src/core/lexicon/lexicon';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { entriesInOrder } from '../../../../src/core/library/order';
import { statisticsOf } from '../../../../src/core/library/statistics';
import { entryPage } from '../../../../src/core/render/page/entryPage';
import { overviewPage } from '../../../../src/core/render/page/overviewPage';
import { validDossier } from '../../../support/core/dossiers/validDossier';
import { elementsOf, pageContext } from '../../../support/core/pageContext';
import { writtenTerms } from '../../../support/core/writtenTerms';

const KINDS = ['resolution', 'instrument', 'organization', 'term'];

/** A dossier whose entries are parts of each other in a circle, beside one that is part of itself. */
function circle(): Dossier {
	const relation = (target: string) => `    relations: [{ type: partOf, target: ${target}, evidence: [{ source: r }] }]\n`;
	const entry = (key: string, kind: string, target: string) =>
		`  ${key}:\n    kind: ${kind}\n    labels: { en: { preferred: Harbour ${key} } }\n    gloss: { en: x }\n${relation(target)}`;
	const keys = KINDS.map((_, index) => `e${index}`);
	const text = `format: 1\nid: round\ntitle: { en: Round }\nlanguage: en\nversion: 1.0.0\nlicence: CC0-1.0\nrelease: r\noverview: []\nsources:\n  r: { shortName: R, csl: { type: document, title: R } }\nentries:\n${
		keys.map((key, index) => entry(key, KINDS[index] ?? '', keys[(index + 1) % keys.length] ?? '')).join('')}${entry('own', 'term', 'own')}`;
	return validDossier(text);
}

describe('relations in a circle', () => {
	const dossier = circle();
	const library = mergeDossiers([dossier]);

	it('are stated from both ends, once each', () => {
		assert.deepEqual(
			library.entries.get('round/e0')?.links.map(({ name, to }) => [name, to]),
			[
				['partOf', 'round/e1'],
				['hasPart', 'round/e3'],
			],
		);
	});
	it('do not keep the order, the names or the statistics from ending', () => {
		assert.equal([...entriesInOrder(dossier, library, 'en').values()].flat().length, 5);
		assert.ok(buildLexicon(library));
		assert.equal(statisticsOf(dossier, library).entries, 5);
	});
	it('are shown on all pages', () => {
		assert.ok(elementsOf(overviewPage(dossier, pageContext(library))).length > 20);
		for (const entry of library.entries.values()) {
			assert.ok(elementsOf(entryPage(entry, pageContext(library))).length > 20);
		}
	});
	for (const format of TERM_FORMATS.filter(({ write }) => write)) {
		it(`can be written as ${format.name}`, () => assert.ok(writtenTerms(format.name, termBaseOf(dossier)) !== undefined));
	}
	it('are read from SKOS as they are written', () => {
		const skos = TERM_FORMATS.find(({ name }) => name === 'skos');
		const read = skos?.read?.(String(writtenTerms('skos', termBaseOf(dossier))), { language: 'en' });
		assert.deepEqual(read?.problems, []);
		assert.equal(read.base.concepts.length, 5);
	});
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { heldOf, lossesInSteps } from '../../../../src/core/exchange/formatCapabilities';
import { TERM_FORMATS } from '../../../../src/core/exchange/formats';
import { complete } from '../../../../src/core/steps/steps';
import { runs } from '../../../support/core/budget';
import { smallDossier } from '../../../support/core/dossiers/smallLibrary';
import { writtenTerms } from '../../../support/core/writtenTerms';
import { canonical, made, readAs, termBases } from './support';

/**
 * Characters that LaTeX writes in another way: straight quotation marks and grave accents become curly, dashes are joined, tabs and raw
 * commands are spaces.
 */
const NOT_IN_LATEX = /["`\t]|^--$|\\emph/;

describe('round trips', function () {
	this.timeout(120_000);

	for (const format of TERM_FORMATS.filter(({ read, readBytes, write }) => write && (read ?? readBytes))) {
		const isLatex = /^(?:glossaries|acro)$/.test(format.name);

		it(`lose nothing that ${format.name} holds`, () => fc.assert(fc.property(termBases(isLatex ? NOT_IN_LATEX : undefined), written => {
			const base = { ...canonical(written), id: 'base' };
			const held = heldOf(base, format.capabilities, 'en');
			const content = writtenTerms(format.name, base);
			const read = readAs(format, content);
			assert.deepEqual(read.problems.filter(({ code }) => code !== 'noEntries' || held.concepts.length > 0), []);
			const [got, wanted] = [canonical(read.base, 'en'), canonical(held, 'en')];
			assert.deepEqual(got.concepts, wanted.concepts);
			if (format.capabilities.about) {
				assert.deepEqual(got, wanted);
			}
		}), { seed: 7, numRuns: runs(20) }));

		it(`give the same bytes of the same file, from ${format.name}`, () => {
			const content = writtenTerms(format.name, canonical({ concepts: [{ terms: [{ text: 'Fund', language: 'en', role: 'preferred' }, { text: 'UNF', language: 'en', role: 'acronym' }], gloss: {}, definition: {}, links: [] }] }));
			const [one, other] = [made(readAs(format, content).base), made(readAs(format, content).base)];
			assert.equal(one.yaml, other.yaml);
		});
	}
});

describe('what is lost', () => {
	const lost = (name: string) =>
		Object.fromEntries(
			complete(
				lossesInSteps(smallDossier(), TERM_FORMATS.find(format => format.name === name)?.capabilities ?? assert.fail(), 'en'),
			).map(({ part, count }) => [part, count]),
		);

	it('is counted for a table', () => assert.deepEqual(lost('csv'), {
		labelRules: 2, facts: 7, relations: 2, departures: 1, evidence: 3, citedSources: 2, sources: 2, overview: 1, about: 1,
	}));
	it('is counted for a glossary of LaTeX', () => {
		const { languages, wrongNames, kinds, glosses, variants } = lost('glossaries');
		assert.deepEqual(
			{ languages, wrongNames, kinds, glosses, variants },
			{ languages: 2, wrongNames: 1, kinds: 6, glosses: 2, variants: 3 },
		);
	});
	it('counts the entries without an acronym for acro', () => assert.equal(lost('acro')['entries'], 2));
});

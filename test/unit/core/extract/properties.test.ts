import assert from 'node:assert/strict';
import { readDossierYaml } from '../../../../src/core/dossier/yaml/readYaml';
import { writeDossier } from '../../../../src/core/extract/dossierFile/writeDossier';
import { extract } from '../../../../src/core/extract/extract';
import { documentLanguageOf, SERVED_IDS } from '../../../../src/core/language/languages';
import { runs } from '../../../support/core/budget';
import { validateShape } from '../../../support/core/dossiers/validDossier';
import { withChance, type Chance } from '../../../support/core/random';

const PIECES = ['World', 'Health', 'Organization', 'of', 'the', '(WHO)', '(', ')', 'Fund', 'fonds', 'pour', 'les', 'Minister', 'ministre', 'de', 'la', ',', '.', 'Mary', 'Sea', 'Mme', 'M.', 'van', 'den', '12', 'to', '16', 'October', '2020', '31', 'février', 'EUR', '2', 'million', '%', 'A/RES/55/25', 'AG/AB/4371', 'resolution 10/5', 'in', 'Vienna', 'France', '“', '”', '«', '»', "'", '"', ': ', '#', '---', '\n', '\n\n', '\u0000', '\u202E', '\uFEFF', '\uFFFE', '\uD800', '𝒳', 'é', '\u2028', '{', '}', '*', '`', '|', 'constructor', '__proto__', 'I', 'Ünal', '中', 'ـ'];

function randomText(chance: Chance): string {
	return Array.from({ length: chance.below(80) }, () => `${chance.pick(PIECES)}${chance.pick([' ', ' ', ''])}`).join('');
}

describe('proposals from any text', () => {
	it('are inside it and in order, in a paragraph that it has, each with an id of its own', () =>
		withChance('proposals', runs(100, 3000), chance => {
			const text = randomText(chance);
			const { proposals, paragraphs } = extract(text, documentLanguageOf(chance.pick(SERVED_IDS)));
			assert.equal(new Set(proposals.map(({ id }) => id)).size, proposals.length);
			let last = -1;
			for (const { places, rank, accepted } of proposals) {
				assert.ok(
					(places[0]?.start ?? -1) >= last && rank >= 0 && rank <= 1 && accepted === rank >= 0.5,
					JSON.stringify({ text, places }),
				);
				last = places[0]?.start ?? 0;
				assert.ok(
					places.every(
						({ start, end, paragraph }) =>
							start >= 0 && end > start && end <= text.length && paragraph >= 0 && paragraph <= paragraphs,
					),
					JSON.stringify({ text, places }),
				);
			}
		})).timeout(60_000);

	it('make a dossier that is valid, all of them', () => withChance('dossiers', runs(100, 3000), chance => {
		const text = randomText(chance);
		const extraction = extract(text, documentLanguageOf(chance.pick(SERVED_IDS)));
		const yaml = writeDossier(extraction, extraction.proposals, { document: chance.pick(PIECES), text });
		const result = readDossierYaml(yaml, validateShape);
		assert.ok('dossier' in result, `${JSON.stringify({ text, result })}\n${yaml}`);
	})).timeout(60_000);

	it('are the same every time', () => withChance('same', runs(50), chance => {
		const text = randomText(chance);
		const language = documentLanguageOf(chance.pick(SERVED_IDS));
		assert.deepEqual(extract(text, language), extract(text, language));
	})).timeout(60_000);
});

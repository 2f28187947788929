import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyUseAt, keyUsesInSteps, renameKey, usesOf, type KeyUse } from '../../../../src/core/authoring/outline/keyUses';
import { outlineOf } from '../../../../src/core/authoring/outline/outline';
import { scalarAt } from '../../../../src/core/authoring/outline/place';
import { readOwnInSteps } from '../../../../src/core/dossier/readOwn';
import { complete } from '../../../../src/core/steps/steps';
import { withEdits } from '../../../../src/core/text/textEdit';
import { runs, SEED } from '../../../support/core/budget';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { validateShape } from '../../../support/core/dossiers/validDossier';
import { START, typed } from './support';

const WITH_USES = START.replace('gloss: { en: a fund }', `gloss: { en: the treaty, to: treaty }
    definition: { text: { en: treaty, to: 'treaty' }, evidence: [{ source: "notice", paragraph: 1 }] }
    facts:
      - { property: contribution, amount: { value: 1, currency: EUR }, by: treaty, to: 'treaty', claimedBy: fund, evidence: [{ source: charter }] }
      - property: role
        text: { to: treaty }
        evidence:
          - source: notice
    relations:
      - { type: party, target: treaty, evidence: [{ source: notice }] }
    cite: charter`);

function uses(text: string): readonly KeyUse[] {
	return complete(keyUsesInSteps(outlineOf(text)));
}

function useAt(text: string): KeyUse | undefined {
	const { outline, offset } = typed(text);
	const place = scalarAt(outline, offset);
	return place && keyUseAt(place);
}

describe('the keys of sources and entries in a dossier file', () => {
	it('are found where they are defined and referred to, and in no text', () => {
		const found = uses(WITH_USES);
		assert.deepEqual(
			usesOf({ part: 'entries', key: 'treaty' }, found).map(
				({ isDefinition, path }) => `${isDefinition ? 'is ' : ''}${path.join('.')}`,
			),
			['is entries.treaty', 'entries.fund.facts.0.by', 'entries.fund.facts.0.to', 'entries.fund.relations.0.target'],
		);
		assert.equal(usesOf({ part: 'sources', key: 'notice' }, found).length, 5);
		found.forEach(({ start, end, key }) => assert.equal(WITH_USES.slice(start, end), key));
	});

	it('are found in JSON, too', () => {
		const json = JSON.stringify(
			{ release: 'a', sources: { a: {} }, entries: { a: { relations: [{ target: 'b', evidence: [{ source: 'a' }] }] }, b: {} } },
			undefined,
			2,
		);
		assert.deepEqual(
			uses(json).map(({ part, key, isDefinition }) => [part, key, isDefinition]),
			[
				['sources', 'a', false],
				['sources', 'a', true],
				['entries', 'a', true],
				['entries', 'b', false],
				['sources', 'a', false],
				['entries', 'b', true],
			],
		);
	});

	it('are found at the cursor', () => {
		assert.deepEqual(useAt(WITH_USES.replace('target: treaty', 'target: tre¦aty'))?.key, 'treaty');
		assert.deepEqual(useAt(WITH_USES.replace('  treaty:', '  ¦treaty:'))?.isDefinition, true);
		assert.equal(useAt(WITH_USES.replace('the treaty,', 'the trea¦ty,')), undefined);
		assert.equal(useAt(WITH_USES.replace('kind: fund', 'kind: f¦und')), undefined);
	});

	it('are renamed everywhere, and the file stays right', () => {
		const renamed = renameKey({ part: 'entries', key: 'fund' }, 'small_fund', uses(SMALL_YAML));
		assert.ok(typeof renamed !== 'string');
		const text = withEdits(SMALL_YAML, renamed);
		assert.deepEqual(complete(readOwnInSteps(text, { validate: validateShape })).findings, []);
		assert.ok(!/\bfund:/.test(text) && text.includes('small_fund:'));
		const back = renameKey({ part: 'entries', key: 'small_fund' }, 'fund', uses(text));
		assert.equal(typeof back === 'string' ? back : withEdits(text, back), SMALL_YAML);
	});

	it('cannot become those of others or what is no key', () => {
		const rename = (name: string) => renameKey({ part: 'entries', key: 'fund' }, name, uses(WITH_USES));
		assert.deepEqual(
			['treaty', 'notice', 'a b', '1a', '', 'constructor', 'fund'].map(name =>
				typeof rename(name) === 'string' ? rename(name) : 'yes',
			),
			['taken', 'yes', 'notAKey', 'notAKey', 'notAKey', 'notAKey', 'yes'],
		);
	});

	it('are read again only where the text has changed', () => {
		const before = outlineOf(WITH_USES);
		const after = outlineOf(WITH_USES.replace('Small Fund', 'Little Fund'), before);
		assert.equal(after.segments.filter(({ segment }, index) => segment !== before.segments[index]?.segment).length, 1);
		assert.equal(after.segments.map(({ segment }) => segment.text).join(''), after.text);
	});

	it('are those of reading the whole text after any change', () => {
		const seen = (text: string, earlier?: ReturnType<typeof outlineOf>) =>
			outlineOf(text, earlier).segments.map(({ segment: { prefix, text: own }, start, end }) => [prefix, own, start, end]);
		const part = fc.constantFrom('', '\n', '  ', 'entries:\n', 'sources:\n', '  fund:\n', '  a:\n    kind: fund\n', '# x\n', '-', WITH_USES.slice(90, 400));
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.nat(WITH_USES.length), fc.nat(60), part), { minLength: 1, maxLength: 4 }), changes => {
				let [text, outline] = [WITH_USES, outlineOf(WITH_USES)];
				for (const [at, length, put] of changes) {
					text = text.slice(0, at) + put + text.slice(at + length);
					assert.deepEqual(seen(text, outline), seen(text));
					outline = outlineOf(text, outline);
				}
			}),
			{ numRuns: runs(50), seed: SEED },
		);
	});
});

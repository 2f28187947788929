import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { formatInSteps } from '../../../../src/core/authoring/formatting/format';
import { outlineOf } from '../../../../src/core/authoring/outline/outline';
import { YAML_LIMITS } from '../../../../src/core/dossier/yaml/yamlPositions';
import { complete } from '../../../../src/core/steps/steps';
import { withEdits } from '../../../../src/core/text/textEdit';
import { runs, SEED } from '../../../support/core/budget';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { START } from './support';

function formatted(text: string): string {
	return withEdits(text, complete(formatInSteps(outlineOf(text))));
}

/** A text without its white space. */
const content = (text: string) => text.replace(/\s/g, '');

describe('the layout of a dossier file', () => {
	const cases: readonly (readonly [title: string, before: string, after: string])[] = [
		[
			'indentation',
			'entries:\n    a:\n        kind: term\n        labels:\n         en: { preferred: x }\n    b: {}\n',
			'entries:\n  a:\n    kind: term\n    labels:\n      en: { preferred: x }\n  b: {}\n',
		],
		[
			'lists',
			'entries:\n  a:\n    facts:\n    - property: x\n      date: y\n    -   property: z\n        date: w\n',
			'entries:\n  a:\n    facts:\n      - property: x\n        date: y\n      - property: z\n        date: w\n',
		],
		['white space at the end', 'format: 1  \nid: x\t\n\n\n\ntitle: y', 'format: 1\nid: x\n\ntitle: y\n'],
		['empty lines at the end', 'a: 1\n\n\n\n', 'a: 1\n'],
		['empty lines at the end that belong to a text', 'a: |+\n  x\n\n\n', 'a: |+\n  x\n\n\n'],
		['gaps', 'a:   1\nb : 2\nc: {x: 1,y: [ 1,2 ] , z: { }}\n', 'a: 1\nb: 2\nc: { x: 1, y: [1, 2], z: {} }\n'],
		[
			'comments with what they are about',
			'entries:\n   # one\n   a:\n      # kind\n      kind: term   # a term\n      # labels\n      labels: {}\n',
			'entries:\n   # one\n  a:\n    # kind\n    kind: term   # a term\n    # labels\n    labels: {}\n',
		],
		[
			'blocks',
			'entries:\n    a:\n        gloss:\n            en: >-\n                  one\n\n                  two  \n                    three\n        kind: term\n',
			'entries:\n  a:\n    gloss:\n      en: >-\n            one\n\n            two  \n              three\n    kind: term\n',
		],
	];
	for (const [title, before, after] of cases) {
		it(`is even: ${title}`, () => {
			assert.equal(formatted(before), after);
			assert.equal(formatted(after), after);
		});
	}

	it('is not changed where it is already even', () => {
		assert.equal(formatted(START), START);
		assert.equal(formatted(SMALL_YAML), SMALL_YAML);
		const bundled = readFileSync('dossiers/cop10-belgium.dossier.yaml', 'utf8');
		assert.equal(formatted(bundled), bundled);
	});

	it('keeps a part that is not valid, and lays out the others', () => {
		assert.equal(
			formatted('entries:\n    a:\n        kind: "x\n    b:\n        kind: y\n'),
			'entries:\n    a:\n        kind: "x\n    b:\n        kind: y\n'.replace('    b:\n        kind', '  b:\n    kind'),
		);
	});

	it('keeps every value and comment, and is the same the second time', () => {
		const spoil = fc.array(
			fc.record({ at: fc.nat(), what: fc.constantFrom(' ', '  ', '\n', '\n\n', '   \n', '\t', '#', ' # x\n', '"', '{', 'a') }),
			{ maxLength: 12 },
		);
		fc.assert(
			fc.property(fc.constantFrom(SMALL_YAML, START), fc.boolean(), spoil, (whole, isWindows, changes) => {
				const spoilt = withEdits(
					whole,
					changes.map(({ at, what }) => ({ start: at % whole.length, end: at % whole.length, text: what })),
				);
				const text = isWindows ? spoilt.replaceAll('\n', '\r\n') : spoilt;
				const after = formatted(text);
				assert.equal(content(after), content(text));
				// The layout of a part can make a file valid that was not.
				if (dataOf(text) !== undefined) {
					assert.deepEqual(dataOf(after), dataOf(text));
				}
				assert.equal(formatted(after), after);
			}),
			{ seed: SEED, numRuns: runs(30) },
		);
	});
});

function dataOf(text: string): unknown {
	try {
		return load(text, YAML_LIMITS);
	} catch {
		return undefined;
	}
}

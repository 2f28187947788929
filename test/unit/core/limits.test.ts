import assert from 'node:assert/strict';
import { load } from 'js-yaml';
import { WORDS } from '../../../src/cli/words/labels';
import { formPlainText } from '../../../src/core/citation/formats/formText';
import { parseTemplate, templateCitation } from '../../../src/core/citation/formats/template';
import { richRuns } from '../../../src/core/csl/richText';
import { misspeltVariablesInSteps } from '../../../src/core/dossier/cslVariables';
import { readDossierData } from '../../../src/core/dossier/read';
import { readDossierYaml } from '../../../src/core/dossier/yaml/readYaml';
import { mergeDossiers } from '../../../src/core/library/merge';
import { buildSearchIndex, search } from '../../../src/core/library/search';
import { MAX_COMPARED_WORDS, MAX_FINDINGS, MAX_TAG_DEPTH } from '../../../src/core/limits';
import { layOutFlow } from '../../../src/core/render/chart/flow';
import { formatDate } from '../../../src/core/render/values';
import { complete } from '../../../src/core/steps/steps';
import { pick } from '../../support/core/citation/citing';
import { LABELS } from '../../support/core/dossiers/labels';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { validateShape } from '../../support/core/dossiers/validDossier';
import { coreGrowth } from '../../support/core/growth/coreGrowth';

describe('what others write is bounded', () => {
	it('nested tags do not make runs longer than the text', () => {
		const deep = richRuns('<i>a'.repeat(5000));
		assert.ok(deep.every(({ styles }) => styles.length <= MAX_TAG_DEPTH));
		assert.equal(deep.at(-1)?.styles.length, MAX_TAG_DEPTH);
		assert.deepEqual(richRuns('<i>a<b>b</b></i>c').map(({ text, styles }) => [text, styles.length]), [['a', 1], ['b', 2], ['c', 0]]);
	});

	it('words that CSL does not know are compared with its own up to a number, however often each occurs', () => {
		const withWords = (...words: readonly string[]) => ({ csl: Object.fromEntries(words.map(word => [word, 'x'])) });
		const sources = (different: number) => ({
			...Object.fromEntries(Array.from({ length: different }, (_, index) => [`s${index}`, withWords(`own-${index}`, 'mine')])),
			last: withWords('publishr'),
		});
		const found = (different: number) => complete(misspeltVariablesInSteps(sources(different))).map(({ detail }) => detail);
		assert.deepEqual(found(MAX_COMPARED_WORDS - 2), ['publisher publishr']);
		assert.deepEqual(found(MAX_COMPARED_WORDS), []);
	});

	it('a date that is nested deeply has no year, and is found all the same', () => {
		const file = load(SMALL_YAML) as { sources: Record<string, { csl: Record<string, unknown> }> };
		const source = file.sources['charter'];
		assert.ok(source);
		let issued: unknown = [2000];
		for (let depth = 0; depth < 20_000; depth++) {
			issued = [issued];
		}
		const result = readDossierData(file, validateShape);
		assert.ok('dossier' in result, JSON.stringify(result));
		const library = mergeDossiers([result.dossier]);
		const own = [...library.sources.values()].find(({ source: { key } }) => key === 'charter');
		assert.ok(own);
		Object.assign(own.source.csl, { issued: { 'date-parts': issued } });
		assert.ok(search(buildSearchIndex(library, { withSources: true }), 'charter').some(({ type }) => type === 'source'));
	});

	it('findings are located without reading the text for each one, and their number is limited', () => {
		const text = SMALL_YAML + Array.from({ length: 3000 }, (_, index) => `wrong${index}: 1\n`).join('');
		const result = readDossierYaml(text, validateShape);
		assert.ok('findings' in result);
		assert.equal(result.findings.length, MAX_FINDINGS + 1);
		assert.equal(result.findings.at(-1)?.code, 'moreFindings');
		const [first] = result.findings;
		assert.equal(text.split('\n')[(first.line ?? 0) - 1], 'wrong0: 1');
		assert.equal(first.column, 1);
	});

	it('dossiers with many mistakes or keys are read in linear time', () => {
		const { readers, overgrowth } = coreGrowth();
		const lines = (write: (index: number) => string) => (text: string) =>
			readers.readDossierYaml(Array.from({ length: text.length / 4 }, (_, index) => write(index)).join(''), () => [{ instancePath: '/x', keyword: 'required', params: {} }]);
		const wrong = (text: string) =>
			readers.readDossierYaml(
				Array.from({ length: text.length / 4 }, (_, index) => `wrong${index}: 1\n`).join(''),
				() => Array.from({ length: text.length / 4 }, (_, index) => ({ instancePath: `/wrong${index}`, keyword: 'type', params: {} })),
			);
		const reads = [lines(index => `key${index}: 1\n`), lines(() => '- x\n'), lines(index => `a${index}:\n  b: 1\n`), wrong];
		assert.deepEqual(reads.flatMap(read => overgrowth(read, 'xxxx') ?? []), []);
	});

	it('amounts that are hardly more than nothing have a picture', () => {
		const gifts = [5e-324, 5e-324].map((amount, index) => ({ amount, donor: undefined, id: index }));
		const { height, ribbons } = layOutFlow(gifts as never, [0, 100], 20);
		assert.ok(Number.isFinite(height));
		assert.ok(ribbons.every(({ y, thickness }) => Number.isFinite(y) && Number.isFinite(thickness)));
	});

	it('a year of the first century is one', () => assert.doesNotMatch(formatDate('0050-03-01', LABELS), /19/));

	it('values of a template are on one line, and a URL is not followed by text', () => {
		const parsed = parseTemplate('<{{url}}> {{title}}');
		assert.ok('parts' in parsed);
		const one = pick('small_a', 'paragraph 3');
		const csl = { ...one.csl, URL: 'https://small.example/a> b\n[c](d)"\\', title: 'One\n\n# Two\u202E' };
		const written = formPlainText(
			templateCitation(parsed.parts, { picks: [{ ...one, csl }], words: WORDS }, { escape: text => text, address: url => url }),
		);
		assert.equal(written, '<https://small.example/a%3E%20b%20%5Bc%5D(d)%22%5C> One # Two');
	});
});

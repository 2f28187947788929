import assert from 'node:assert/strict';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { runOn } from './support';

const WRONG = SMALL_YAML.replace('release: notice', 'release: nowhere').replace(
	'source: notice, paragraph: 1',
	'source: missing, paragraph: 1',
);

describe('dossier validate', () => {
	it('reports nothing for valid files', async () =>
		assert.deepEqual(await runOn({ a: SMALL_YAML, b: SMALL_YAML }, 'validate', 'a', 'b'), { code: 0, out: [], problems: [] }));

	it('prints every finding with line and column', async () => {
		const { code, out, problems } = await runOn({ 'a.yaml': WRONG }, 'validate', 'a.yaml');
		assert.deepEqual({ code, problems }, { code: 1, problems: [] });
		assert.deepEqual(out.slice(0, 2), [
			'a.yaml:8:1 release: The dossier has no source “nowhere”.',
			'a.yaml:11:18 overview.0.evidence.0.source: The dossier has no source “missing”.',
		]);
	});

	it('prints what does not make a file invalid', async () => {
		const { code, out } = await runOn({ a: SMALL_YAML.replace('{ type: treaty,', '{ type: treaty, isued: 2020,') }, 'validate', 'a');
		assert.equal(code, 1);
		assert.match(out.join(), /^a:\d+:\d+ sources\.\w+\.csl\.isued: CSL does not know “isued”, so no citation prints it\. Did you mean “issued”\?$/);
	});

	it('prints a word with a space in full', async () => {
		const { out } = await runOn({ a: SMALL_YAML.replace('{ type: treaty,', '{ type: treaty, container title: x,') }, 'validate', 'a');
		assert.match(out.join(), /CSL does not know “container title”, so no citation prints it\. Did you mean “container-title”\?$/);
	});

	it('prints them as JSON', async () => {
		const { out } = await runOn({ 'a.yaml': WRONG }, 'validate', 'a.yaml', '--format', 'json');
		assert.deepEqual(JSON.parse(out[0] ?? ''), {
			file: 'a.yaml',
			line: 8,
			column: 1,
			path: ['release'],
			code: 'unknownSource',
			message: 'The dossier has no source “nowhere”.',
		});
	});

	it('places all errors of the syntax that it can tell apart, and no others that follow from them', async () => {
		const { code, out } = await runOn(
			{
				a: 'format: 1\ntitle:\n  en: "Open\nsources:\n  x: { title: @x }\nentries:\n  one:\n    kind: @fund\n    gloss: `x\n  two:\n    kind: fund\n',
				b: 'entries:\n  one: { kind: [fund\n  two:\n    kind: fund\n  three:\n    kind: fund\n   gloss: x\n  four:\n\t  kind: fund\n',
			},
			'validate',
			'a',
			'b',
		);
		assert.equal(code, 1);
		assert.deepEqual(out.map(line => line.replace('The file is neither JSON nor YAML: ', '')), [
			'a:3:1: a closing quotation mark is missing.',
			'a:5:15: text that begins with “@” must be in quotation marks.',
			'a:8:11: text that begins with “@” must be in quotation marks.',
			'a:9:12: text that begins with “`” must be in quotation marks.',
			'b:2:1: a closing brace is missing.',
			'b:7:4: one space of indentation is missing.',
			'b:9:4: lines must be indented with spaces, not tabs.',
		]);
	});

	it('places an error of the syntax', async () => {
		const { code, out } = await runOn({ 'a.yaml': 'id: a\nb: [\n' }, 'validate', 'a.yaml');
		assert.equal(code, 1);
		assert.match(out[0] ?? '', /^a\.yaml:\d+:\d+: The file is neither JSON nor YAML: /);
	});

	it('describes an error of the syntax in words', async () => {
		const { out } = await runOn({ 'a.yaml': 'a: "x\u0001y"', 'b.json': '{"a": 1 "b": 2}' }, 'validate', 'a.yaml', 'b.json');
		assert.deepEqual(out, [
			'a.yaml:1:6: The file is neither JSON nor YAML: the file contains a control character.',
			'b.json:1:12: The file is neither JSON nor YAML: a comma is missing.',
		]);
	});

	it('checks the other files if one cannot be read', async () => {
		const { code, out, problems } = await runOn({ 'a.yaml': WRONG }, 'validate', 'none.yaml', 'a.yaml');
		assert.equal(code, 2);
		assert.deepEqual(problems, ['none.yaml: there is no such file.']);
		assert.ok(out.length >= 2);
	});

	it('needs a file', async () => assert.equal((await runOn({}, 'validate')).code, 2));
});

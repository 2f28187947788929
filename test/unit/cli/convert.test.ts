import assert from 'node:assert/strict';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { runOn, runOnSmall, type Result } from './support';

const CSV =
	'Term (en),acronym,fr,definition:en,Remarks\nTrust Fund,TF | UNTF,Fonds,Pays *victims*.,x\n,,Rien,,\n"Small\nFund",,,,,too many\nOffice,,Bureau,,\n';
const TBX = `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
<termEntry id="c1"><descrip type="subjectField">fund</descrip><langSet xml:lang="en"><descripGrp><descrip type="definition">Pays.</descrip></descripGrp>
<tig><term>Trust Fund</term><termNote type="partOfSpeech">noun</termNote></tig><ntig><termGrp><term>UNTF</term></termGrp></ntig></langSet>
<langSet xml:lang="FR_be"><tig><term>Fonds</term></tig></langSet></termEntry></body></text></martif>`;
const TTL = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<http://terms.example/v> a skos:ConceptScheme .
<http://terms.example/v/a> a skos:Concept ; skos:prefLabel "Trust Fund"@en, "Fonds"@fr ; skos:altLabel "UNTF"@en ; skos:broader <http://terms.example/v/b> ; skos:changeNote "x" .
<http://terms.example/v/b> a skos:Concept ; skos:prefLabel "Programme"@en ; skos:narrower <http://terms.example/v/a> .
`;
const BIB = '@book{berg, title = {On Law}, author = {Berg, Zoë}, year = 2020}\n@misc{none, year = 2020}\n';

const textOf = ({ out }: Result) => out.join('\n');

describe('dossier convert', () => {
	it('makes a dossier from a table, and reports bad rows with their line', async () => {
		const { code, out, problems } = await runOnSmall({ 'my terms.csv': CSV }, 'convert', 'my terms.csv');
		assert.equal(code, 1);
		assert.deepEqual(problems, [
			'my terms.csv:1: the column “Remarks” is not read, because its heading does not say what it contains. --map "Remarks=gloss" says that it has descriptions, for example, and --map "Remarks=none" that it is not wanted.',
			'my terms.csv:4: the row has more cells than the header (5). It is left out.',
			'my terms.csv:3: the entry has no name in “en”, the main language of the dossier. It is left out; --language chooses another.',
		]);
		const yaml = out.join('\n');
		assert.match(yaml, /\n {2}tf:\n(?: {4}#.*\n)* {4}kind: term\n/);
		assert.match(yaml, /acronym: \[TF, UNTF\]/);
		assert.match(yaml, /\n {4}# Complete: Say in a few words what it is\.\n {4}gloss: \{ en: term \}/);
		assert.match(
			yaml,
			/\n {4}# Complete: Name the source.*\n {4}definition: \{ text: \{ en: "Pays \*victims\*\." \}, evidence: \[\{ source: imported_file \}\] \}/,
		);
		assert.deepEqual(await runOnSmall({ 'a.dossier.yaml': yaml }, 'validate', 'a.dossier.yaml'), { code: 0, out: [], problems: [] });
	});

	it('gives the same bytes every time', async () => {
		const one = await runOnSmall({ 'a.csv': CSV }, 'convert', 'a.csv', '--out', 'a.dossier.yaml');
		assert.deepEqual(await runOnSmall({ 'a.csv': CSV }, 'convert', 'a.csv', '--out', 'a.dossier.yaml'), one);
		assert.ok(one.written?.['a.dossier.yaml']);
	});

	it('takes another main language', async () => {
		for (const language of ['fr', 'FR']) {
			const { out } = await runOnSmall(
				{ 'a.csv': CSV },
				'convert',
				'a.csv',
				'--language',
				language,
				'--id',
				'mine',
				'--title',
				'Mes termes',
			);
			assert.match(out.join('\n'), /^id: mine\ntitle:\n {2}fr: Mes termes\nlanguage: fr$/m);
			assert.match(out.join('\n'), /\n {2}rien:\n/);
		}
	});

	it('reads TBX of 2008', async () => {
		const result = await runOnSmall({ 'a.tbx': TBX }, 'convert', 'a.tbx');
		assert.deepEqual([result.code, result.problems], [0, []]);
		assert.match(
			textOf(result),
			/\n {2}c1:\n[^]*kind: fund\n[^]*en: \{ preferred: Trust Fund, acronym: \[UNTF\] \}, fr-BE: \{ preferred: Fonds \}/,
		);
	});

	it('reads SKOS, and reports what has no place once', async () => {
		const result = await runOnSmall({ 'a.ttl': TTL }, 'convert', 'a.ttl');
		assert.deepEqual(
			[result.code, result.problems],
			[1, ['a.ttl: “http://www.w3.org/2004/02/skos/core#changeNote” has no place in a dossier and is not read.']],
		);
		assert.match(
			textOf(result),
			/\n {4}# Complete: Name the source of each relation.*\n {4}relations:\n {6}- \{ type: partOf, target: b, evidence: \[\{ source: imported_file \}\], unconfirmed: true \}/,
		);
	});

	it('reads JSON-LD with its own context, and one with names of its own', async () => {
		const graph = {
			'@context': { s: 'http://www.w3.org/2004/02/skos/core#', name: { '@id': 's:prefLabel', '@container': '@language' } },
			'@id': 'x:1',
			'@type': 's:Concept',
			name: { en: 'Fund', fr: ['Fonds'] },
		};
		const plain = {
			'@context': 'https://nowhere.example/context.json',
			'@graph': [{ id: 'urn:x', type: 'Concept', prefLabel: { '@value': 'Fund', '@language': 'en' } }],
		};
		for (const file of [graph, plain]) {
			assert.match(textOf(await runOnSmall({ 'a.json': JSON.stringify(file) }, 'convert', 'a.json')), /preferred: Fund/);
		}
	});

	it('makes a dossier from a bibliography', async () => {
		const result = await runOnSmall({ 'a.bib': BIB }, 'convert', 'a.bib');
		assert.equal(result.code, 1);
		assert.deepEqual(result.problems, ['a.bib:2: the source “none” has no title and is left out.']);
		assert.match(textOf(result), /^release: berg$/m);
		assert.match(textOf(result), /\n {2}berg:\n {4}shortName: On Law\n/);
	});

	it('converts one bibliography to another', async () => {
		const result = await runOnSmall({ 'a.bib': BIB }, 'convert', 'a.bib', '--to', 'ris');
		assert.match(textOf(result), /TI {2}- On Law/);
	});

	it('converts one file of terms to another', async () => {
		const result = await runOnSmall({ 'a.tbx': TBX }, 'convert', 'a.tbx', '--to', 'tsv');
		assert.match(
			textOf(result),
			/^key\tkind\tpreferred:en\tacronym:en\tgloss:en\tdefinition:en\tpreferred:fr-BE\r\nc1\tfund\tTrust Fund\tUNTF\tfund\tPays\.\tFonds\r?$/,
		);
	});

	it('reads a glossary of Contextive and of LaTeX', async () => {
		const contextive =
			'contexts:\n- name: Small\n  terms:\n  - name: Fund\n    definition: Pays.\n    aliases: [UNTF]\n    examples: [x]\n';
		const latex =
			'% \\newacronym{no}{NO}{Not} \n\\newacronym[description={It \\emph{pays}, 50\\%.}]{untf}{UNTF}{Trust \\& Fund}\n\\newglossaryentry{open}{name={x';
		const one = await runOnSmall({ 'a.yml': contextive }, 'convert', 'a.yml');
		assert.match(textOf(one), /title:\n {2}en: Small\n[^]*\{ preferred: Fund, acronym: \[UNTF\] \}/);
		assert.deepEqual(one.problems, ['a.yml:7: “examples” has no place in a dossier and is not read.']);
		const other = await runOnSmall({ 'a.tex': latex }, 'convert', 'a.tex');
		assert.deepEqual(other.problems, ['a.tex:3: the file cannot be read from here: \\newglossaryentry']);
		assert.match(textOf(other), /\n {2}untf:\n[^]*preferred: "Trust & Fund", acronym: \[UNTF\][^]*It pays, 50%\./);
	});

	it('reports problems of a glossary of Contextive at their lines', async () => {
		const text = '# ours\ncontexts:\n- name: Small\n  terms:\n  - name: Fund\n  - Reef\n  - definition: Has no name.\n  - name: Sea\n    meta: { by: me }\n';
		assert.deepEqual((await runOnSmall({ 'a.yml': text }, 'convert', 'a.yml', '--from', 'contextive')).problems, [
			'a.yml:6: “Reef” has no place in a dossier and is not read.',
			'a.yml:9: “meta” has no place in a dossier and is not read.',
			'a.yml:7: the entry has no name and was left out.',
		]);
		assert.deepEqual((await runOnSmall({ 'a.yml': 'title: x\ncontexts: []\n' }, 'convert', 'a.yml', '--from', 'contextive')).problems, [
			'a.yml:2: the file has no entries (expected: contexts: terms).',
		]);
	});

	it('reports problems as JSON', async () => {
		const { problems } = await runOnSmall({ 'a.csv': CSV }, 'convert', 'a.csv', '--format', 'json');
		assert.deepEqual(JSON.parse(problems[0] ?? ''), {
			file: 'a.csv',
			line: 1,
			code: 'column',
			message:
				'the column “Remarks” is not read, because its heading does not say what it contains. --map "Remarks=gloss" says that it has descriptions, for example, and --map "Remarks=none" that it is not wanted.',
		});
	});

	it('marks a name that two entries share', async () => {
		const { out } = await runOnSmall({ 'a.csv': 'name,acronym\nCourt of Justice,COJ\nCouncil of Judges,COJ\n' }, 'convert', 'a.csv');
		assert.equal(out.join('\n').match(/acronym: \[\{ text: COJ, ambiguous: true \}\]/g)?.length, 2);
	});

	it('never runs a formula', async () => {
		const { out } = await runOnSmall({ 'a.csv': 'name\n"=HYPERLINK(""x"")"\n-1\n\'@a\n' }, 'convert', 'a.csv', '--to', 'csv');
		assert.deepEqual(
			out
				.join('\n')
				.split('\r\n')
				.slice(1, 4)
				.map(line => line.split(',')[2]),
			['"\'=HYPERLINK(""x"")"', "'-1", "'@a"],
		);
	});

	for (const [what, files, ...args] of [
		['no file', {}],
		['an update of no dossier', { 'a.csv': CSV }, 'a.csv', '--update'],
		['a missing file', {}, 'none.csv'],
		['an unknown ending', { 'a.docx': 'x' }, 'a.docx'],
		['an unknown format', { 'a.csv': CSV }, 'a.csv', '--to', 'word'],
		['a dossier to a dossier', { 'a.yaml': SMALL_YAML }, 'a.yaml'],
		['a table without names', { 'a.csv': 'x,y\n1,2\n' }, 'a.csv'],
		['an empty file', { 'a.csv': '' }, 'a.csv'],
		['an XLSX that is none', { 'a.xlsx': 'x' }, 'a.xlsx'],
		['XML that is no TBX', { 'a.xml': '<a/>' }, 'a.xml'],
		['entities', { 'a.tbx': '<!DOCTYPE x [<!ENTITY a "b">]><tbx/>' }, 'a.tbx'],
		['deep XML', { 'a.tbx': `<tbx>${'<a>'.repeat(100)}` }, 'a.tbx'],
		['deep YAML', { 'a.yaml': `contexts:\n${'['.repeat(2000)}` }, 'a.yaml'],
		['deep JSON-LD', { 'a.jsonld': `{"@graph":${'['.repeat(200)}${']'.repeat(200)}}` }, 'a.jsonld'],
		['broken Turtle', { 'a.ttl': '<a> <b' }, 'a.ttl'],
		['a wrong address', { 'a.csv': CSV }, 'a.csv', '--to', 'skos', '--base', 'not an address'],
		['XLSX on a terminal', { 'a.csv': CSV }, 'a.csv', '--to', 'xlsx'],
		['its own file as output', { 'a.csv': CSV }, 'a.csv', '--out', 'a.csv'],
		['its own file by another path', { 'a.csv': CSV }, 'a.csv', '--out', './b/../a.csv'],
	] as const) {
		it(`cannot work with ${what}`, async () => {
			const result = await runOnSmall(files as Readonly<Record<string, string>>, 'convert', ...args);
			assert.deepEqual([result.code, result.out, result.written], [2, [], undefined]);
			assert.ok(result.problems.length >= 1);
			assert.doesNotMatch(result.problems.join('\n'), /\n\s+at |TypeError|undefined/);
		});
	}
});

describe('dossier convert of nothing', () => {
	it('says that a file has no terms', async () => {
		const { code, problems } = await runOnSmall({ 'a.tbx': '<tbx/>' }, 'convert', 'a.tbx');
		assert.deepEqual([code, problems], [2, ['a.tbx: the file has no terms.']]);
	});
});

describe('dossier export', () => {
	it('writes the bundled dossier, and says what the format cannot hold', async () => {
		const { code, out, problems } = await runOnSmall({}, 'export', '--to', 'skos', '--base', 'https://terms.example');
		assert.equal(code, 0);
		assert.match(out.join('\n'), /^<https:\/\/terms\.example\/small\/charter>\n\ta skos:Concept ;$/m);
		assert.ok(problems.includes('small: not in this format: 7 facts'));
	});
	it('writes the sources', async () => assert.match(textOf(await runOnSmall({}, 'export', '--to', 'bibtex')), /small_charter/));
	it('writes vocabularies of Vale in which nothing is a pattern', async () => {
		const files = { 'a.yaml': SMALL_YAML.replaceAll('Small Charter', 'Small (C.) Charter') };
		assert.match(
			textOf(await runOnSmall(files, 'export', '--to', 'vale-accept', '--dossier', 'a.yaml')),
			/^Small \\\(C\\\.\\\) Charter$/m,
		);
		assert.equal(textOf(await runOnSmall(files, 'export', '--to', 'vale-reject', '--dossier', 'a.yaml')), 'Chart of Small Things');
	});
	it('writes terms of schema.org', async () => {
		const set = JSON.parse(textOf(await runOnSmall({}, 'export', '--to', 'schema-org'))) as {
			readonly hasDefinedTerm: readonly unknown[];
		};
		assert.equal(set.hasDefinedTerm.length, 6);
	});
	it('exports one dossier at a time', async () => {
		const { code, problems } = await runOnSmall(
			{ 'a.yaml': SMALL_YAML, 'b.yaml': SMALL_YAML.replace('id: small', 'id: b') },
			'export',
			'--to',
			'csv',
			'--dossier',
			'a.yaml',
			'--dossier',
			'b.yaml',
		);
		assert.deepEqual([code, problems.length], [2, 1]);
	});
	it('never replaces the dossier that it reads', async () => {
		for (const name of ['a.yaml', 'small']) {
			const { code, written } = await runOn({ 'a.yaml': SMALL_YAML, 'optional.yaml': SMALL_YAML }, 'export', '--to', 'csv', '--dossier', name, '--out', name === 'small' ? 'optional.yaml' : name);
			assert.deepEqual([code, written], [2, undefined]);
		}
	});
	it('needs a format', async () => assert.equal((await runOnSmall({}, 'export')).code, 2));
});

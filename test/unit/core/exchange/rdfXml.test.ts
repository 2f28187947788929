import assert from 'node:assert/strict';
import { formatOfFile } from '../../../../src/core/exchange/fileFormat';
import { TERM_FORMATS } from '../../../../src/core/exchange/formats';
import { readRdfXml } from '../../../../src/core/exchange/skos/readRdfXml';
import { resolved } from '../../../../src/core/exchange/skos/resolveAddress';
import { readAs } from './support';

const FORMAT = TERM_FORMATS.find(({ name }) => name === 'skos-rdfxml') ?? assert.fail();
const HEAD =
	'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#" xmlns:dct="http://purl.org/dc/terms/" xmlns="http://a.example/ns#"';
const doc = (content: string, more = '') => `<?xml version="1.0"?>\n${HEAD}${more}>\n${content}\n</rdf:RDF>`;

/** The statements of a file, as `subject property object`, without the namespaces. */
function statements(xml: string): readonly string[] {
	const read = readRdfXml(xml);
	assert.ok('graph' in read, JSON.stringify(read));
	const short = (text: string) =>
		text.replace(/^http:\/\/www\.w3\.org\/(?:1999\/02\/22-rdf-syntax-ns|2004\/02\/skos\/core)#|^http:\/\/a\.example\/ns#/, '');
	return Array.from(read.graph.nodes, ([subject, properties]) =>
		Array.from(properties, ([property, values]) =>
			values.map(
				({ value, isNode, language }) =>
					`${short(subject)} ${short(property)} ${isNode ? short(value) : JSON.stringify(value)}${language === undefined ? '' : `@${language}`}`,
			),
		),
	).flat(2);
}

describe('RDF/XML', () => {
	it('has concepts with their names, texts and relations', () => {
		const { base, problems } = readAs(FORMAT, doc(`
<skos:ConceptScheme rdf:about="http://t.example/v"><dct:title xml:lang="en">Terms</dct:title></skos:ConceptScheme>
<skos:Concept rdf:about="http://t.example/v/a">
	<skos:prefLabel xml:lang="en">Trust Fund</skos:prefLabel><skos:prefLabel xml:lang="fr">Fonds &amp; co</skos:prefLabel>
	<skos:altLabel xml:lang="en">UNTF</skos:altLabel><skos:definition xml:lang="en"><![CDATA[Pays <all>.]]></skos:definition>
	<skos:broader rdf:resource="http://t.example/v/b"/>
</skos:Concept>
<rdf:Description rdf:about="http://t.example/v/b"><rdf:type rdf:resource="http://www.w3.org/2004/02/skos/core#Concept"/><skos:prefLabel xml:lang="en">Programme</skos:prefLabel></rdf:Description>`),
		);
		assert.deepEqual(problems, []);
		assert.deepEqual(base.title, { en: 'Terms' });
		assert.deepEqual(
			base.concepts.map(({ id, terms, links }) => [
				id,
				terms.map(({ text, language, role }) => `${role} ${language} ${text}`),
				links,
			]),
			[
				['a', ['preferred en Trust Fund', 'preferred fr Fonds & co', 'acronym en UNTF'], [{ type: 'partOf', to: 'b' }]],
				['b', ['preferred en Programme'], []],
			],
		);
		assert.match(base.concepts[0]?.definition['en'] ?? '', /Pays/);
	});

	for (const [what, content, expected] of [
		['a typed node and an identifier', '<skos:Concept rdf:ID="x"/>', ['http://b.example/f#x type Concept']],
		['attributes as statements', '<rdf:Description rdf:about="#x" p="none" skos:notation="7"/>', ['http://b.example/f#x notation "7"']],
		[
			'a node within a property',
			'<rdf:Description rdf:about="x"><p><skos:Concept rdf:about="y"/></p></rdf:Description>',
			['http://b.example/y type Concept', 'http://b.example/x p http://b.example/y'],
		],
		['blank nodes', '<rdf:Description rdf:nodeID="n"><p rdf:nodeID="m"/></rdf:Description>', ['_:n p _:m']],
		[
			'a resource of its own',
			'<rdf:Description rdf:about="x"><p rdf:parseType="Resource"><q>v</q></p></rdf:Description>',
			['http://b.example/x p _: 1', '_: 1 q "v"'],
		],
		['an empty text', '<rdf:Description rdf:about="x"><p/></rdf:Description>', ['http://b.example/x p ""']],
		[
			'markup in a text',
			'<rdf:Description rdf:about="x"><p rdf:parseType="Literal">a <b>c</b> d</p></rdf:Description>',
			['http://b.example/x p "a c d"'],
		],
		[
			'a list',
			'<rdf:Description rdf:about="x"><p rdf:parseType="Collection"><rdf:Description rdf:about="y"/></p></rdf:Description>',
			['_: 1 first http://b.example/y', '_: 1 rest nil', 'http://b.example/x p _: 1'],
		],
		[
			'numbered members',
			'<rdf:Bag rdf:about="x"><rdf:li>a</rdf:li><rdf:li>b</rdf:li></rdf:Bag>',
			['http://b.example/x type Bag', 'http://b.example/x _1 "a"', 'http://b.example/x _2 "b"'],
		],
		[
			'languages and bases that elements inherit',
			'<rdf:Description rdf:about="x" xml:lang="fr" xml:base="http://c.example/d/"><p>a</p><q rdf:resource="../e"/></rdf:Description>',
			['http://c.example/d/x p "a"@fr', 'http://c.example/d/x q http://c.example/e'],
		],
	] as const) {
		it(`has ${what}`, () =>
			assert.deepEqual(statements(doc(content, ' xml:base="http://b.example/f"')).toSorted(), [...expected].toSorted()));
	}

	it('can be one node without a frame', () =>
		assert.deepEqual(
			statements(
				'<s:Concept xmlns:s="http://www.w3.org/2004/02/skos/core#" xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" r:about="urn:x"/>',
			),
			['urn:x type Concept'],
		));

	for (const [what, xml, code, line] of [
		['entities', `<!DOCTYPE rdf:RDF [<!ENTITY a "b">]>${doc('')}`, 'entities', 1],
		['an external document type with a subset', `<!DOCTYPE r SYSTEM "http://evil.example/x.dtd" [ ]>${doc('')}`, 'entities', 1],
		['an element that is not closed', doc('<skos:Concept>'), 'syntax', 4],
		['a prefix that is not declared', doc('<x:y/>'), 'syntax', 3],
		['more levels than are read', doc(`${'<p><q>'.repeat(40)}`), 'tooDeep', 3],
	] as const) {
		it(`refuses ${what}`, () => {
			const read = readRdfXml(xml);
			assert.ok('problem' in read);
			assert.deepEqual([read.problem.code, read.problem.line], [code, line]);
			assert.deepEqual(readAs(FORMAT, xml).problems[0]?.code, code);
		});
	}

	it('without concepts is nothing', () =>
		assert.deepEqual(readAs(FORMAT, doc('')).problems, [{ code: 'noEntries', detail: 'skos:Concept' }]));
	it('is distinguished from TBX by its namespace', () => {
		assert.equal(formatOfFile('a.xml', () => doc('')), 'skos-rdfxml');
		assert.equal(formatOfFile('a.xml', () => '<tbx/>'), 'tbx');
		assert.equal(formatOfFile('a.rdf', () => ''), 'skos-rdfxml');
	});
	it('has many levels one after the other', () =>
		assert.equal(statements(doc('<skos:Concept rdf:about="x"/>'.repeat(1000))).length, 1000));

	// RFC 3986, 5.4.
	for (const [address, expected] of [['g', 'http://a/b/c/g'], ['./g', 'http://a/b/c/g'], ['g/', 'http://a/b/c/g/'], ['/g', 'http://a/g'], ['//g', 'http://g'], ['?y', 'http://a/b/c/d;p?y'], ['#s', 'http://a/b/c/d;p?q#s'], ['', 'http://a/b/c/d;p?q'], ['..', 'http://a/b/'], ['.', 'http://a/b/c/'], ['../..', 'http://a/'], ['../g', 'http://a/b/g'], ['../../../g', 'http://a/g'], ['g?y/./x', 'http://a/b/c/g?y/./x'], ['urn:x', 'urn:x']] as const) {
		it(`resolves ${address}`, () => assert.equal(resolved(address, 'http://a/b/c/d;p?q'), expected));
	}
});

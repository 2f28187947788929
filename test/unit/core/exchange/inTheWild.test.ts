import assert from 'node:assert/strict';
import { problemSentence } from '../../../../src/cli/words/exchangeWords';
import { termBaseOf } from '../../../../src/core/exchange/dossier/fromDossier';
import { readExchangeFile } from '../../../../src/core/exchange/readFile';
import { complete } from '../../../../src/core/steps/steps';
import { made } from './support';

/** The entries of a dossier that is made of a file, each as its names by language, and the sentences about what was left out. */
function imported(name: string, content: string | Uint8Array) {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	const decode = (one: Uint8Array, encoding = 'utf-8') => {
		try {
			return new TextDecoder(encoding, { fatal: true }).decode(one);
		} catch {
			return undefined;
		}
	};
	const read = complete(readExchangeFile(bytes, name, { decode, language: 'en' }));
	if (read.type !== 'terms') {
		return { names: {}, problems: read.type === 'unreadable' ? [problemSentence(read.problem)] : [] };
	}
	const { dossier, problems } = made(read.base);
	const { concepts } = termBaseOf(dossier);
	return {
		language: dossier.language,
		entries: concepts,
		names: Object.fromEntries(concepts.map(({ id, terms }) => [id, terms.map(({ language, role, text }) => `${language} ${role} ${text}`)])),
		problems: [...read.problems, ...problems].map(({ line, ...problem }) => `${line ?? ''}: ${problemSentence(problem)}`),
	};
}

const tbx = (body: string, attributes = 'xml:lang="en"') =>
	`<tbx type="TBX-Basic" style="dca" ${attributes} xmlns="urn:iso:std:iso:30042:ed-2"><text><body>${body}</body></text></tbx>`;
const section = (language: string, term: string) => `<langSec xml:lang="${language}"><termSec><term>${term}</term></termSec></langSec>`;

describe('names in a regional form of the main language', () => {
	it('are those of the main language in an entry that has no others', () => {
		const { names, problems } = imported('tbx', tbx(`<conceptEntry id="a">${section('en-US', 'bank')}${section('fr', 'banc')}</conceptEntry>
<conceptEntry id="b">${section('en', 'reef')}${section('en-GB', 'the reef')}</conceptEntry>`));
		assert.deepEqual(names, { a: ['en preferred bank', 'fr preferred banc'], b: ['en preferred reef', 'en-GB preferred the reef'] });
		assert.deepEqual(problems, []);
	});

	it('decide which language is the main one if the file does not say it', () => {
		const { language, names } = imported('tbx', tbx(`<conceptEntry id="a">${section('ru', 'риф')}${section('en', 'reef')}</conceptEntry>
<conceptEntry id="b">${section('en-US', 'bank')}${section('zh-CN', '滩')}</conceptEntry>`, ''));
		assert.deepEqual([language, names['b']], ['en', ['en preferred bank', 'zh-CN preferred 滩']]);
	});

	it('are not left out if no entry has a name in the language that the file states', () => {
		const { language, names } = imported('tbx', tbx(`<conceptEntry id="a">${section('fr', 'banc')}</conceptEntry>`));
		assert.deepEqual([language, names], ['fr', { a: ['fr preferred banc'] }]);
	});
});

describe('JSON-LD', () => {
	const reef = { reef: ['en preferred reef', 'en variant coral reef', 'fr preferred récif'] };
	const cases: readonly (readonly [what: string, data: unknown])[] = [
		['with other names for its keywords, as Skosmos writes it', {
			'@context': {
				skos: 'http://www.w3.org/2004/02/skos/core#', uri: '@id', type: '@type', lang: '@language', value: '@value', graph: '@graph',
				prefLabel: 'skos:prefLabel', altLabel: 'skos:altLabel',
			},
			graph: [{
				uri: 'http://a.example/reef', type: ['skos:Concept'],
				prefLabel: [{ lang: 'en', value: 'reef' }, { lang: 'fr', value: 'récif' }], altLabel: { lang: 'en', value: 'coral reef' },
			}],
		}],
		['whose context is elsewhere, with texts by language', {
			'@context': 'https://a.example/context.jsonld', uri: 'http://a.example/scheme', type: 'ConceptScheme',
			hasTopConcept: [{ id: 'http://a.example/reef', type: 'Concept', prefLabel: { en: 'reef', fr: ['récif'] }, altLabel: { en: ['coral reef'] } }],
		}],
	];
	for (const [what, data] of cases) {
		it(`${what} is read`, () => {
			const { names, problems } = imported('skos-jsonld', JSON.stringify(data));
			assert.deepEqual([names, problems], [reef, []]);
		});
	}
});

describe('a table', () => {
	const who = { who: ['en preferred World Health Organization', 'en acronym WHO'] };
	const cases: readonly (readonly [what: string, text: string, names?: unknown])[] = [
		['that names its separator in the first line, as Excel does', 'sep=;\r\nTerm;Acronym\r\nWorld Health Organization;WHO\r\n'],
		['separated by bars', 'term|acronym\nWorld Health Organization|WHO\n'],
		['of acronyms with their full names', 'Abbreviation,Full name\nWHO,World Health Organization\n'],
		['of acronyms with their meanings', 'Acronym,Meaning\nWHO,World Health Organization\n'],
		['of acronyms with what they stand for', 'Short form,Long form (EN)\nWHO,World Health Organization\n'],
		['with a title above its headings', 'Glossary of terms,\n,\nTerm,Acronym\nWorld Health Organization,WHO\n'],
		['with several names between semicolons', 'term,synonyms\nParis Agreement,"Paris Accord; Accord of Paris"\n', {
			paris_agreement: ['en preferred Paris Agreement', 'en variant Paris Accord', 'en variant Accord of Paris'],
		}],
	];
	for (const [what, text, names = who] of cases) {
		it(`${what} is read`, () => {
			const { names: found, problems } = imported('csv', text);
			assert.deepEqual([found, problems], [names, []]);
		});
	}

	it('keeps the lines of rows below a title', () =>
		assert.deepEqual(imported('csv', 'sep=,\nGlossary\nTerm,Kind\nReef,ship\n').problems, ['4: “ship” is not a kind of entry. The entry is a term.']));

	it('in the encoding of Windows is read, and says so', () => {
		const { names, problems } = imported('csv', Uint8Array.from('Term;Acronym\r\nBundesamt f\xFCr Stra\xDFen;ASTRA\r\n', one => one.charCodeAt(0)));
		assert.deepEqual(names, { astra: ['en preferred Bundesamt für Straßen', 'en acronym ASTRA'] });
		assert.deepEqual(problems, [': the file is not UTF-8 text and was read as “windows-1252”. Check the letters with accents.']);
	});

	it('that is not text is not read', () =>
		assert.deepEqual(imported('csv', Uint8Array.of(0x74, 0xFF, 0x00, 0x81)).problems, ['it is not text in UTF-8. Save it in this encoding.']));
});

describe('XML', () => {
	it('is read in the encoding that it states', () => {
		const xml = `<?xml version="1.0" encoding="ISO-8859-1"?>${tbx(`<conceptEntry id="a">${section('en', 'caf\xE9')}</conceptEntry>`)}`;
		const { names, problems } = imported('tbx', Uint8Array.from(xml, one => one.charCodeAt(0)));
		assert.deepEqual([names, problems], [{ a: ['en preferred café'] }, []]);
	});

	it('has definitions at a term, too', () => {
		const term = '<termSec><term>reef</term><descripGrp><descrip type="definition">A ridge.</descrip></descripGrp></termSec>';
		const { entries = [] } = imported('tbx', tbx(`<conceptEntry id="a"><langSec xml:lang="en">${term}</langSec></conceptEntry>`));
		assert.deepEqual(entries[0]?.definition, { en: 'A ridge.' });
	});

	it('reports what has no place at its first line', () =>
		assert.deepEqual(
			imported('tbx', tbx(`<conceptEntry id="a">\n<descrip type="figure">x</descrip>${section('en', 'reef')}</conceptEntry>`)).problems,
			['2: “figure” has no place in a dossier and is not read.'],
		));
});

describe('Turtle', () => {
	const start = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n';

	it('is read up to a mistake', () => {
		const { names, problems } = imported('skos', `${start}<a> a skos:Concept ; skos:prefLabel "reef."@en .\n<b> a skos:Concept ;\n skos:prefLabel ,, "x" .`);
		assert.deepEqual(names, { a: ['en preferred reef.'] });
		assert.match(problems.join(), /^5: the file cannot be read from here/);
	});

	it('has definitions in nodes of their own, and notes on the scope', () => {
		const { entries = [] } = imported('skos', `${start}<a> a skos:Concept ; skos:prefLabel "reef"@en ; skos:scopeNote "Not banks."@en ;
 skos:definition [ rdf:value "A ridge."@en ] .`);
		assert.deepEqual(entries.map(({ gloss, definition }) => [gloss, definition]), [[{ en: 'Not banks.' }, { en: 'A ridge.' }]]);
	});

	it('says which entry is left out', () =>
		assert.deepEqual(
			imported('skos', `${start}<a> a skos:Concept ; skos:prefLabel "reef"@en .\n<b> a skos:Concept ; skos:prefLabel "récif"@fr .\n<c> a skos:Concept .`).problems,
			[
				': “b”: the entry has no name in “en”, the main language of the dossier. It is left out; --language chooses another.',
				': “c”: the entry has no name and was left out.',
			],
		));
});

describe('LaTeX', () => {
	it('has accents after apostrophes, and names of other entries', () => {
		const { names, entries = [] } = imported('glossaries', `\\newacronym{ec}{EC}{Energy of the \\gls{cop}}
\\newglossaryentry{etat}{name={conseil d'\\'Etat}, description={See \\glspl{cop} and \\acrshort{none}}}
\\newacronym{cop}{COP}{Conference of the Parties}
\\DeclareAcronym{eu}{short=EU, long={European Union}, alt={E.U.}}`);
		assert.deepEqual(names, {
			ec: ['en preferred Energy of the COP', 'en acronym EC'],
			etat: ['en preferred conseil d\'État'],
			cop: ['en preferred Conference of the Parties', 'en acronym COP'],
			eu: ['en preferred European Union', 'en acronym EU', 'en acronym E.U.'],
		});
		assert.deepEqual(entries[1]?.definition, { en: 'See COP and none' });
	});
});

describe('a glossary of Contextive', () => {
	it('is read with its contexts, and says once what it has besides', () => {
		const { names, problems } = imported('contextive', `imports:
  - ../other/other.glossary.yml
contexts:
  - name: Reefs
    domainVisionStatement: To keep them.
    meta:
      Owner: us
    terms:
      - name: reef
        aliases: [bank, RF]
        meta: { Status: approved }
        examples: [A reef.]
  - terms:
      - name: reef
        definition: Another one.
`);
		assert.deepEqual(names, {
			rf: ['en preferred reef', 'en acronym RF', 'en variant bank'],
			reef: ['en preferred reef'],
		});
		assert.deepEqual(problems.map(problem => /^(\d+): .*?“(.+?)”/.exec(problem)?.slice(1)), [
			['1', 'imports'], ['5', 'domainVisionStatement'], ['6', 'meta'], ['12', 'examples'], ['14', 'reef'],
		]);
	});
});

describe('TBX in other dialects', () => {
	const cases: readonly (readonly [what: string, xml: string, names: readonly string[]])[] = [
		['TBX-Min', `<TBX dialect="TBX-Min"><header><id>s</id><languages source="de" target="en"/></header><body><entry id="a"><subjectField>fund</subjectField>
<langGroup xml:lang="en"><termGroup><term>reef</term><noteGrp><note>x</note></noteGrp><termStatus>preferred</termStatus></termGroup>
<termGroup><term>bank</term><termStatus>obsolete</termStatus><customer>c</customer></termGroup></langGroup>
<langGroup xml:lang="de"><termGroup><term>Riff</term></termGroup></langGroup></entry></body></TBX>`, ['en preferred reef', 'en discouraged bank', 'de preferred Riff']],
		['MARTIF, whose languages have no prefix', '<martif type="DXLT" lang="fr"><text><body><termEntry id="a"><langSet lang="fr"><ntig><termGrp><term>récif</term></termGrp></ntig></langSet></termEntry></body></text></martif>', ['fr preferred récif']],
		['TBX-Linguist', '<tbx style="dct" type="TBX-Linguist" xml:lang="en" xmlns:min="m"><text><body><conceptEntry id="a"><langSec xml:lang="en"><termSec><term>reef</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec><termSec><term>bank</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry></body></text></tbx>', ['en preferred bank', 'en variant reef']],
	];
	for (const [what, xml, names] of cases) {
		it(`is read: ${what}`, () => {
			const read = imported('tbx', xml);
			assert.deepEqual([read.names['a'], read.problems], [names, []]);
		});
	}
});

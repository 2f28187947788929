import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixesOf } from '../../../../src/core/authoring/fixes/fixesOf';
import { outlineOf } from '../../../../src/core/authoring/outline/outline';
import type { DossierFinding } from '../../../../src/core/dossier/finding';
import { readOwnInSteps } from '../../../../src/core/dossier/readOwn';
import { complete } from '../../../../src/core/steps/steps';
import { withEdits } from '../../../../src/core/text/textEdit';
import { runs, SEED } from '../../../support/core/budget';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { validateShape } from '../../../support/core/dossiers/validDossier';
import { SCHEMA, START } from './support';

function findingsIn(text: string): readonly DossierFinding[] {
	return complete(readOwnInSteps(text, { validate: validateShape })).findings;
}

/** The corrections of all findings, as `action detail`, each with the text after it. */
function fixes(text: string): ReadonlyMap<string, string> {
	const outline = outlineOf(text);
	return new Map(
		findingsIn(text).flatMap(finding =>
			fixesOf({ outline, finding, schema: SCHEMA }).map(({ action, detail, edits }) => [
				`${action} ${detail}`.trim(),
				withEdits(text, edits),
			]),
		),
	);
}

const TREATY = '    gloss: { en: a treaty }\n';
const FUND = '    gloss: { en: a fund }\n';
const EVIDENCE = 'evidence: [{ source: notice }]';
const withFacts = (...facts: readonly string[]) =>
	START.replace(TREATY, `${TREATY}    facts:\n${facts.map(fact => `      - ${fact}\n`).join('')}`);
const withRelations = (...relations: readonly string[]) =>
	START.replace(TREATY, `${TREATY}    relations:\n${relations.map(relation => `      - ${relation}\n`).join('')}`);

/** Texts with one mistake, and the correction that removes it. */
const CASES: readonly (readonly [title: string, text: string, fix: string])[] = [
	[
		'an unknown key',
		START.replace('    kind: fund', '    kind: fund\n    deffinition: { text: { en: x }, evidence: [{ source: notice }] }'),
		'change definition',
	],
	['a key that nothing is like', START.replace('    kind: fund', '    kind: fund\n    colour: { a: 1 }'), 'remove colour'],
	[
		'a key in braces that nothing is like',
		START.replace(
			'gloss: { en: a fund }',
			'gloss: { en: a fund }\n    definition: { text: { en: x }, colour: [1], evidence: [{ source: notice }] }',
		),
		'remove colour',
	],
	['a key of the entry among the labels', START.replace(FUND, '      gloss: { en: a fund }\n'), 'move gloss'],
	[
		'a key of the entry in the last line of a label',
		START.replace(
			`    kind: fund\n    labels:\n      en: { preferred: Small Fund }\n${FUND}`,
			`    labels:\n      en:\n        preferred: Small Fund\n        kind: fund  # a small one\n${FUND}`,
		),
		'move kind',
	],
	[
		'a key of the entry with lines of its own',
		START.replace(
			'      en: { preferred: Small Fund }',
			'      en: { preferred: Small Fund }\n      definition:\n        text:\n          en: x  # y\n        evidence: [{ source: notice }]',
		),
		'move definition',
	],
	[
		'a key of the file in an entry',
		START.replace('licence: CC0-1.0\n', '').replace(FUND, `${FUND}    licence: CC0-1.0\n`),
		'move licence',
	],
	[
		'a key of CSL in a source',
		START.replace('    csl: { type: webpage, title: Notice }', '    title: Notice\n    csl: { type: webpage }'),
		'move title',
	],
	['a locator beside the evidence', withFacts(`{ property: adopted, date: '2020', paragraph: 2, ${EVIDENCE} }`), 'move paragraph'],
	[
		'a currency beside the sum',
		withFacts(`{ property: contribution, amount: { value: 2 }, currency: EUR, ${EVIDENCE} }`),
		'move currency',
	],
	[
		'a name beside the languages',
		START.replace('en: { preferred: Small Fund }', 'preferred: Small Fund\n      en: { variant: [Fund] }'),
		'move preferred',
	],
	['an unknown kind', START.replace('kind: fund', 'kind: funds'), 'change fund'],
	['an unknown relation', withRelations(`{ type: sponser, target: fund, ${EVIDENCE} }`), 'change sponsor'],
	['an unknown property', withFacts(`{ property: adoptd, date: '2020', ${EVIDENCE} }`), 'change adopted'],
	[
		'an unknown status',
		withFacts("{ property: adopted, date: '2020', evidence: [{ source: notice, status: offical }] }"),
		'change official',
	],
	['an unknown source', withFacts("{ property: adopted, date: '2020', evidence: [{ source: notise }] }"), 'change notice'],
	['a source that is not there yet', START.replace(FUND, `${FUND}    cite: minutes\n`), 'addSource minutes'],
	['an unknown entry', withRelations(`{ type: party, target: "fnud", ${EVIDENCE} }`), 'change fund'],
	['an entry that is not there yet', withRelations(`{ type: party, target: belgium, ${EVIDENCE} }`), 'addEntry belgium'],
	['a year without quotation marks', withFacts(`{ property: adopted, date: 2020, ${EVIDENCE} }`), 'quote 2020'],
	['a number as a name', START.replace('preferred: Small Fund', 'preferred: 1267'), 'quote 1267'],
	['a date in another form', withFacts(`{ property: adopted, date: '2020-1-5', ${EVIDENCE} }`), 'change 2020-01-05'],
	['a day before its month', withFacts(`{ property: adopted, date: 15.11.2000, ${EVIDENCE} }`), 'change 2000-11-15'],
	['no evidence', withFacts('{ property: adopted, date: \'2020\' }'), 'add evidence'],
	['no evidence in several lines', withFacts('property: adopted\n        date: \'2020\'  # in Palermo'), 'add evidence'],
	['empty evidence', withFacts('{ property: adopted, date: \'2020\', evidence: [] }'), 'add evidence'],
	['no gloss', START.replace(FUND, ''), 'add gloss'],
	['no licence', START.replace('licence: CC0-1.0\n', ''), 'add licence'],
	['one acronym without a list', START.replace('acronym: [ST]', 'acronym: ST'), 'list'],
	['a language in capitals', START.replace('gloss: { en: a fund }', 'gloss: { EN: a fund }'), 'change en'],
	['a short version', START.replace('1.0.0', "'1.0'"), 'change 1.0.0'],
	[
		'a value that can only be true',
		withFacts(`{ property: adopted, date: '2020', unconfirmed: false, ${EVIDENCE} }`),
		'remove unconfirmed',
	],
	[
		'two locators',
		withFacts("{ property: adopted, date: '2020', evidence: [{ source: notice, paragraph: 1, page: 2, status: official }] }"),
		'split',
	],
	['a property of another type', withFacts(`{ property: adoption, date: '2020', ${EVIDENCE} }`), 'change adopted'],
	[
		'no preferred name in the language of the dossier',
		START.replace('en: { preferred: Small Fund }', 'fr: { preferred: Petit fonds }'),
		'add preferred',
	],
	['no preferred name beside an acronym', START.replace('preferred: Small Fund', 'acronym: [SF]'), 'add preferred'],
	['a name that two entries have', START.replace('preferred: Small Fund', 'preferred: Small Treaty'), 'ambiguous Small Treaty'],
	[
		'a relation that is stated twice',
		withRelations(`{ type: party, target: fund, ${EVIDENCE} }`, `{ type: party, target: fund, ${EVIDENCE} }`),
		'remove party fund',
	],
	[
		'two entries with the same key',
		`${START}${START.slice(START.indexOf('  fund:')).replace('Small Fund', 'Other Fund')}`,
		'change fund_2',
	],
	['a misspelt variable of CSL', START.replace('title: Notice }', 'title: Notice, Publisherplace: x }'), 'change publisher-place'],
	['a variable of CSL with a space', START.replace('title: Notice }', 'title: Notice, publisher place: x }'), 'change publisher-place'],
	['a part of a name', START.replace('title: Notice }', 'title: Notice, author: [{ familly: X }] }'), 'change family'],
	['a part of a date', START.replace('title: Notice }', 'title: Notice, issued: { dateparts: [[2020]] } }'), 'change date-parts'],
	['a type of source', START.replace('type: treaty', 'type: traety'), 'change treaty'],
	['a colon in a text', START.replace(FUND, '    gloss:\n      en: a fund: small\n'), 'quote a fund: small'],
	['a text that begins with a mark', START.replace('preferred: Small Fund', 'preferred: "Small Fund", variant: [@SF]'), 'quote @SF'],
	['a quotation mark that is not closed', START.replace(FUND, '    gloss:\n      en: \'a fund\n'), 'close \''],
	['a brace that is not closed', START.replace(FUND, '    gloss: { en: a fund\n'), 'close }'],
	['a bracket that is not closed', START.replace('acronym: [ST] }', 'acronym: [ST }'), 'close ]'],
	['tabs', START.replace(FUND, '    gloss:\n\t\t\ten: a fund\n'), 'spaces'],
];

describe('the corrections of a dossier file', () => {
	it('do not move a key that could go to several places, or whose place has one', () => {
		const moved = (text: string) => [...fixes(text).keys()].filter(fix => fix.startsWith('move'));
		assert.deepEqual(
			moved(
				START.replace(
					FUND,
					`${FUND}    ${EVIDENCE}\n    facts:\n      - { property: adopted, date: '2020' }\n      - { property: signed, date: '2021' }\n`,
				),
			),
			[],
		);
		assert.deepEqual(moved(START.replace('en: { preferred: Small Fund }', 'en: { preferred: Small Fund }\n      kind: fund')), []);
	});

	it('say once where a key belongs, at its line, and not that it is missing there', () => {
		const wrong = findingsIn(START.replace(FUND, '      gloss: { en: a fund }\n'));
		assert.deepEqual(
			wrong.map(({ code, path, detail, line }) => [code, path.join('.'), detail, line]),
			[['misplacedKey', 'entries.fund.labels.gloss', 'gloss entry', 26]],
		);
		const deep = findingsIn(START.replace('licence: CC0-1.0\n', '').replace(FUND, `${FUND}    licence: CC0-1.0\n`));
		assert.deepEqual(deep.map(({ code, detail, line }) => [code, detail, line]), [['misplacedKey', 'licence file', 26]]);
	});

	it('are needed in no text that is right', () => assert.deepEqual([findingsIn(START), [...fixes(SMALL_YAML)]], [[], []]));

	it('are not offered for variables of one’s own in a source', () =>
		assert.deepEqual(findingsIn(START.replace('title: Notice }', 'title: Notice, colour: x, publisher-x: y, custom: { a: b }, pp: 3 }')), []));

	for (const [title, text, fix] of CASES) {
		for (const [eol, written] of [['', text], [' (Windows)', text.replaceAll('\n', '\r\n')]] as const) {
			it(`are offered for ${title}${eol}`, () => {
				assert.ok(findingsIn(written).length > 0, 'Nothing is wrong.');
				const after = fixes(written);
				const corrected = after.get(fix);
				assert.ok(corrected !== undefined, `Offered: ${[...after.keys()].join('; ')}`);
				assert.deepEqual(findingsIn(corrected), []);
			});
		}
	}

	it('change nothing but the place', () => {
		const commented = START.replace('kind: fund', 'kind: funds  # to be checked');
		assert.equal(fixes(commented).get('change fund'), START.replace('kind: fund', 'kind: fund  # to be checked'));
	});

	it('add a key where the schema has it, above the comments of the next one', () => {
		const sources = '# What it is\n# based on\nsources:\n';
		const text = START.replace('sources:\n', sources);
		assert.equal(fixes(text.replace('overview: []\n', '')).get('add overview'), text);
		assert.equal(fixes(`\n#\n${text}`.replace('format: 1\n', '')).get('add format'), `\n#\n${text}`);
		assert.equal(fixes(text.replace(text.slice(text.indexOf('entries:')), '')).get('add entries')?.indexOf('entries'), 0);
	});

	it('are the likeliest first', () => {
		assert.deepEqual([...fixes(START.replace(FUND, `${FUND}    cite: notic\n`)).keys()], ['change notice', 'addSource notic']);
	});

	it('answer for any finding in any text', () => {
		const piece = fc.constantFrom('entries:', 'sources:', 'x:', '\n', '  ', '- ', '{', '}', '[', ']', '"', '\'', 'evidence', ':', 'labels', '#', '|');
		const path = fc.array(fc.oneof(fc.constantFrom('entries', 'sources', 'x', 'labels', 'evidence', ''), fc.nat(3)), { maxLength: 5 });
		const code = fc.constantFrom('shape', 'syntax', 'unknownSource', 'severalLocators', 'wrongProperty', 'notADate', 'noPreferredLabel', 'duplicateLabel', 'duplicateRelation', 'duplicateKey', 'misspeltVariable' as const);
		const detail = fc.constantFrom('required evidence', 'type string', 'additionalProperties x', 'pattern ^', 'minItems 1', 'a, b', 'x (y)', '');
		const finding = fc.record({ path, code, detail, line: fc.integer({ min: 1, max: 9 }) });
		fc.assert(fc.property(fc.array(piece, { maxLength: 25 }), finding, (pieces, one) => {
			const text = pieces.join('');
			for (const { edits } of fixesOf({ outline: outlineOf(text), finding: one, schema: SCHEMA })) {
				edits.forEach(({ start, end }) => assert.ok(start >= 0 && start <= end && end <= text.length));
			}
		}), { seed: SEED, numRuns: runs(150) });
	});
});

import assert from 'node:assert/strict';
import { findingSentence } from '../../../../src/cli/words/findingSentence';
import { fixesOf } from '../../../../src/core/authoring/fixes/fixesOf';
import { outlineOf } from '../../../../src/core/authoring/outline/outline';
import { readOwnInSteps } from '../../../../src/core/dossier/readOwn';
import { complete } from '../../../../src/core/steps/steps';
import { withEdits } from '../../../../src/core/text/textEdit';
import { validateShape } from '../../../support/core/dossiers/validDossier';
import { SCHEMA } from './support';

/** A first dossier, as somebody writes it by hand. */
const FIRST = `format: 1
id: reefs
title: { en: Reefs }
language: en
version: 1.0.0
licence: CC0-1.0
release: notice
overview: []
sources:
  notice:
    shortName: Notice
    csl: { type: webpage, title: Notice of the Reef Conference }
entries:
  fund:
    kind: fund
    labels:
      en:
        preferred: Reef Fund
        acronym: [RF]
    gloss:
      en: pays for reefs
    facts:
      - property: established
        date: '2001-05-03'
        evidence: [{ source: notice }]
      - property: projects
        count: 12
        evidence: [{ source: notice }]
    relations:
      - type: partOf
        target: norway
        evidence: [{ source: notice }]
  norway:
    kind: organization
    labels: { en: { preferred: Norway } }
    gloss: { en: a country }
`;

/** Mistakes of people who are new to YAML: what they write instead, what is said at that line, and the correction, which leaves no problem. */
const MISTAKES: readonly (readonly [right: string, wrong: string, said: RegExp, fix?: string])[] = [
	['    kind: fund', '\tkind: fund', /spaces, not tabs/, 'spaces'],
	['        preferred: Reef Fund', '\t\t\t\tpreferred: Reef Fund', /spaces, not tabs/, 'spaces'],
	['    kind: fund', '\u00A0\u00A0\u00A0\u00A0kind: fund', /ordinary spaces/, 'change kind: fund'],
	['    kind: fund', '   kind: fund', /one space of indentation is missing/, 'change kind: fund'],
	['    kind: fund', '     kind: fund', /one space of indentation too many/, 'change kind: fund'],
	['    kind: fund', '    kind:fund', /a space is missing after a colon/, 'change kind: fund'],
	['    kind: fund', '    kind = fund', /a colon is missing after a key/, 'change kind: fund'],
	['      - type: partOf', '      -type: partOf', /a space is missing after a hyphen/, 'change - type: partOf'],
	['      - type: partOf', '      * type: partOf', /must begin with a hyphen and a space/, 'change - type: partOf'],
	['en: pays for reefs', 'en: pays: for reefs', /with a colon and a space must be in quotation marks/, 'quote pays: for reefs'],
	['{ en: a country }', '{ en: a country: north }', /with a colon and a space must be in quotation marks/, 'quote a country: north'],
	['en: pays for reefs', 'en: @reefs', /begins with “@” must be in quotation marks/, 'quote @reefs'],
	['{ en: a country }', '{ en: @country }', /begins with “@” must be in quotation marks/, 'quote @country'],
	['acronym: [RF]', 'acronym: ["R, @F", `RF`]', /begins with “`” must be in quotation marks/, 'quote `RF`'],
	['en: pays for reefs', 'en: *pays* for reefs', /begins with “\*” must be in quotation marks/, 'quote *pays* for reefs'],
	['en: pays for reefs', 'en: [big] reefs', /begins with “\[” must be in quotation marks/, 'change en: \'[big] reefs\''],
	['en: pays for reefs', 'en: "pays" for reefs', /text after a closing quotation mark/, 'change en: \'"pays" for reefs\''],
	['en: pays for reefs', 'en: \'Norway\'s fund\'', /text after a closing quotation mark/, 'change en: \'Norway\'\'s fund\''],
	['title: { en: Reefs }', 'title: { en: Reefs', /a closing brace is missing/, 'close }'],
	['acronym: [RF]', 'acronym: [RF', /a closing bracket is missing/, 'close ]'],
	['date: \'2001-05-03\'', 'date: \'2001-05-03', /a closing quotation mark is missing/, 'close \''],
	['entries:', '---\nentries:', /“---” begins another document/, 'remove ---'],
	['    kind: fund', '<<<<<<< HEAD\n    kind: fund', /merge conflict markers/],
	['    kind: fund', '    kind: fund\n    kind: term', /the key “kind” occurs twice/],
	['preferred: Reef Fund', 'preferred: 2030', /in quotation marks if it looks like a number/, 'quote 2030'],
	['preferred: Reef Fund', 'preferred: true', /in quotation marks if it looks like a number/, 'quote true'],
	['acronym: [RF]', 'acronym: RF', /a list is expected/i, 'list'],
	['version: 1.0.0', 'version: 1.0', /in quotation marks/, 'change 1.0.0'],
	['language: en', 'language: English', /a tag, such as en/, 'change en'],
	['id: reefs', 'id: my-reefs', /a key begins with a letter/i, 'change my_reefs'],
	['  norway:', '  kingdom of norway:', /a key begins with a letter/i],
	['format: 1', 'format: \'1\'', /only “1” can be used/i, 'change 1'],
	['licence: CC0-1.0', 'license: CC0-1.0', /“license” is not a key/, 'change licence'],
	['title: { en: Reefs }', 'title: Reefs', /keys with values are expected/i, 'change { en: Reefs }'],
	['labels: { en: { preferred: Norway } }', 'labels: { en: Norway }', /keys with values are expected/i, 'change { preferred: Norway }'],
	['evidence: [{ source: notice }]', 'evidence: [notice]', /keys with values are expected/i, 'change { source: notice }'],
	['evidence: [{ source: notice }]', 'evidence: []', /at least one item/i, 'add evidence'],
	['date: \'2001-05-03\'', 'date: 3 May 2001', /a date is written as/i, 'change 2001-05-03'],
	['date: \'2001-05-03\'', 'date: ‘2001-05-03’', /a date is written as/i, 'change 2001-05-03'],
	['date: \'2001-05-03\'', 'date: 03/05/2001', /a date is written as/i],
	['count: 12', 'count: 1,200', /a number is expected/i, 'change 1200'],
	['count: 12', 'count: fourteen', /a number is expected/i, 'change 14'],
	['count: 12', 'count: about twelve', /a number is expected/i],
	['property: projects\n        count: 12', 'property: contribution\n        amount: US$5.6 million', /keys with values are expected/i, 'change { value: 5600000, currency: USD }'],
	['property: projects\n        count: 12', "property: contribution\n        amount: '3,000 EUR'", /keys with values are expected/i, 'change { value: 3000, currency: EUR }'],
	['property: projects\n        count: 12', 'property: contribution\n        amount: five million francs', /keys with values are expected/i],
	['count: 12', 'amount: { value: 3,000,000, currency: EUR }', /numbers must be written without commas/],
	['property: established', 'property: creation', /^Only these values are allowed: .{60,160} and \d+ others\.$/],
	['    kind: fund', '    kind: Fund', /only these values/i, 'change fund'],
	['target: norway', 'target: norwy', /no entry “norwy”/, 'change norway'],
];

describe('a mistake of somebody who is new to YAML', () => {
	const findingsIn = (text: string) => complete(readOwnInSteps(text, { validate: validateShape })).findings;

	it('is not in the file to begin with', () => assert.deepEqual(findingsIn(FIRST), []));

	for (const [right, wrong, said, fix] of MISTAKES) {
		it(`is said at its line${fix === undefined ? '' : ', and corrected'}: ${JSON.stringify(wrong)}`, () => {
			const text = FIRST.replace(right, () => wrong);
			const lines = text.split('\n');
			const first = lines.findIndex((line, index) => line !== FIRST.split('\n')[index]) + 1;
			const findings = findingsIn(text).filter(({ line = 0 }) => Math.abs(line - first) < 2);
			const told = findings.find(finding => said.test(findingSentence(finding))) ?? assert.fail(JSON.stringify(findingsIn(text)));
			assert.ok(wrong.split('\n').some(one => lines[(told.line ?? 0) - 1]?.includes(one)), String(told.line));
			const edits = fixesOf({ outline: outlineOf(text), finding: told, schema: SCHEMA });
			if (fix !== undefined) {
				const chosen = edits.find(({ action, detail }) => `${action} ${detail}`.trim() === fix) ?? assert.fail(JSON.stringify(edits));
				assert.deepEqual(findingsIn(withEdits(text, chosen.edits)), []);
			}
		});
	}
});

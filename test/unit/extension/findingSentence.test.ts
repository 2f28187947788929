import assert from 'node:assert/strict';
import { findingSentence } from '../../../src/cli/words/findingSentence';
import type { DossierFinding, DossierFindingCode } from '../../../src/core/dossier/finding';
import { KEYS_BY_PLACE } from '../../../src/core/dossier/yaml/keyPlaces';
import { YAML_PROBLEMS } from '../../../src/core/dossier/yaml/yamlProblem';
import { describeFinding } from '../../../src/extension/platform/ui/messages';

const CODES: Readonly<Record<DossierFindingCode, true>> = {
	unreadable: true,
	notDownloaded: true,
	tooLarge: true,
	tooManyFiles: true,
	newerFormat: true,
	idInUse: true,
	syntax: true,
	shape: true,
	misplacedKey: true,
	duplicateKey: true,
	unknownSource: true,
	unknownEntry: true,
	severalLocators: true,
	wrongProperty: true,
	notADate: true,
	noPreferredLabel: true,
	duplicateLabel: true,
	duplicateRelation: true,
	misspeltVariable: true,
	moreFindings: true,
};

describe('the command line', () => {
	it('describes every finding in the words of the editor', () => {
		for (const code of Object.keys(CODES) as DossierFindingCode[]) {
			assert.equal(findingSentence({ code, path: [], detail: 'x 1' }), describeFinding({ code, path: [], detail: 'x 1' }));
		}
		const entry: DossierFinding = { code: 'syntax', path: ['entries', 'one'], detail: 'noQuotationMark' };
		assert.equal(describeFinding(entry), 'entries.one: The entry is not valid YAML: a closing quotation mark is missing.');
		assert.equal(`entries.one: ${findingSentence(entry)}`, describeFinding(entry));
		assert.equal(
			findingSentence({ code: 'misplacedKey', path: [], detail: 'note fact relation departure' }),
			'“note” cannot be used here. It belongs in a fact, in a relation, or in a difference from the official record.',
		);
		for (const detail of [...YAML_PROBLEMS, 'unquotedStart @', 'keyTwice', 'keyTwice label', 'other unexpected mark', 'anything else']) {
			assert.equal(findingSentence({ code: 'syntax', path: [], detail }), describeFinding({ code: 'syntax', path: [], detail }));
		}
		for (const place of Object.keys(KEYS_BY_PLACE)) {
			assert.equal(
				findingSentence({ code: 'misplacedKey', path: [], detail: `x ${place}` }),
				describeFinding({ code: 'misplacedKey', path: [], detail: `x ${place}` }),
			);
		}
		for (const detail of [
			'required evidence',
			'additionalProperties kindd',
			'type string',
			'type array',
			'oneOf',
			'stated, official',
		]) {
			assert.equal(findingSentence({ code: 'shape', path: [], detail }), describeFinding({ code: 'shape', path: [], detail }));
		}
	});
});

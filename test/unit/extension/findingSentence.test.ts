import assert from 'node:assert/strict';
import { findingSentence } from '../../../src/cli/findingSentence';
import type { DossierFindingCode } from '../../../src/core/dossier/finding';
import { describeFinding } from '../../../src/extension/platform/ui/messages';

const CODES: Readonly<Record<DossierFindingCode, true>> = {
	unreadable: true, notDownloaded: true, tooLarge: true, tooManyFiles: true, newerFormat: true, idInUse: true, syntax: true, shape: true, duplicateKey: true, unknownSource: true, unknownEntry: true, severalLocators: true, wrongProperty: true, notADate: true,
	noPreferredLabel: true, duplicateLabel: true, duplicateRelation: true, moreFindings: true,
};

describe('the command line', () => {
	it('describes every finding in the words of the editor', () => {
		for (const code of Object.keys(CODES) as DossierFindingCode[]) {
			assert.equal(findingSentence({ code, detail: 'x 1' }), describeFinding({ code, path: [], detail: 'x 1' }));
		}
		for (const detail of ['required evidence', 'additionalProperties kindd', 'type string', 'type array', 'oneOf', 'stated, official']) {
			assert.equal(findingSentence({ code: 'shape', detail }), describeFinding({ code: 'shape', path: [], detail }));
		}
	});
});

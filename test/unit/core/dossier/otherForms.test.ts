import assert from 'node:assert/strict';
import { readOwnInSteps } from '../../../../src/core/dossier/readOwn';
import { complete } from '../../../../src/core/steps/steps';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { validateShape } from '../../../support/core/dossiers/validDossier';

function details(from: string, to: string): readonly string[] {
	return complete(readOwnInSteps(SMALL_YAML.replace(from, to), { validate: validateShape })).findings.map(
		({ path, detail }) => `${path.slice(2).join('.')}: ${detail}`,
	);
}

describe('a value that can have one of several forms', () => {
	it('has one finding if it has none of them', () => {
		assert.deepEqual(details('acronym: [CST]', 'acronym: [123]'), ['labels.en.acronym.0: type string']);
		assert.deepEqual(details("property: adopted, date: '2000-11-15'", 'property: adopted'), ['facts.0: oneOf']);
		assert.deepEqual(details("property: adopted, date: '2000-11-15'", "property: adopted, date: '2000', count: 1"), ['facts.0: oneOf']);
	});

	it('has the findings in the form that was meant', () => {
		assert.deepEqual(
			details('{ text: Charte des petites choses, evidence', '{ text: Charte des petites choses, evidense'),
			['labels.fr.preferred: additionalProperties evidense'].map(one => one.replace(': ', '.evidense: ')),
		);
	});
});

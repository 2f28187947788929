import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { parseTemplate, TEMPLATE_FIELDS } from '../../src/core/citation/formats/template';
import { runs } from '../support/core/budget';
import { withChance } from '../support/core/random';

interface Manifest {
	readonly contributes: {
		readonly configuration: {
			readonly properties: Readonly<Record<string, { readonly pattern?: string; readonly default?: unknown }>>;
		};
	};
}

// VS Code reports a value that does not match the pattern, both in the Settings editor and in settings.json.
describe('the pattern of the template setting', () => {
	it('accepts valid templates and rejects wrong fields', async () => {
		const { contributes } = JSON.parse(await readFile('package.json', 'utf8')) as Manifest;
		const setting = contributes.configuration.properties['dossier.citation.template'];
		const pattern = new RegExp(setting?.pattern ?? '(?!)', 'u');
		assert.match(String(setting?.default), pattern);
		const parts = ['{{', '}}', '{', '}', '|', ' ', 'key', 'titel', ', ', '\\cite', '\n', ...TEMPLATE_FIELDS.map(field => `{{${field}}}`)];
		withChance('any template', runs(1000), chance => {
			const template = Array.from({ length: chance.below(8) }, () => chance.pick(parts)).join('');
			const parsed = parseTemplate(template);
			const wrongField =
				'problems' in parsed
				&& parsed.problems.some(
					({ code, name, end, start }) => code === 'unknownField' || (code === 'unclosed' && (name !== '' || end - start > 1)),
				);
			assert.equal(pattern.test(template), !wrongField, JSON.stringify(template));
		});
	});
});

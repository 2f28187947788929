import assert from 'node:assert/strict';
import { parseTemplate } from '../../../../src/core/citation/formats/template';
import { tellTemplateProblems } from '../../../../src/extension/features/cite/templateMessage';
import { freshHost } from '../../../support/fakeVscode/current';

/** What is said of a template, where nobody takes the button. */
async function told(template: string): Promise<readonly string[]> {
	const host = freshHost();
	const parsed = parseTemplate(template);
	await tellTemplateProblems('problems' in parsed ? parsed.problems : []);
	assert.deepEqual(host.executed, []);
	return host.messages.map(message => message.replace(/^warning: The citation was written as a reference in brackets because the citation template has an error at /, ''));
}

describe('what is said of a citation template', () => {
	for (const [template, sentence] of [
		['({{titel}})', 'character 2. There is no field “titel”.'],
		['({{title)', 'character 2. The closing braces are missing.'],
		['title}})', 'character 6. There are no matching opening braces.'],
	] as const) {
		it(`names the place and the error: ${template}`, async () => assert.deepEqual(await told(template), [sentence]));
	}

	it('is the first of several errors', async () => assert.deepEqual(await told('{{one}} {{two}}'), ['character 1. There is no field “one”.']));
	it('is nothing where it is right', async () => assert.deepEqual(await told('({{title}})'), []));
});

import assert from 'node:assert/strict';
import { parseTemplate } from '../../../../src/core/citation/formats/template';
import { notifyTemplateProblems } from '../../../../src/extension/features/cite/insertion/templateMessage';
import { freshHost } from '../../../support/fakeVscode/current';

/** Returns the messages about a template, if the user does not use the button. */
async function told(template: string): Promise<readonly string[]> {
	const host = freshHost();
	const parsed = parseTemplate(template);
	await notifyTemplateProblems('problems' in parsed ? parsed.problems : []);
	assert.deepEqual(host.executed, []);
	return host.messages.map(message =>
		message.replace(/^warning: The citation was written as a reference in brackets because the citation template has an error at /, ''),
	);
}

describe('the message about a citation template', () => {
	for (const [template, sentence] of [
		['({{titel}})', 'character 2. There is no field “titel”.'],
		['({{title)', 'character 2. The closing braces are missing.'],
		['title}})', 'character 6. There are no matching opening braces.'],
	] as const) {
		it(`names the position and the error: ${template}`, async () => assert.deepEqual(await told(template), [sentence]));
	}

	it('is about the first of several errors', async () =>
		assert.deepEqual(await told('{{one}} {{two}}'), ['character 1. There is no field “one”.']));
	it('is not shown for a valid template', async () => assert.deepEqual(await told('({{title}})'), []));
});

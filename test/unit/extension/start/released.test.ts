import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import MarkdownIt from 'markdown-it';
import { registerMarkdownPreview } from '../../../../src/extension/features/markdownPreview/register';
import { smallServices } from '../support/services';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Shows a preview, ends the extension, and returns the objects of it that VS Code keeps, with a weak reference to the library. */
async function endedPreview() {
	const { store, symbols, log } = smallServices();
	const kept = registerMarkdownPreview({ store, symbols, log });
	const markdown = kept.extendMarkdownIt(new MarkdownIt() as never);
	const { library } = await store.get();
	while (!markdown.render('The Small Fund.').includes('<span')) {
		await new Promise(resolve => setImmediate(resolve));
	}
	kept.dispose();
	symbols.forget();
	store.dispose();
	return { kept, library: new WeakRef(library) };
}

describe('what VS Code keeps of an extension that has ended', () => {
	it('does not hold the library, although it calls the Markdown preview at any time', async () => {
		const { kept, library } = await endedPreview();
		// A weak reference holds its target until the current turn ends.
		await new Promise(resolve => setImmediate(resolve));
		collect();
		assert.equal(library.deref(), undefined);
		assert.ok(kept);
	});
});

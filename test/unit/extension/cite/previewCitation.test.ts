import assert from 'node:assert/strict';
import { previewer } from '../../../../src/extension/features/cite/choice/previewCitation';
import { citeServices } from '../support/citing';

async function setUp(text: string) {
	const { host, services } = citeServices();
	const { library } = await services.store.get();
	const document = host.open('/drafts/draft.md', text);
	const preview = await previewer(document as never, services);
	return (...keys: readonly string[]) => preview(keys.map(key => {
		const source = library.sources.get(key);
		assert.ok(source);
		return { cited: { source, locators: [] }, prefix: '', suffix: '' };
	}));
}

describe('the preview of a note', () => {
	it('is the whole note if it has one source', async () => {
		const preview = await setUp('A hat.\n');
		assert.equal(preview('small_charter').whole, 'Charter of Small Things, 15 November 2000.');
	});

	it('shows the last of several sources, because a row has room for the beginning only', async () => {
		const preview = await setUp('A hat.\n');
		const { whole, short } = preview('small_charter', 'small_notice');
		assert.match(whole, /^… Small Office, “Notice of the Small Conference”/);
		assert.match(short, /^… Small Office/);
	});

	it('has all keys if the document cites by key', async () => {
		const preview = await setUp('---\nreferences: []\n---\n\nA hat.\n');
		assert.match(preview('small_charter', 'small_notice').whole, /^\[@small_charter; @small_notice\] · /);
	});
});

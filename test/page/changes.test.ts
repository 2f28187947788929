import assert from 'node:assert/strict';
import { overview, untoc } from '../ui/support/entries';
import { eventually } from '../ui/support/eventually';
import { Uri } from '../support/fakeVscode/uri';
import { EXTENSION } from './support/extensionAlone';
import { usePreview } from './support/usePreview';

const COPY = '/drafts/copy.dossier.json';
const GLOSS = 'An altered description';

describe('preview, when a dossier changes', () => {
	const screen = usePreview();

	it('shows the change, at the same place and with the focus on the same element', async () => {
		const { preview, host } = screen();
		await preview.shows(overview.heading);
		await preview.open('untoc', untoc.heading);
		const scrolled = () => preview.body.evaluate(() => Math.round(scrollY));
		const link = preview.document.locator('#content a[data-entry^="cop10be/"]').first();
		const name = await link.textContent();
		await link.focus();
		await preview.body.evaluate(() => scrollTo({ top: 300, behavior: 'instant' }));
		await eventually('the page to be scrolled', scrolled, top => top === 300);
		const path = host.files.paths.find(file => file.startsWith(`${EXTENSION.path}/dist/dossiers/cop10`));
		const data = JSON.parse(host.files.text(path ?? '') ?? '') as { entries: Record<string, { definition: { text: Record<string, string> } }> };
		const { untoc: entry } = data.entries;
		assert.ok(entry);
		entry.definition.text['en'] = `${GLOSS}.`;
		host.files.put(COPY, JSON.stringify(data));
		host.watched.created.fire(Uri.file(COPY));
		await preview.document.getByText(GLOSS).first().waitFor();
		await eventually('the page to be scrolled as before', scrolled, top => top === 300);
		assert.equal(await preview.body.evaluate(() => document.activeElement?.textContent), name);
	});
});

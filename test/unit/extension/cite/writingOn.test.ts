import assert from 'node:assert/strict';
import { runInsert } from '../../../../src/extension/features/cite/commands';
import { citeServices } from '../support/citing';

describe('going on writing once a source is chosen', () => {
	/** Cites from the page of an entry at the end of `A hat.`, and calls a function once the place in the source is chosen. */
	async function cite(afterwards: (scene: { readonly typeAtCursor: (text: string) => void }) => void = () => undefined) {
		const { host, services } = citeServices();
		const document = host.open('/drafts/draft.md', 'A hat.\n\nAnother hat.\n');
		const editor = host.show(document, 6);
		const typeAtCursor = (text: string) => {
			const at = document.offsetAt(editor.selection.active);
			host.edit(document, { start: at, end: at, text });
		};
		host.atPick = picker => {
			picker.take();
			setImmediate(() => afterwards({ typeAtCursor }));
		};
		let reports = 0;
		host.selected.event(() => reports++);
		await runInsert({ entry: { id: 'small/charter' } }, undefined, services);
		await new Promise(resolve => setImmediate(resolve));
		return { text: document.getText(), cursor: document.offsetAt(editor.selection.active), reports };
	}

	it('inserts the citation where the cursor was, and leaves the cursor after what was typed since', async () => {
		const { text, cursor } = await cite(({ typeAtCursor }) => typeAtCursor(' It is felt.'));
		assert.match(text, /^A hat\.\[\^1\] It is felt\.\n\nAnother hat\.\n\n\[\^1\]: .+\n$/);
		assert.equal(cursor, 'A hat.[^1] It is felt.'.length);
	});

	it('does not move a cursor that the edit has moved, because the user may have typed in the meantime', async () => {
		const { text, cursor, reports } = await cite();
		assert.match(text, /^A hat\.\[\^1\]\n/);
		assert.equal(cursor, 'A hat.[^1]'.length);
		assert.equal(reports, 1, 'that of the edit');
	});
});

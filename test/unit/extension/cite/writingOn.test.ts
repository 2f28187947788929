import assert from 'node:assert/strict';
import { runInsert } from '../../../../src/extension/features/cite/commands';
import { startPause } from '../../../support/fakeVscode/pauses';
import { citeServices } from '../support/citing';
import { passing, until } from '../support/until';

describe('going on writing once a source is chosen', () => {
	/** A draft with the cursor at the end of `A hat.`, and somebody who types there. */
	function setUp() {
		const { host, services } = citeServices();
		const document = host.open('/drafts/draft.md', 'A hat.\n\nAnother hat.\n');
		const editor = host.show(document, 6);
		const cursor = () => document.offsetAt(editor.selection.active);
		const type = (text: string) => host.edit(document, { start: cursor(), end: cursor(), text });
		/** Cites from the page of an entry, and calls a function once the place in the source is chosen. */
		const cite = async (afterwards: () => void = () => undefined) => {
			host.atPick = picker => {
				picker.take();
				setImmediate(afterwards);
			};
			await passing(runInsert({ entry: { id: 'small/charter' } }, undefined, services));
			await new Promise(resolve => setImmediate(resolve));
			return document.getText();
		};
		return { host, document, cursor, type, cite };
	}

	it('inserts the citation where the cursor was, and leaves the cursor after what was typed since', async () => {
		const { cursor, type, cite } = setUp();
		assert.match(await cite(() => type(' It is felt.')), /^A hat\.\[\^1\] It is felt\.\n\nAnother hat\.\n\n\[\^1\]: .+\n$/);
		assert.equal(cursor(), 'A hat.[^1] It is felt.'.length);
	});

	it('does not move a cursor that the edit has moved, because the user may have typed in the meantime', async () => {
		const { host, cursor, cite } = setUp();
		let reports = 0;
		host.selected.event(() => reports++);
		assert.match(await cite(), /^A hat\.\[\^1\]\n/);
		assert.equal(cursor(), 'A hat.[^1]'.length);
		assert.equal(reports, 1, 'that of the edit');
	});

	it('inserts the citation once typing pauses, if a key is pressed whenever an edit is on its way', async () => {
		const { host, type, cite } = setUp();
		const left = [...' It is felt, and keeps its form in the rain.'];
		const typeNext = () => {
			const next = left.shift();
			if (next !== undefined) {
				type(next);
			}
			return next !== undefined;
		};
		const typeOn = () => void (typeNext() && startPause(typeOn, 100));
		host.beforeApply = () => !typeNext();
		assert.match(await cite(typeOn), /^A hat\.\[\^1\] It is felt, and keeps its form in the rain\.\n/);
	});

	it('offers to try again if a key was pressed at every attempt, and inserts the citation where the cursor was', async () => {
		const { host, document, type, cite } = setUp();
		host.answer = 'Try Again';
		host.beforeApply = () => {
			if (host.messages.length === 0) {
				type(' On.');
			}
			return host.messages.length > 0;
		};
		await cite();
		await until(() => document.getText().includes('[^1]:'));
		assert.match(document.getText(), /^A hat\.\[\^1\](?: On\.)+\n/);
		assert.deepEqual(host.messages, ['information: Nothing was inserted because the document or its bibliography kept changing.']);
	});
});

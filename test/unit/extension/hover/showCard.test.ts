import assert from 'node:assert/strict';
import { showCard } from '../../../../src/extension/features/hover/showCard';
import { HoverModes } from '../../../../src/extension/platform/mentions/hoverMode';
import { smallServices } from '../support/services';

const REQUEST = 'vscode.executeHoverProvider';

/** Runs the command in a draft with the cursor on a name, while VS Code answers the request for hovers. */
async function show(answer: (services: ReturnType<typeof setUp>) => unknown) {
	const services = setUp();
	services.host.commands.set(REQUEST, () => answer(services));
	await showCard(services);
	return { messages: services.host.messages, executed: services.host.executed.map(([id]) => id) };
}

function setUp() {
	const services = { ...smallServices(), modes: new HoverModes() };
	const document = services.host.open('/drafts/draft.md', 'The Small Fund pays.\n');
	services.host.show(document, 6);
	return { ...services, document };
}

describe('showCard', () => {
	it('moves the focus to the card at the cursor', async () => {
		assert.deepEqual(await show(() => ['a card']), { messages: [], executed: [REQUEST, 'editor.action.showHover'] });
	});

	it('explains why there is no card', async () => {
		assert.deepEqual((await show(() => [])).messages, ['information: There is a card for this name.']);
	});

	it('does nothing if the document is closed meanwhile, which makes the request fail', async () => {
		const shown = await show(({ host, document }) => {
			host.close(document);
			throw new Error('Unable to resolve nonexistent file');
		});
		assert.deepEqual(shown, { messages: [], executed: [REQUEST] });
	});

	it('does not hide any other failure of the request', async () => {
		await assert.rejects(show(() => {
			throw new Error('Broken');
		}), /Broken/);
	});
});

import assert from 'node:assert/strict';
import { explainWhyNoCard } from '../../../../src/extension/features/hover/whyNoCard';
import { COMMANDS, SETTINGS } from '../../../../src/extension/ids';
import { HoverModes } from '../../../../src/extension/platform/mentions/hoverMode';
import { shippedServices, smallServices } from '../support/services';

/** Runs the command at the `|` of a document, and resolves with the messages shown. */
async function why(marked: string, arrange: (services: ReturnType<typeof smallServices>) => void = () => undefined) {
	const services = { ...smallServices(), modes: new HoverModes() };
	const document = services.host.open('/drafts/draft.md', marked.replace('|', ''));
	services.host.show(document, marked.indexOf('|'));
	arrange(services);
	await explainWhyNoCard(services);
	return { ...services, document, messages: services.host.messages };
}

describe('explainWhyNoCard', () => {
	for (const [what, marked, told] of [
		[
			'is in code',
			'See `Small |Fund` there.',
			'information: “Small Fund” is in code, a citation key, an address, a comment or other text that is not prose.',
		],
		[
			'is written otherwise than its rule has it',
			'Ask w|ho knows.',
			'information: The name is recognized only if it is written exactly as “WHO”.',
		],
		[
			'is part of a longer name',
			'In WHO|_DATA it is.',
			'information: “WHO” is part of a longer name, number, path or identifier here.',
		],
		['is interrupted', 'The Small, Fu|nd.', 'information: There is something other than a space between the words of “Small Fund”.'],
		[
			'is not there',
			'Nothing of the| kind.',
			'information: None of the loaded dossiers has a name that matches the words at the cursor.',
		],
		['has a card', 'The Small |Fund pays.', 'information: There is a card for this name.'],
	] as const) {
		it(`explains that the name ${what}`, async () => assert.deepEqual((await why(marked)).messages, [told]));
	}

	it('explains that the document uses the name for something else', async () => {
		const services = { ...shippedServices(), modes: new HoverModes() };
		const text = 'The Basel Convention is old. It is COP10.';
		services.host.show(services.host.open('/drafts/draft.md', text), text.length - 3);
		await explainWhyNoCard(services);
		assert.deepEqual(services.host.messages, ['information: “COP10” means something else in this document, according to the text.']);
	});

	it('explains that cards are off, and opens the setting', async () => {
		const { messages, host } = await why('The Small |Fund pays.', ({ host }) => {
			host.set(SETTINGS.hover, { globalValue: 'off' });
			host.answer = 'Open Settings';
		});
		assert.deepEqual(messages, [
			'information: There is a name here, but cards are turned off. To see its card anyway, use the command “Dossier: Show Card”.',
		]);
		assert.deepEqual(host.executed.at(-1), ['workbench.action.openSettings', SETTINGS.hover]);
	});

	it('offers the search for a name that no dossier has', async () => {
		const { host } = await why('Nothing of the| kind.', services => {
			services.host.answer = 'Find Entry';
		});
		assert.deepEqual(host.executed.at(-1), [COMMANDS.findEntry]);
	});

	it('asks for a position if no editor is open', async () => {
		const { messages } = await why('|', ({ host }) => host.activate(undefined));
		assert.deepEqual(messages, ['information: Put the cursor on a name in a document first.']);
	});

	it('explains that the name is silenced, and unsilences it', async () => {
		const services = { ...smallServices(), modes: new HoverModes() };
		const document = services.host.open('/drafts/draft.md', 'The Small Fund pays.');
		services.host.show(document, 8);
		await services.silenced.silence({ text: 'Small Fund', where: 'document' }, document);
		services.host.answer = 'Show Again';
		await explainWhyNoCard(services);
		assert.deepEqual(services.host.messages, ['information: “Small Fund” is silenced in this document.']);
		assert.deepEqual(services.silenced.in(document), []);
	});
});

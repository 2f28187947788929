import assert from 'node:assert/strict';
import { tellWhyNoCard } from '../../../../src/extension/features/hover/whyNoCard';
import { COMMANDS, SETTINGS } from '../../../../src/extension/ids';
import { HoverModes } from '../../../../src/extension/platform/hoverMode';
import { smallServices } from '../support/services';

/** Asks at the `|` of a document, and resolves with what is told. */
async function why(marked: string, arrange: (services: ReturnType<typeof smallServices>) => void = () => undefined) {
	const services = { ...smallServices(), modes: new HoverModes() };
	const document = services.host.open('/drafts/draft.md', marked.replace('|', ''));
	services.host.show(document, marked.indexOf('|'));
	arrange(services);
	await tellWhyNoCard(services);
	return { ...services, document, messages: services.host.messages };
}

describe('tellWhyNoCard', () => {
	for (const [what, marked, told] of [
		['is in code', 'See `Small |Fund` there.', 'information: “Small Fund” stands in code, a key, an address, a comment or something else that is no prose.'],
		['is written otherwise than its rule has it', 'Ask w|ho knows.', 'information: The name is only found written exactly as “WHO”.'],
		['is part of a longer name', 'In WHO|_DATA it is.', 'information: “WHO” is part of a longer name, number, path or identifier here.'],
		['is interrupted', 'The Small, Fu|nd.', 'information: Something other than a space stands between the words of “Small Fund”.'],
		['is not there', 'Nothing of the| kind.', 'information: No dossier has a name that is written like the words here.'],
		['has a card', 'The Small |Fund pays.', 'information: There is a card here.'],
	] as const) {
		it(`tells that the name ${what}`, async () => assert.deepEqual((await why(marked)).messages, [told]));
	}

	it('tells that cards are off, and leads to the setting', async () => {
		const { messages, host } = await why('The Small |Fund pays.', ({ host }) => {
			host.set(SETTINGS.hover, { globalValue: 'off' });
			host.answer = 'Open Settings';
		});
		assert.deepEqual(messages, ['information: Cards are switched off here. Show Card shows this one.']);
		assert.deepEqual(host.executed.at(-1), ['workbench.action.openSettings', SETTINGS.hover]);
	});

	it('leads from a name that no dossier has to the search', async () => {
		const { host } = await why('Nothing of the| kind.', services => {
			services.host.answer = 'Find Entry';
		});
		assert.deepEqual(host.executed.at(-1), [COMMANDS.findEntry]);
	});

	it('asks for a place where no editor is open', async () => {
		const { messages } = await why('|', ({ host }) => host.activate(undefined));
		assert.deepEqual(messages, ['information: Put the cursor on a name in a document first.']);
	});

	it('tells that the name is silenced, and takes that back', async () => {
		const services = { ...smallServices(), modes: new HoverModes() };
		const document = services.host.open('/drafts/draft.md', 'The Small Fund pays.');
		services.host.show(document, 8);
		await services.silenced.silence({ text: 'Small Fund', where: 'document' }, document);
		services.host.answer = 'Show Again';
		await tellWhyNoCard(services);
		assert.deepEqual(services.host.messages, ['information: “Small Fund” is silenced in this document.']);
		assert.deepEqual(services.silenced.in(document), []);
	});
});

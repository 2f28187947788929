import assert from 'node:assert/strict';
import { SharedResources } from '../../support/host/sharedResources';

describe('shared resources', () => {
	it('start on first use and are disposed together', async () => {
		const events: string[] = [];
		const start = (name: string) => async () => {
			events.push(`${name} started`);
			return { dispose: async () => void events.push(`${name} disposed`) };
		};
		const resources = new SharedResources();
		const [first, again] = await Promise.all([resources.use('editor', start('editor')), resources.use('editor', start('editor'))]);
		assert.equal(first, again);
		await resources.use('browser', start('browser'));
		await resources.dispose();
		assert.deepEqual(events, ['editor started', 'browser started', 'browser disposed', 'editor disposed']);
		await resources.use('editor', start('editor'));
		assert.equal(events.at(-1), 'editor started');
	});

	it('start again if that failed before', async () => {
		const resources = new SharedResources();
		await assert.rejects(resources.use('editor', async () => {
			throw new Error('no port');
		}), /no port/);
		assert.ok(await resources.use('editor', async () => ({ dispose: async () => {} })));
	});
});

import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { ServedContext } from '../../../../src/extension/features/mentions/servedContext';
import { CONTEXT_KEYS } from '../../../../src/extension/ids';
import type { ServedLanguages } from '../../../../src/extension/platform/documents/servedLanguages';
import { freshHost } from '../../../support/fakeVscode/current';

describe('the context keys about drafts', () => {
	beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
	afterEach(() => {
		made.splice(0).forEach(context => context.dispose());
		mock.timers.reset();
	});
	const made: ServedContext[] = [];

	function inWindow() {
		const host = freshHost();
		const context = new ServedContext({ has: (language: string) => language === 'markdown' } as unknown as ServedLanguages);
		made.push(context);
		const told = () => host.executed.filter(([command]) => command === 'setContext').map(([, key, value]) => [key, value]);
		return { host, context, told };
	}

	it('are set at once when there is a draft', () => {
		const { host, told } = inWindow();
		host.show(host.open('/drafts/a.md', 'A'));
		assert.deepEqual(told(), [[CONTEXT_KEYS.served, true]]);
	});

	it('report that there is none only after the window has had time to open its files', () => {
		const { told } = inWindow();
		assert.deepEqual(told(), []);
		mock.timers.tick(10_000);
		assert.deepEqual(told(), [[CONTEXT_KEYS.noDraft, true]]);
	});

	it('do not change while VS Code switches files', () => {
		const { host, told } = inWindow();
		host.show(host.open('/drafts/a.md', 'A'));
		host.editors.length = 0;
		host.activate(undefined);
		mock.timers.tick(400);
		host.show(host.open('/drafts/b.md', 'B'));
		mock.timers.tick(10_000);
		assert.equal(told().length, 1);
	});

	it('are reset once no draft is left', () => {
		const { host, told } = inWindow();
		host.show(host.open('/drafts/a.md', 'A'));
		host.editors.length = 0;
		host.activate(undefined);
		mock.timers.tick(10_000);
		assert.deepEqual(told().slice(1), [[CONTEXT_KEYS.served, false], [CONTEXT_KEYS.noDraft, true]]);
	});

	it('do not change after the object is disposed', () => {
		const { host, context, told } = inWindow();
		host.show(host.open('/drafts/a.md', 'A'));
		host.editors.length = 0;
		host.activate(undefined);
		context.dispose();
		mock.timers.tick(10_000);
		assert.equal(told().length, 1);
	});
});

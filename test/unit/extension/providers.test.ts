import assert from 'node:assert/strict';
import { activate } from '../../../src/extension/extension';
import { freshHost } from '../../support/fakeVscode/current';
import type { FakeHost } from '../../support/fakeVscode/host';
import { activationContext } from './support/activationContext';

/** The extension as VS Code activates it, with no dossier on disk. */
function start(): FakeHost {
	const host = freshHost();
	activate(activationContext());
	return host;
}

/** A stand-in for any argument of a provider, which throws whenever it is used. */
const broken: object = new Proxy(() => undefined, {
	getPrototypeOf: () => {
		throw new Error('This was to be broken.');
	},
	get: (_, key) => {
		// A promise that resolves to it reads this property.
		if (key === 'then') {
			return undefined;
		}
		throw new Error('This was to be broken.');
	},
	apply: () => {
		throw new Error('This was to be broken.');
	},
});

/** The functions that VS Code calls on a provider, except those that only start work that another one finishes. */
function functionsOf(provider: object): readonly string[] {
	const names = [...Object.getOwnPropertyNames(provider), ...Object.getOwnPropertyNames(Object.getPrototypeOf(provider) as object)];
	return names.filter(name => /^(?:provide|resolve|get[A-Z]|handle|deserialize)/.test(name)
		&& typeof (provider as Record<string, unknown>)[name] === 'function');
}

const providers = [...start().registered].flatMap(([registration, all]) => all.flatMap((provider, index) =>
	functionsOf(provider as object).map(name => ({ registration, index, name }))));

describe('providers that VS Code calls', () => {
	it('are those of all features', () => {
		const registrations = new Set(providers.map(({ registration }) => registration));
		assert.deepEqual(
			[
				'dossier.entries',
				'dossier.mentions',
				'registerHoverProvider',
				'registerCompletionItemProvider',
				'registerDocumentLinkProvider',
				'registerUriHandler',
				'registerWebviewPanelSerializer',
			].filter(name => !registrations.has(name)),
			[],
		);
	});

	for (const { registration, index, name } of providers) {
		it(`${registration} ${index + 1}: ${name} logs what goes wrong and does not throw`, async () => {
			const host = start();
			// The first request of a view waits until there is something to show.
			const provider = host.registered.get(registration)?.[index] as Record<string, (...args: readonly unknown[]) => unknown>;
			(provider['markReady'] as (() => void) | undefined)?.call(provider);
			await provider[name]?.(broken, broken, broken, broken);
			if (registration === 'dossier.mentions' && name === 'getChildren') {
				// Without a document there are no rows.
				return;
			}
			assert.match(host.log.of('error').join('\n'), /This was to be broken\./);
		});
	}
});

describe('commands', () => {
	const ids = [...start().commands.keys()];

	it('are those of all features', () => {
		assert.ok(ids.includes('dossier.openPreview') && ids.includes('dossier.insertCitation') && ids.includes('dossier.goToMention'));
	});

	for (const id of ids) {
		it(`${id} does not throw`, async () => {
			const host = start();
			await host.commands.get(id)?.(broken, broken);
		});
	}
});

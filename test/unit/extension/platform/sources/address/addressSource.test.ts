import assert from 'node:assert/strict';
import { FileSystemError } from '../../../../../support/fakeVscode/files/fileSystem';
import { COPIES } from '../../../support/addressHost';
import { ChangingSource, dossierOfTerms } from '../../../support/changingSource';
import { useAddressHost, V1, V2, version, withError, X, Y } from '../../../support/smallAddresses';
import { until } from '../../../support/until';

describe('dossiers from addresses', () => {
	const addressHost = useAddressHost();

	it('are not requested before the user has agreed to that', async () => {
		const host = addressHost({ [X]: V1 });
		const { source, states } = host.open();
		assert.deepEqual(await states(), { [X]: 'none notDownloaded' });
		assert.deepEqual(await source.refresh([X], { evenIfUnchanged: true }), [{ kind: 'refused' }]);
		assert.deepEqual(host.requests, []);
		assert.match((await source.read())[0]?.findings[0]?.detail ?? '', /until you agree/);
	});

	it('are not requested in Restricted Mode, where copies are used and nothing is written', async () => {
		const host = addressHost({ [X]: V1 });
		await host.opened(X);
		host.host.trusted = false;
		host.host.files.calls.length = 0;
		host.answers.set(X, V2);
		const { source, states } = host.open();
		assert.deepEqual(await states(), { [X]: '1.0.1' });
		assert.deepEqual(await source.refresh([X], { evenIfUnchanged: true }), [{ kind: 'refused' }]);
		host.list();
		await until(() => host.host.files.calls.filter(call => call.startsWith('readDirectory')).length > 2);
		assert.equal(host.requests.length, 1);
		assert.deepEqual(host.host.files.calls.filter(call => !/^(stat|read)/.test(call)), []);
	});

	it('are not requested because a workspace lists them', async () => {
		const host = addressHost({});
		host.host.set('dossier.addresses', { workspaceValue: [X] });
		assert.deepEqual(await host.open().states(), {});
	});

	it('are reported if they cannot be requested at all', async () => {
		const host = addressHost({});
		host.list('http://un.example/x', 'https://a:b@un.example/x', 'https://localhost/x', 'nonsense:[', '', 7 as never, `${X}#a`, X);
		const { source, states } = host.open();
		assert.deepEqual(await states(), {
			'http://un.example/x': 'none notDownloaded',
			'https://a:b@un.example/x': 'none notDownloaded',
			'https://localhost/x': 'none notDownloaded',
			'nonsense:[': 'none notDownloaded',
			[X]: 'none notDownloaded',
		});
		assert.match((await source.read())[1]?.findings[0]?.detail ?? '', /password/);
	});

	it('are downloaded, and used from the copy by the next window without a request', async () => {
		const host = addressHost({ [X]: V1, [Y]: '{}' });
		const { source, settled } = await host.opened(X);
		await settled(X, '1.0.1');
		const [state] = await source.read();
		assert.deepEqual([state?.origin?.address, state?.uri.scheme, state?.folder], [X, 'file', undefined]);
		assert.match(state?.origin?.copy?.sha256 ?? '', /^[\da-f]{64}$/);
		assert.deepEqual(host.copies.map(name => name.replace(/^[\da-f]{32}-\d+-/, '')), [`${state?.origin?.copy?.sha256}.dossier.yaml`]);

		const next = host.open();
		assert.deepEqual(await next.states(), { [X]: '1.0.1', [Y]: 'none notDownloaded' });
		assert.equal(host.requests.length, 1);
		const [status] = await next.source.statuses();
		assert.deepEqual([status?.isAllowed, status?.copy?.sha256, status?.checked?.validators.etag], [true, state?.origin?.copy?.sha256, `"${V1.length}"`]);
	});

	it('are the same objects until something has changed', async () => {
		const host = addressHost({ [X]: V1 });
		const { source, settled } = await host.opened(X);
		await settled(X, '1.0.1');
		const before = await source.read();
		await source.refresh([X], { evenIfUnchanged: false });
		assert.equal((await source.read())[0], before[0]);
		host.answers.delete(X);
		await source.refresh([X], { evenIfUnchanged: false });
		const failed = await source.read();
		await source.refresh([X], { evenIfUnchanged: false });
		assert.equal((await source.read())[0], failed[0]);
		assert.equal(failed[0]?.dossier, before[0]?.dossier);
	});

	it('replace the copy with a new version, even one with the same ETag, and keep the entries that did not change', async () => {
		const host = addressHost({ [X]: V1 });
		const { source, settled } = await host.opened(X);
		await settled(X, '1.0.1');
		const before = (await source.read())[0]?.dossier?.entries;
		host.answers.set(X, V2);
		assert.equal(V1.length, V2.length);
		assert.deepEqual((await source.refresh([X], { evenIfUnchanged: false })).map(({ kind }) => kind), ['changed']);
		await settled(X, '1.0.2');
		const after = (await source.read())[0]?.dossier?.entries;
		assert.equal([...after ?? []][0]?.[1], [...before ?? []][0]?.[1]);
	});

	it('are not stored again if the content is the same, or the server says so', async () => {
		const host = addressHost({ [X]: V1 });
		const { source } = await host.opened(X);
		const { copies } = host;
		assert.deepEqual((await source.refresh([X], { evenIfUnchanged: false })).map(({ kind }) => kind), ['unchanged']);
		host.answers.set(X, () => new Response(null, { status: 304 }));
		assert.deepEqual((await source.refresh([X], { evenIfUnchanged: false })).map(({ kind }) => kind), ['unchanged']);
		assert.deepEqual(host.copies, copies);
		// On command, the server is not asked whether something has changed.
		assert.deepEqual(host.requests.map(({ init }) => 'if-none-match' in (init.headers as object)), [false, true, true]);
		assert.deepEqual(await source.refresh([X], { evenIfUnchanged: true }), [{ kind: 'failed', problem: { code: 'notModified', detail: '' } }]);
	});

	for (const [name, answer, code] of [
		['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch')), 'unreachable'],
		['answers with an error', () => new Response('x', { status: 500 }), 'status'],
		['sends a web page', '\n<!DOCTYPE html><title>x</title>', 'webPage'],
		['sends text that is no dossier', 'Not found', 'notDossier'],
		['sends invalid YAML', 'a: [', 'notDossier'],
		['sends nothing', '', 'notDossier'],
		['sends JSON that is no dossier', '{"a": 1}', 'notDossier'],
		['sends a newer format', V2.replace(/^format: 1/m, 'format: 2'), 'notDossier'],
		['sends bytes that are no text', () => new Response(new Uint8Array([0xC3, 0x28])), 'encoding'],
		['sends a version with an error', withError('1.0.2'), 'errors'],
	] as const) {
		it(`leave the copy in use if the server ${name}`, async () => {
			const host = addressHost({ [X]: V1 });
			const { source, settled, log } = await host.opened(X);
			await settled(X, '1.0.1');
			const { copies } = host;
			host.answers.set(X, answer);
			const [result] = await source.refresh([X], { evenIfUnchanged: true });
			assert.equal(result?.kind === 'failed' && result.problem.code, code);
			await settled(X, '1.0.1 notDownloaded');
			assert.match((await source.read())[0]?.findings[0]?.detail ?? '', /^The dossier could not be downloaded again\. .+ The copy of .+ is used\.$/);
			assert.ok(log.of('warn').some(line => line.includes(X)));
			assert.deepEqual(host.copies, copies);
			host.answers.set(X, V2);
			await source.refresh([X], { evenIfUnchanged: true });
			await settled(X, '1.0.2');
		});
	}

	it('are logged without what may be secret in their addresses', async () => {
		const host = addressHost({ [Y]: V1 });
		const { source, log } = await host.opened(Y);
		host.answers.set(Y, () => Promise.reject(new TypeError('Failed to fetch')));
		await source.refresh([Y], { evenIfUnchanged: true });
		assert.ok(log.of('info').some(line => line.includes('https://un.example/y.dossier.yaml: changed')));
		assert.ok(log.of('warn').some(line => line.includes('https://un.example/y.dossier.yaml')));
		assert.ok([...log.of('info'), ...log.of('warn')].every(line => !line.includes('token')));
	});

	it('are used with an error if there is no version without one, until there is', async () => {
		const host = addressHost({ [X]: withError('1.0.1') });
		const { source, settled } = await host.opened(X);
		await settled(X, '1.0.1 shape');
		host.answers.set(X, withError('1.0.2'));
		assert.deepEqual((await source.refresh([X], { evenIfUnchanged: true })).map(result => result.kind === 'changed' && result.hasErrors), [true]);
		await settled(X, '1.0.2 shape');
		host.answers.set(X, V2);
		await source.refresh([X], { evenIfUnchanged: true });
		await settled(X, '1.0.2');
	});

	it('fail if the copy cannot be stored, and are downloaded again later', async () => {
		const host = addressHost({ [X]: V1 });
		host.host.files.before('createDirectory', '/storage/addresses', () => Promise.reject(FileSystemError.Unavailable('QuotaExceededError')));
		const { source, settled } = await host.opened(X);
		await settled(X, 'none notDownloaded');
		assert.match((await source.read())[0]?.findings[0]?.detail ?? '', /QuotaExceededError/);
		await source.refresh([X], { evenIfUnchanged: false });
		await settled(X, '1.0.1');
	});

	it('are not used from a copy that was changed, and are downloaded again', async () => {
		const host = addressHost({ [X]: V1 });
		await host.opened(X);
		host.host.files.put(`${COPIES}${host.copies[0] ?? ''}`, V2);
		const { source, states, settled } = host.open();
		assert.deepEqual(await states(), { [X]: 'none unreadable' });
		assert.deepEqual((await source.refresh([X], { evenIfUnchanged: false })).map(({ kind }) => kind), ['changed']);
		await settled(X, '1.0.1');
		assert.equal('if-none-match' in (host.requests.at(-1)?.init.headers ?? {}), false);
	});

	it('are requested as if for the first time if the stored answer of the server is damaged or of another version', async () => {
		const host = addressHost({ [X]: V1 });
		const { source } = await host.opened(X);
		const path = host.host.files.paths.find(one => one.endsWith('.json')) ?? '';
		const text = host.host.files.text(path) ?? '';
		for (const damaged of ['', '{', '[]', '{"sha256": 1}', text.replace(/"sha256":"./, '"sha256":"x'), text.replace('"from"', '"to"')]) {
			host.host.files.put(path, damaged);
			await source.refresh([X], { evenIfUnchanged: false });
			assert.equal('if-none-match' in (host.requests.at(-1)?.init.headers ?? {}), false, damaged);
		}
	});

	it('disappear with their copies when they are removed from the settings, and need consent again', async () => {
		const host = addressHost({ [X]: V1, [Y]: version('1.0.3', 'other') });
		const { source, states, settled } = await host.opened(X, Y);
		assert.equal(host.copies.length, 2);
		await settled(Y, '1.0.3');
		host.list(Y);
		await settled(X, undefined);
		assert.deepEqual(await states(), { [Y]: '1.0.3' });
		assert.equal(host.host.files.paths.filter(path => path.startsWith(COPIES)).length, 2);
		host.list(X, Y);
		assert.deepEqual((await source.refresh([X], { evenIfUnchanged: true })).map(({ kind }) => kind), ['refused']);
	});

	for (const [what, answer] of [['stored', () => new Response(V1)], ['said to have failed', () => Promise.reject(new TypeError('Failed to fetch'))]] as const) {
		it(`are not ${what} if they are removed while they are downloaded`, async () => {
			const host = addressHost({ [X]: V1 });
			const { source } = host.open();
			await source.allow(X);
			await source.read();
			host.answers.set(X, async () => {
				host.list();
				await until(() => host.memento.get<readonly string[]>('allowedAddresses')?.length === 0);
				return answer();
			});
			assert.deepEqual(await source.refresh([X], { evenIfUnchanged: true }), [{ kind: 'refused' }]);
			assert.deepEqual(host.copies, []);
			host.list(X);
			assert.deepEqual((await source.statuses()).map(({ failure }) => failure), [undefined]);
		});
	}

	it('leave no files of addresses removed when no window was open, except new ones', async () => {
		const host = addressHost({ [X]: V1, [Y]: version('1.0.3', 'other') });
		await host.opened(X, Y);
		const [old = '', recent = ''] = host.copies;
		host.list();
		host.host.files.put(`${COPIES}x.tmp`, 'x');
		host.host.files.times.set(`${COPIES}${recent}`, Date.now());
		await host.open().states();
		assert.deepEqual([host.copies.includes(old), host.copies.includes(recent), host.host.files.text(`${COPIES}x.tmp`)], [false, true, undefined]);
	});

	it('are asked once if they are asked for twice', async () => {
		const host = addressHost({ [X]: V1 });
		const { source } = host.open();
		await source.allow(X);
		const results = await Promise.all([source.refresh([X], { evenIfUnchanged: true }), source.refresh([X, X], { evenIfUnchanged: false })]);
		assert.deepEqual(results.flat().map(({ kind }) => kind), ['changed', 'changed', 'changed']);
		assert.equal(host.requests.length, 1);
	});

	it('do not wait for a slow server', async () => {
		const host = addressHost({ [X]: () => new Promise(() => undefined), [Y]: V1 });
		const { source, settled } = host.open();
		await source.allow(X);
		await source.allow(Y);
		void source.refresh([X, Y], { evenIfUnchanged: true });
		await settled(Y, 'none notDownloaded');
		await until(() => host.copies.length === 1);
	});
});

describe('a dossier from an address beside others', () => {
	const addressHost = useAddressHost();

	it('is used instead of a bundled one with its id, and not instead of the user’s own', async () => {
		const host = addressHost({ [X]: V1 });
		const { source } = await host.opened(X);
		const own = new ChangingSource('user');
		const bundled = new ChangingSource('bundled', dossierOfTerms('small', { a: 'Alpha' }));
		const store = host.store(own, source, bundled);
		await store.get();
		await until(() => store.current?.inUse[0]?.kind === 'address');
		assert.equal(store.current?.broken[0]?.findings[0]?.detail, 'small (un.example/x.dossier.yaml)');
		own.set(dossierOfTerms('small', { a: 'Alpha' }));
		await until(() => store.current?.inUse[0]?.kind === 'user');
		assert.deepEqual(store.current?.broken.map(({ kind, findings }) => [kind, findings[0]?.code]), [['address', 'idInUse'], ['bundled', 'idInUse']]);
		store.dispose();
	});

	it('shows an entry that another dossier also has in both', async () => {
		const host = addressHost({ [X]: V1 });
		const { source } = await host.opened(X);
		const store = host.store(new ChangingSource('workspace', dossierOfTerms('mine', { fund: 'Small Fund' })), source);
		await store.get();
		await until(() => store.current?.inUse.length === 2);
		const { library } = await store.get();
		assert.deepEqual([...library.entries.keys()].filter(id => id === 'mine/fund' || id === 'small/fund'), ['mine/fund', 'small/fund']);
		store.dispose();
	});
});

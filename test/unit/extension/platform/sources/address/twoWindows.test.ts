import assert from 'node:assert/strict';
import { Uri } from '../../../../../support/fakeVscode/values/uri';
import { COPIES } from '../../../support/addressHost';
import { useAddressHost, V1, V2, version, X } from '../../../support/smallAddresses';
import { until } from '../../../support/until';

describe('two windows that download the same address', () => {
	const addressHost = useAddressHost();

	for (let delay = 0; delay < 12; delay++) {
		it(`have one complete version in the end, if one is ${delay} file operations behind`, async () => {
			const host = addressHost({ [X]: V1 });
			await host.opened(X);
			let requests = 0;
			host.answers.set(X, () => new Response([V2, version('1.0.3')][requests++ % 2]));
			const [one, other] = [host.open(), host.open()];
			await Promise.all([one.states(), other.states()]);
			const start = host.host.files.calls.length;
			const first = one.source.refresh([X], { evenIfUnchanged: true });
			await until(() => host.host.files.calls.length >= start + delay);
			const results = (await Promise.all([first, other.source.refresh([X], { evenIfUnchanged: true })])).flat();
			assert.deepEqual(results.map(({ kind }) => kind), ['changed', 'changed']);
			const [state] = await host.open().source.read();
			assert.match(state?.dossier?.version ?? '', /^1\.0\.[23]$/);
			assert.deepEqual(state?.findings, []);
			assert.ok(host.copies.length <= 3);
			assert.deepEqual(host.host.files.paths.filter(path => path.endsWith('.tmp')), []);
		});
	}

	it('both use it', async () => {
		const host = addressHost({ [X]: V1 });
		const [one, other] = [await host.opened(X), host.open()];
		await other.settled(X, '1.0.1');
		host.answers.set(X, V2);
		await one.source.refresh([X], { evenIfUnchanged: true });
		host.host.watched.created.fire(Uri.file(`${COPIES}${host.copies.at(-1) ?? ''}`));
		await Promise.all([one.settled(X, '1.0.2'), other.settled(X, '1.0.2')]);
	});
});

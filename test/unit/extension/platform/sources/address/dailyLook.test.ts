import assert from 'node:assert/strict';
import { COPIES, type AddressHost } from '../../../support/addressHost';
import { useAddressHost, V1, V2, version, X, Y } from '../../../support/smallAddresses';
import { until } from '../../../support/until';

describe('the daily look at addresses', () => {
	const addressHost = useAddressHost();

	const DAY = 86_400_000;

	/** Makes the last answer of each server older. */
	function age(host: AddressHost, milliseconds: number): void {
		for (const path of host.host.files.paths.filter(one => one.endsWith('.json') && one.startsWith(COPIES))) {
			host.host.files.put(
				path,
				(host.host.files.text(path) ?? '').replace(/"at":(\d+)/, (_, at: string) => `"at":${Number(at) - milliseconds}`),
			);
		}
	}

	it('is due at once for what was never downloaded, and a day after the last answer', async () => {
		const host = addressHost({ [X]: V1, [Y]: V1 });
		const { source, timer } = host.open();
		await source.read();
		assert.deepEqual(timer.times, []);
		const before = Date.now();
		await source.allow(X);
		await until(() => timer.times?.length === 1);
		assert.ok((timer.times?.[0] ?? 0) >= before && (timer.times?.[0] ?? 0) <= Date.now());
		timer.run();
		await until(() => (timer.times?.[0] ?? 0) > Date.now());
		assert.ok((timer.times?.[0] ?? 0) >= before + DAY && (timer.times?.[0] ?? 0) <= Date.now() + DAY);
		assert.deepEqual(host.requests.map(({ address }) => address), [X]);
	});

	it('asks whether anything has changed, only of those that are due', async () => {
		const host = addressHost({ [X]: V1, [Y]: version('1.0.3', 'other') });
		const { timer, settled } = await host.opened(X, Y);
		await settled(Y, '1.0.3');
		timer.run();
		age(host, DAY);
		host.answers.set(X, V2);
		timer.run();
		await settled(X, '1.0.2');
		await until(() => host.requests.length === 4);
		// Both are asked at the same time.
		assert.deepEqual(
			new Map(host.requests.slice(2).map(({ address, init }) => [address, 'if-none-match' in (init.headers as object)])),
			new Map([
				[X, true],
				[Y, true],
			]),
		);
		age(host, DAY - 60_000);
		timer.run();
		await until(() => (timer.times?.[0] ?? 0) > Date.now());
		assert.equal(host.requests.length, 4);
	});

	it('leaves out what another window has asked for', async () => {
		const host = addressHost({ [X]: V1 });
		const one = await host.opened(X);
		const other = host.open();
		await other.states();
		age(host, DAY);
		await one.source.refresh([X], { evenIfUnchanged: false });
		const { length } = host.requests;
		other.timer.times = undefined;
		other.timer.run();
		await until(() => other.timer.times !== undefined);
		assert.equal(host.requests.length, length);
	});

	it('begins when the workspace is trusted, and ends with the window', async () => {
		const host = addressHost({ [X]: V1 });
		await host.memento.update('allowedAddresses', [X]);
		host.host.trusted = false;
		const { source, timer } = host.open();
		await source.read();
		timer.times = undefined;
		timer.run();
		await until(() => timer.times !== undefined);
		assert.deepEqual(timer.times, []);
		host.host.trusted = true;
		host.host.trustGranted.fire();
		await until(() => timer.times?.length === 1);
		assert.equal(host.requests.length, 0);
		source.dispose();
		assert.equal(timer.isDisposed, true);
		assert.deepEqual(
			[host.host.trustGranted.size, host.host.configured.size, host.host.watched.created.size, host.host.watched.deleted.size],
			[0, 0, 0, 0],
		);
	});
});

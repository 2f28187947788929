import assert from 'node:assert/strict';
import { registerAddresses } from '../../../../src/extension/features/addresses/register';
import { COMMANDS, SETTINGS } from '../../../../src/extension/ids';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { AddressHost, type Answer } from '../support/addressHost';
import { until } from '../support/until';

const X = 'https://un.example/x.dossier.yaml';
const Y = 'https://un.example/y.dossier.yaml?token=1';

let opened: AddressHost | undefined;

/** A window with the commands, in which answers to messages, boxes and lists can be set. */
function commands(answers: Readonly<Record<string, Answer>>, listed: readonly string[] = Object.keys(answers)) {
	const addresses = opened = new AddressHost(answers);
	addresses.list(...listed);
	const window = addresses.open();
	const { host } = addresses;
	registerAddresses({ addresses: window.source, log: window.log });
	const run = async (command: string, ...args: readonly unknown[]) => {
		await host.commands.get(command)?.(...args);
		assert.deepEqual(window.log.of('error'), []);
	};
	const listedNow = () => host.setting(SETTINGS.addresses).globalValue;
	return { ...window, addresses, host, run, listedNow };
}

afterEach(() => opened?.close());

describe('Add Dossier from Address', () => {
	it('asks for an address and for consent, lists it and downloads it', async () => {
		const { addresses, host, run, listedNow, settled } = commands({ [X]: SMALL_YAML }, []);
		host.atInput = box => box.enter(` ${X}#part `);
		host.answer = 'Download';
		await run(COMMANDS.addAddress);
		assert.deepEqual(listedNow(), [X]);
		assert.equal(addresses.requests.length, 1);
		await settled(X, '1.0.0');
		assert.match(
			host.messages[0] ?? '',
			/^information: Download the dossier from https:\/\/un\.example\/x\.dossier\.yaml now, and look once a day/,
		);
		assert.match(
			host.messages[1] ?? '',
			/^information: The dossier from un\.example\/x\.dossier\.yaml was downloaded\. Entries: \d+\. SHA-256: [\da-f]{64}$/,
		);
	});

	it('does nothing without consent, or if the box is closed', async () => {
		const { addresses, host, run, listedNow } = commands({ [X]: SMALL_YAML }, []);
		host.atInput = box => box.enter(X);
		await run(COMMANDS.addAddress);
		host.atInput = box => box.leave();
		await run(COMMANDS.addAddress);
		assert.deepEqual([listedNow(), addresses.requests.length, host.messages.length], [[], 0, 1]);
	});

	it('says in the box why an address cannot be used', async () => {
		const { host, run } = commands({});
		const said: string[] = [];
		host.atInput = box => {
			for (const text of [
				'nonsense',
				'http://un.example/x',
				'https://a:b@un.example/x',
				'https://localhost/x',
				`https://un.example/${'x'.repeat(3000)}`,
			]) {
				box.enter(text);
				said.push(box.validationMessage);
			}
			box.leave();
		};
		await run(COMMANDS.addAddress);
		assert.deepEqual(
			said.map(text => /not an address|encryption|password|private|longer/.exec(text)?.[0]),
			['not an address', 'encryption', 'password', 'private', 'longer'],
		);
	});

	it('says what went wrong, and keeps the address', async () => {
		const { host, run, listedNow } = commands({ [X]: '<html>' }, []);
		host.atInput = box => box.enter(X);
		host.answer = 'Download';
		await run(COMMANDS.addAddress);
		assert.match(
			host.messages[1] ?? '',
			/^error: un\.example\/x\.dossier\.yaml: The dossier could not be downloaded\. The server sent a web page instead/,
		);
		assert.deepEqual(listedNow(), [X]);
	});

	it('says how many entries have errors', async () => {
		const { host, run } = commands({ [X]: SMALL_YAML.replace('kind: fund', 'kind: nothing') }, []);
		host.atInput = box => box.enter(X);
		host.answer = 'Download';
		await run(COMMANDS.addAddress);
		assert.match(host.messages[1] ?? '', /some have errors and are left out/);
	});

	it('is not possible in Restricted Mode', async () => {
		const { addresses, host, run, listedNow } = commands({ [X]: SMALL_YAML }, []);
		host.trusted = false;
		host.atInput = box => box.enter(X);
		host.answer = 'Download';
		await run(COMMANDS.addAddress);
		await run(COMMANDS.refreshAddresses);
		assert.deepEqual([listedNow(), addresses.requests.length], [[], 0]);
		assert.deepEqual(host.messages, Array.from({ length: 2 }, () => 'warning: In Restricted Mode, no dossier is downloaded.'));
	});
});

describe('Refresh Dossiers from Addresses', () => {
	it('asks for consent for each address that has none, downloads all allowed, and says so', async () => {
		const { addresses, host, run, source } = commands({ [X]: SMALL_YAML, [Y]: SMALL_YAML });
		await source.allow(Y);
		await run(COMMANDS.refreshAddresses);
		assert.deepEqual(addresses.requests.map(({ address }) => address), [Y]);
		host.answer = 'Download';
		await run(COMMANDS.refreshAddresses);
		assert.deepEqual(addresses.requests.slice(1).map(({ address }) => address).sort(), [X, Y]);
		assert.equal(host.statusMessages.at(-1), 'Dossiers from addresses: 1 changed, 1 unchanged, 0 failed.');
		addresses.answers.delete(X);
		host.answer = 'Show Addresses';
		await run(COMMANDS.refreshAddresses);
		assert.equal(host.messages.at(-1), 'warning: Dossiers from addresses: 0 changed, 1 unchanged, 1 failed.');
		assert.deepEqual(host.executed.at(-1), [COMMANDS.showAddresses]);
	});

	it('offers to add an address if there is none', async () => {
		const { host, run } = commands({});
		host.answer = 'Add Address';
		await run(COMMANDS.refreshAddresses);
		assert.deepEqual(host.executed, [[COMMANDS.addAddress]]);
	});
});

describe('Show Dossiers from Addresses', () => {
	it('lists each address with its state, checksum and what went wrong', async () => {
		const { addresses, host, run, source, settled } = commands({ [X]: SMALL_YAML, [Y]: SMALL_YAML, 'http://un.example/z': '' });
		await source.allow(X);
		await source.refresh([X], { evenIfUnchanged: true });
		await settled(X, '1.0.0');
		addresses.answers.delete(X);
		await source.refresh([X], { evenIfUnchanged: true });
		let rows: readonly (readonly [string, string | undefined, string | undefined])[] = [];
		host.atPick = picker => {
			rows = picker.items.map(({ label, description, detail }) => [label, description?.replace(/^(downloaded) .*/, '$1 …'), detail]);
			picker.leave();
		};
		void run(COMMANDS.showAddresses);
		await until(() => rows.length > 0);
		assert.deepEqual(
			rows.map(([label, description]) => [label, description]),
			[
				['un.example/x.dossier.yaml', 'downloaded …'],
				['un.example/y.dossier.yaml', 'not downloaded until you agree'],
				['un.example/z', 'cannot be downloaded'],
				['', undefined],
				['Add Dossier from Address…', undefined],
				['Refresh All', undefined],
			],
		);
		assert.match(
			rows[0]?.[2] ?? '',
			/^The dossier could not be downloaded again\. The server could not be reached\. The copy of .+ is used\. SHA-256: [\da-f]{64} Last answer of the server: /,
		);
	});

	it('downloads, copies and removes the one that is chosen', async () => {
		const { addresses, host, run, source, settled, listedNow } = commands({ [X]: SMALL_YAML, [Y]: SMALL_YAML });
		host.answer = 'Download';
		host.atPick = picker => picker.take('Download');
		await run(COMMANDS.showAddresses, X);
		await settled(X, '1.0.0');
		const [{ copy } = assert.fail()] = await source.statuses();
		host.atPick = picker => picker.take('Copy Checksum');
		await run(COMMANDS.showAddresses, X);
		assert.equal(host.clipboard, copy?.sha256);
		host.atPick = picker => picker.take('Copy Address');
		await run(COMMANDS.showAddresses, Y);
		assert.equal(host.clipboard, Y);
		host.atPick = picker => picker.take('Download Again');
		await run(COMMANDS.showAddresses, X);
		assert.equal(addresses.requests.length, 2);
		host.atPick = picker => picker.take(picker.items[0]?.label === 'Download Again' ? 'Remove' : 'un.example/x.dossier.yaml');
		await run(COMMANDS.showAddresses, { not: 'an address' });
		assert.deepEqual(listedNow(), [Y]);
		await settled(X, undefined);
		assert.deepEqual(addresses.copies, []);
	});
});

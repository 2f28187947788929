import assert from 'node:assert/strict';
import { MAX_ADDRESS_LENGTH } from '../../../../../../src/core/limits';
import { readAddress, shortAddress } from '../../../../../../src/extension/platform/sources/address/dossierAddress';

describe('the address of a dossier', () => {
	it('is requested in its usual form, without the fragment', () => {
		for (const [text, address] of [
			[' https://un.example/a b.dossier.yaml#x ', 'https://un.example/a%20b.dossier.yaml'],
			['HTTPS://UN.example:443/', 'https://un.example/'],
			['https://un.example/x?token=1', 'https://un.example/x?token=1'],
			['https://8.8.8.8/x', 'https://8.8.8.8/x'],
			['https://[2606:4700::1]/x', 'https://[2606:4700::1]/x'],
			['https://172.32.0.1/', 'https://172.32.0.1/'],
			['https://localhost.example/', 'https://localhost.example/'],
		] as const) {
			assert.deepEqual(readAddress(text), { address });
		}
	});

	it('is refused if it is not public, not encrypted, or contains a password', () => {
		const problems = {
			form: ['', 'x', 'un.example/x', '/x', 'https://', 'https://un example/', '//un.example/x'],
			scheme: [
				'http://un.example/x',
				'ftp://un.example/x',
				'file:///x',
				'data:text/yaml,x',
				'javascript:alert(1)',
				'command:x',
				'vscode://x/y',
			],
			credentials: ['https://a:b@un.example/', 'https://a@un.example/', 'https://:b@un.example/'],
			private: [
				...['127.0.0.1', '127.1', '2130706433', '0x7f.1', '017700000001', '１２７.0.0.1', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
				...['localhost', 'LOCALHOST', 'localhost.', 'x.localhost'],
				...['[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[fe80::1]', '[fc00::1]', '[fd12::1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[2001:0:7f00:1::]', '[2001::1]', '[ff02::1]'],
			].map(host => `https://${host}/x`),
			tooLong: [`https://un.example/${'x'.repeat(MAX_ADDRESS_LENGTH)}`],
		};
		for (const [problem, texts] of Object.entries(problems)) {
			texts.forEach(text => assert.deepEqual(readAddress(text), { problem }, text));
		}
	});

	it('is shown without its query', () => {
		assert.equal(shortAddress('https://un.example/a/b.yaml?token=1'), 'un.example/a/b.yaml');
		assert.equal(shortAddress('nonsense'), 'nonsense');
	});
});

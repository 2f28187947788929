import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { SETTINGS } from '../../../../../../src/extension/ids';
import { AddressSource } from '../../../../../../src/extension/platform/sources/address/addressSource';
import { download, type DownloadOptions } from '../../../../../../src/extension/platform/sources/address/download';
import { SMALL_YAML } from '../../../../../support/core/dossiers/smallLibrary';
import { freshHost } from '../../../../../support/fakeVscode/current';
import { FakeLog } from '../../../../../support/fakeVscode/values/log';
import { FakeMemento } from '../../../../../support/fakeVscode/values/memento';
import { Uri } from '../../../../../support/fakeVscode/values/uri';
import { SERVER, startHttpServer, startHttpsServer, type Handler, type HttpsServer } from '../../../support/httpsServer';
import { until } from '../../../support/until';

const QUICK = { silence: 150, whole: 600 };
const MAX_BYTES = 100_000;
/** A detail that depends on the version of Node. */
const ANY = '*';
const failed = (code: string, detail = '') => ({ kind: 'failed', problem: { code, detail } });

/** Starts a server, downloads from it, and closes it. */
async function downloadFrom(handler: Handler, options: DownloadOptions = {}, certificate: Parameters<typeof startHttpsServer>[1] = {}) {
	const server = await startHttpsServer(handler, certificate);
	try {
		const result = await download(server.at('/x.dossier.yaml'), { fetch: server.fetch, maxBytes: MAX_BYTES, ...options });
		return { result, server };
	} finally {
		await server.close();
	}
}

/** Writes parts until the connection ends. Returns how many bytes were written. */
function drip(response: ServerResponse, part: string): void {
	const write = () => {
		if (!response.destroyed) {
			response.write(part, () => setTimeout(write, 20));
		}
	};
	write();
}

describe('download from an HTTPS server', () => {
	it('returns what it sends, compressed or not', async () => {
		const {
			result,
			server: {
				requests: [request],
			},
		} = await downloadFrom((_, response) => response.setHeader('etag', '"1"').end('a: é\n'));
		assert.deepEqual(result.kind === 'content' && [new TextDecoder().decode(result.bytes), result.validators.etag], ['a: é\n', '"1"']);
		assert.deepEqual([request?.method, request?.headers.host?.split(':')[0], request?.url], ['GET', SERVER, '/x.dossier.yaml']);
		assert.deepEqual(Object.keys(request?.headers ?? {}).filter(name => /cookie|auth|refer|origin|if-/.test(name)), []);
		const packed = await downloadFrom((_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync('a: é\n')));
		assert.equal(packed.result.kind === 'content' && new TextDecoder().decode(packed.result.bytes), 'a: é\n');
	});

	it('asks whether a version has changed', async () => {
		const server = await startHttpsServer((request, response) =>
			request.headers['if-none-match'] === '"1"' ? response.writeHead(304).end() : response.setHeader('etag', '"1"').end('x'),
		);
		const address = server.at('/x');
		const first = await download(address, { fetch: server.fetch });
		const validators = first.kind === 'content' ? first.validators : assert.fail();
		assert.deepEqual(await download(address, { fetch: server.fetch, validators }), { kind: 'unchanged' });
		await server.close();
	});

	const misbehaviours: Readonly<Record<string, readonly [Handler, ReturnType<typeof failed>, DownloadOptions?]>> = {
		'never answers': [() => undefined, failed('timeout'), { timeouts: QUICK }],
		'answers, but never sends anything': [
			(_, response) => response.writeHead(200).flushHeaders(),
			failed('timeout'),
			{ timeouts: QUICK },
		],
		drips: [(_, response) => drip(response, 'a'), failed('timeout'), { timeouts: QUICK }],
		'drips headers': [
			({ socket }) => {
				socket.write('HTTP/1.1 200 OK\r\n');
				const more = () => socket.destroyed || socket.write('x: y\r\n', () => setTimeout(more, 20));
				more();
			},
			failed('timeout'),
			{ timeouts: QUICK },
		],
		'announces too much': [
			(_, response) => response.writeHead(200, { 'content-length': MAX_BYTES + 1 }).write('a'),
			failed('tooLarge'),
		],
		'sends too much without announcing it': [(_, response) => drip(response, 'a'.repeat(60_000)), failed('tooLarge')],
		'sends less than it announces': [
			(_, response) => response.writeHead(200, { 'content-length': 100 }).write('a: 1\n', () => response.destroy()),
			failed('incomplete'),
		],
		'is cut off in the middle of a chunk': [
			({ socket }) => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n100\r\na: 1\n'),
			failed('incomplete'),
		],
		'closes the connection at once': [({ socket }) => socket.destroy(), failed('unreachable', ANY)],
		'answers nonsense': [({ socket }) => socket.end('220 mail.example ESMTP\r\n'), failed('unreachable', ANY)],
		'redirects to itself': [
			(request, response) => response.writeHead(302, { location: request.url ?? '' }).end(),
			failed('redirects', '3'),
		],
		'redirects to this computer': [
			(_, response) => response.writeHead(302, { location: 'https://127.0.0.1/x' }).end(),
			failed('redirect', 'private'),
		],
		'redirects to a file': [
			(_, response) => response.writeHead(302, { location: 'file:///etc/hostname' }).end(),
			failed('redirect', 'scheme'),
		],
		'says that nothing has changed at the first request': [(_, response) => response.writeHead(304).end(), failed('notModified')],
		fails: [(_, response) => response.writeHead(500).end('x'), failed('status', '500')],
		'wants a password': [
			(_, response) => response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end(),
			failed('status', '401'),
		],
		'sends a bomb': [
			(_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(10 * MAX_BYTES))),
			failed('tooLarge'),
		],
		'sends what cannot be unpacked': [
			(_, response) => response.setHeader('content-encoding', 'gzip').end('a: 1\n'),
			failed('incomplete'),
		],
	};
	for (const [name, [handler, expected, options]] of Object.entries(misbehaviours)) {
		it(`fails if it ${name}`, async () => {
			const { result, server } = await downloadFrom(handler, options);
			assert.deepEqual(
				expected.problem.detail === ANY && result.kind === 'failed' ? failed(result.problem.code, ANY) : result,
				expected,
			);
			assert.ok(server.requests.length > 0);
		});
	}

	it('does not follow to a server without encryption', async () => {
		const plain = await startHttpServer();
		const { result } = await downloadFrom((_, response) =>
			response.writeHead(307, { location: `http://${SERVER}:${plain.port}/x` }).end(),
		);
		assert.deepEqual([result, plain.count()], [failed('redirect', 'scheme'), 0]);
		plain.close();
	});

	it('does not accept a self-signed certificate, one of another server or an expired one', async () => {
		const answer: Handler = (_, response) => response.end('x');
		for (const [certificate, code] of [
			[{ isTrusted: false }, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
			[{ name: 'other.example' }, 'ERR_TLS_CERT_ALTNAME_INVALID'],
			[{ isExpired: true }, 'CERT_HAS_EXPIRED'],
		] as const) {
			const { result, server } = await downloadFrom(answer, {}, certificate);
			assert.deepEqual([result, server.requests.length], [failed('unreachable', code), 0]);
		}
	});
});

describe('the dossier of an HTTPS server', () => {
	let handler: Handler = () => undefined;
	let server: HttpsServer | undefined;
	let source: AddressSource | undefined;

	afterEach(async () => {
		source?.dispose();
		await server?.close();
	});

	it('survives everything that the server does afterwards', async () => {
		const host = freshHost();
		const log = new FakeLog();
		const own = server = await startHttpsServer((request, response) => handler(request, response));
		const address = own.at('/x.dossier.yaml');
		host.set(SETTINGS.addresses, { globalValue: [address] });
		const window = source = new AddressSource({ storageUri: Uri.file('/storage'), memento: new FakeMemento(), log, fetch: own.fetch });
		const send = async (next: Handler) => {
			handler = next;
			const [result] = await window.refresh([address], { evenIfUnchanged: false });
			const [state] = await window.read();
			return [
				result?.kind === 'failed' ? result.problem.code : result?.kind,
				state?.dossier?.version,
				state?.findings.map(({ code }) => code).join(),
			];
		};
		await window.allow(address);
		handler = (_, response) => response.setHeader('etag', '"same"').end(SMALL_YAML);
		await window.refresh([address], { evenIfUnchanged: true });
		const { dossier } = await firstUsable(window);
		const { version } = dossier;

		const used = (code: string) => [code, version, 'notDownloaded'];
		assert.deepEqual(await send((_, response) => response.writeHead(500).end()), used('status'));
		assert.deepEqual(await send((_, response) => response.end('<!DOCTYPE html><p>Sign in')), used('webPage'));
		assert.deepEqual(await send((_, response) => response.end('id: [')), used('notDossier'));
		assert.deepEqual(
			await send((_, response) =>
				response.writeHead(200, { 'content-length': SMALL_YAML.length * 2 }).write(SMALL_YAML, () => response.destroy()),
			),
			used('incomplete'),
		);
		assert.deepEqual(await send((_, response) => response.writeHead(302, { location: 'http://x.example/' }).end()), used('redirect'));
		assert.deepEqual(
			await send((request, response) => response.writeHead(request.headers['if-none-match'] === '"same"' ? 304 : 500).end()),
			['unchanged', version, ''],
		);
		assert.deepEqual(
			(
				await send((_, response) =>
					response.setHeader('etag', '"same"').end(SMALL_YAML.replace(/^version: .*$/m, 'version: 9.9.9')),
				)
			)[0],
			'changed',
		);
		await until(() => host.files.paths.filter(path => path.endsWith('.dossier.yaml')).length === 2);
		await until(async () => (await window.read())[0]?.dossier?.version === '9.9.9');
	});
});

/** Waits until a source has read a dossier. */
async function firstUsable(source: AddressSource) {
	await until(async () => (await source.read())[0]?.dossier !== undefined);
	const [state] = await source.read();
	assert.ok(state?.dossier);
	return { ...state, dossier: state.dossier };
}

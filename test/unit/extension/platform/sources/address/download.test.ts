import assert from 'node:assert/strict';
import { download, type DownloadOptions, type Fetch } from '../../../../../../src/extension/platform/sources/address/download';

const ADDRESS = 'https://un.example/x.dossier.yaml';

interface Request {
	readonly address: string;
	readonly init: RequestInit;
}

/** Downloads with a fake `fetch`, and returns the result with the requests. */
async function downloaded(answer: (request: Request) => Response | Promise<Response>, options: Omit<DownloadOptions, 'fetch'> = {}) {
	const requests: Request[] = [];
	const fetch: Fetch = async (address, init) => {
		requests.push({ address, init });
		return answer({ address, init });
	};
	return { result: await download(ADDRESS, { ...options, fetch }), requests };
}

const text = (result: Awaited<ReturnType<typeof download>>) =>
	result.kind === 'content' ? new TextDecoder().decode(result.bytes) : result;
const failed = (code: string, detail = '') => ({ kind: 'failed', problem: { code, detail } });
const headersOf = ({ init }: Request) => init.headers as Readonly<Record<string, string>>;
const redirect = (location: string, status = 302) => new Response(null, { status, headers: { location } });

/** A body that yields parts and then waits for ever. */
function stalled(...parts: readonly string[]): ReadableStream<Uint8Array> {
	return new ReadableStream({ start: controller => parts.forEach(part => controller.enqueue(new TextEncoder().encode(part))) });
}

describe('download', () => {
	it('returns the content with what the server said about it', async () => {
		const { result, requests } = await downloaded(
			() => new Response('a: 1\n', { headers: { etag: '"1"', 'last-modified': 'yesterday', 'content-length': '5' } }),
		);
		assert.equal(text(result), 'a: 1\n');
		assert.deepEqual(result.kind === 'content' && result.validators, { from: ADDRESS, etag: '"1"', lastModified: 'yesterday' });
		assert.deepEqual(requests.map(({ address }) => address), [ADDRESS]);
	});

	it('sends nothing about the user', async () => {
		const { requests: [request = assert.fail()] } = await downloaded(() => new Response('x'));
		assert.deepEqual(Object.keys(headersOf(request)), ['accept']);
		const { method, body, credentials, referrerPolicy, redirect: redirection } = request.init;
		assert.deepEqual(
			{ method, body, credentials, referrerPolicy, redirection },
			{ method: undefined, body: undefined, credentials: 'omit', referrerPolicy: 'no-referrer', redirection: 'manual' },
		);
	});

	it('asks whether a version has changed, and no other server than the one that sent it', async () => {
		const validators = { from: ADDRESS, etag: '"1"', lastModified: 'then' };
		const { result, requests: [request = assert.fail()] } = await downloaded(() => new Response(null, { status: 304 }), { validators });
		assert.deepEqual(result, { kind: 'unchanged' });
		assert.deepEqual([headersOf(request)['if-none-match'], headersOf(request)['if-modified-since']], ['"1"', 'then']);

		const { requests } = await downloaded(
			({ address }) => (address === ADDRESS ? redirect('https://other.example/y') : new Response('x')),
			{ validators },
		);
		assert.deepEqual(
			requests.map(one => headersOf(one)['if-none-match']),
			['"1"', undefined],
		);
	});

	it('fails at an answer that nothing has changed if it did not ask', async () => {
		const unasked = () => new Response(null, { status: 304 });
		assert.deepEqual((await downloaded(unasked)).result, failed('notModified'));
		assert.deepEqual((await downloaded(unasked, { validators: { from: ADDRESS } })).result, failed('notModified'));
		assert.deepEqual(
			(await downloaded(unasked, { validators: { from: 'https://other.example/', etag: '1' } })).result,
			failed('notModified'),
		);
	});

	for (const status of [201, 204, 206, 300, 400, 401, 404, 418, 500, 503]) {
		it(`fails at status ${status}`, async () => {
			assert.deepEqual(
				(await downloaded(() => new Response(status === 204 ? null : 'x', { status }))).result,
				failed('status', String(status)),
			);
		});
	}

	it('follows three redirections and not a fourth', async () => {
		const numbered =
			(last: number): Parameters<typeof downloaded>[0] =>
			({ address }) => {
				const at = Number(/\d+$/.exec(address)?.[0] ?? 0);
				return at < last
					? redirect(at === 0 ? `/1` : `https://un.example/${at + 1}`, [301, 302, 303, 307, 308][at])
					: new Response('x');
			};
		const { result, requests } = await downloaded(numbered(3));
		assert.equal(text(result), 'x');
		assert.deepEqual(
			requests.map(({ address }) => address),
			[ADDRESS, 'https://un.example/1', 'https://un.example/2', 'https://un.example/3'],
		);
		assert.deepEqual((await downloaded(numbered(4))).result, failed('redirects', '3'));
		assert.equal((await downloaded(() => redirect(ADDRESS))).requests.length, 4);
	});

	for (const [target, problem] of [
		['http://un.example/x', 'scheme'],
		['file:///etc/passwd', 'scheme'],
		['https://127.0.0.1/x', 'private'],
		['//localhost/x', 'private'],
		['https://[::1]/', 'private'],
		['https://a:b@un.example/x', 'credentials'],
		['https://', 'form'],
	] as const) {
		it(`does not follow a redirection to ${target}`, async () => {
			const { result, requests } = await downloaded(() => redirect(target));
			assert.deepEqual(result, failed('redirect', problem));
			assert.equal(requests.length, 1);
		});
	}

	it('lets a browser follow, without validators, and refuses where that led', async () => {
		const answer = (url: string) => () => Object.defineProperty(new Response('x'), 'url', { value: url });
		const options = { isBrowser: true, validators: { from: ADDRESS, etag: '"1"' } };
		const { result, requests: [request = assert.fail()] } = await downloaded(answer('https://un.example/y'), options);
		assert.equal(text(result), 'x');
		assert.deepEqual(
			[request.init.redirect, request.init.cache, headersOf(request)['if-none-match']],
			['follow', 'no-cache', undefined],
		);
		assert.deepEqual((await downloaded(answer('http://un.example/y'), options)).result, failed('redirect', 'scheme'));
		assert.deepEqual((await downloaded(answer('https://10.0.0.1/y'), options)).result, failed('redirect', 'private'));
	});

	it('fails at content that is too large, announced or not', async () => {
		const maxBytes = 10;
		assert.equal(text((await downloaded(() => new Response('x'.repeat(10)), { maxBytes })).result), 'x'.repeat(10));
		assert.deepEqual((await downloaded(() => new Response('x'.repeat(11)), { maxBytes })).result, failed('tooLarge'));
		let pulled = 0;
		const endless = () => new Response(new ReadableStream({
			pull(controller) {
				pulled++;
				controller.enqueue(new Uint8Array(4));
			},
		}));
		assert.deepEqual((await downloaded(endless, { maxBytes })).result, failed('tooLarge'));
		assert.ok(pulled < 10, `${pulled} parts were read`);
		const announced = () => new Response(stalled(), { headers: { 'content-length': '11' } });
		assert.deepEqual((await downloaded(announced, { maxBytes })).result, failed('tooLarge'));
	});

	it('fails at content that ends early', async () => {
		assert.deepEqual((await downloaded(() => new Response('x', { headers: { 'content-length': '2' } }))).result, failed('incomplete'));
		const broken = () => new Response(new ReadableStream({ start: controller => controller.error(new TypeError('terminated')) }));
		assert.deepEqual((await downloaded(broken)).result, failed('incomplete'));
		// The length is that of the packed content.
		assert.equal(
			text((await downloaded(() => new Response('x', { headers: { 'content-length': '20', 'content-encoding': 'gzip' } }))).result),
			'x',
		);
	});

	it('fails if nothing comes, if what comes stops, and if it drips, also if the request ignores its signal', async () => {
		const timeouts = { silence: 5, whole: 1000 };
		assert.deepEqual((await downloaded(() => new Promise(() => undefined), { timeouts })).result, failed('timeout'));
		assert.deepEqual((await downloaded(() => new Response(stalled('a: ')), { timeouts })).result, failed('timeout'));
		const dripping = () => new Response(new ReadableStream({
			async pull(controller) {
				await new Promise(resolve => setImmediate(resolve));
				controller.enqueue(new Uint8Array(1));
			},
		}));
		assert.deepEqual((await downloaded(dripping, { timeouts: { silence: 1000, whole: 20 } })).result, failed('timeout'));
	});

	it('ends the request in every case', async () => {
		for (const answer of [() => new Response('x'), () => new Response(null, { status: 500 }), () => redirect('http://un.example/')]) {
			const { requests: [request] } = await downloaded(answer);
			assert.equal(request?.init.signal?.aborted, true);
		}
	});

	it('fails if there is no connection, with the code of the system and nothing else', async () => {
		const cause = (code: unknown) => () =>
			Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) }));
		assert.deepEqual((await downloaded(cause('ENOTFOUND'))).result, failed('unreachable', 'ENOTFOUND'));
		assert.deepEqual((await downloaded(cause('[x](command:y)'))).result, failed('unreachable'));
		assert.deepEqual((await downloaded(cause(7))).result, failed('unreachable'));
		assert.deepEqual((await downloaded(() => Promise.reject(new TypeError('Failed to fetch')))).result, failed('unreachable'));
	});
});

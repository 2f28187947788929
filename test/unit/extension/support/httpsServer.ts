import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Fetch } from '../../../../src/extension/platform/sources/address/download';
import { selfSigned } from './selfSigned';

/** The name of the server. It is only known to the requests of a test. */
export const SERVER = 'dossiers.example';

/** Answers a request. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** An HTTPS server on this computer, and Node's own `fetch`, which trusts its certificate and finds its name here. */
export interface HttpsServer {
	/** Returns the address of a path. */
	at(path: string): string;
	/** The requests so far. */
	readonly requests: IncomingMessage[];
	readonly fetch: Fetch;
	close(): Promise<void>;
}

/** Starts a server. It has a certificate for `name`, which may have expired; if it `isTrusted`, requests accept it. */
export async function startHttpsServer(
	handler: Handler,
	{ name = SERVER, isExpired = false, isTrusted = true } = {},
): Promise<HttpsServer> {
	const certificate = selfSigned(name, { isExpired });
	const requests: IncomingMessage[] = [];
	const server = createSecureServer(certificate, (request, response) => {
		requests.push(request);
		handler(request, response);
	});
	// Requests that end in the middle.
	server.on('tlsClientError', () => undefined).on('clientError', (_error, socket) => socket.destroy());
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const agent = await agentFor(isTrusted ? certificate.cert : undefined);
	return {
		at: path => `https://${SERVER}:${port}${path}`,
		requests,
		fetch: (address, init) => fetch(address, { ...init, dispatcher: agent } as RequestInit),
		async close() {
			server.closeAllConnections();
			server.close();
			await agent.destroy();
		},
	};
}

/** Starts a server without encryption, and returns its port and the number of its requests. */
export async function startHttpServer(): Promise<{ readonly port: number; readonly count: () => number; close(): void }> {
	let count = 0;
	const server = createServer((_request, response) => {
		count++;
		response.end('x');
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return { port: (server.address() as AddressInfo).port, count: () => count, close: () => server.close() };
}

interface Agent {
	destroy(): Promise<void>;
}

/** Returns an agent for `fetch` that resolves every name to this computer. Node does not export the class; its global agent is one. */
async function agentFor(ca: string | undefined): Promise<Agent> {
	// Node makes its agent at the first request.
	await fetch('data:,x');
	const globals = globalThis as unknown as Readonly<Record<symbol, { readonly constructor: new (options: object) => Agent } | undefined>>;
	const agentOfNode = globals[Symbol.for('undici.globalDispatcher.2')] ?? globals[Symbol.for('undici.globalDispatcher.1')];
	if (!agentOfNode) {
		throw new Error('The agent of this version of Node is elsewhere.');
	}
	const lookup = (_name: string, { all }: { readonly all?: boolean }, done: (error: null, address: unknown, family?: number) => void) =>
		(all === true ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4));
	return new agentOfNode.constructor({ connect: { lookup, ...(ca !== undefined && { ca }) } });
}

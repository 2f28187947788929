import { ErrorCodes, type Message } from 'vscode-languageserver';
import { isObject } from '../../../core/data/isObject';
import { documentIn, hasValidParams } from './paramShapes';

/** How a message is handled: it is passed on, answered with an error, or ignored. */
export type Verdict =
	| { readonly pass: Message }
	| { readonly answer: Message }
	| { readonly drop: string };

/**
 * Decides which messages of a client reach the server: those of the protocol, in the order that it prescribes, with the parameters that
 * their methods require.
 */
export class MessageFilter {
	private state: 'new' | 'initialized' | 'shutdown' = 'new';

	/** Decides about the content of a message, parsed. */
	verdictOn(content: unknown): Verdict {
		if (!isObject(content) || (typeof content['method'] !== 'string' && !isId(content['id']))) {
			return failure(null, ErrorCodes.InvalidRequest, 'This is not a message of the protocol.');
		}
		const { method, id, params } = content;
		if (typeof method !== 'string') {
			return { pass: asMessage(content) };
		}
		return id === undefined ? this.ofNotification(method, params, content) : this.ofRequest(method, content);
	}

	private ofRequest(method: string, content: Readonly<Record<string, unknown>>): Verdict {
		const { id, params } = content;
		if (!isId(id)) {
			return failure(null, ErrorCodes.InvalidRequest, 'The identifier of a request is a number or a string.');
		}
		const isFirst = method === 'initialize';
		if (this.state === 'new' && !isFirst) {
			return failure(id, ErrorCodes.ServerNotInitialized, `“${method}” was requested before “initialize”.`);
		}
		if (this.state === 'shutdown' || (this.state !== 'new' && isFirst)) {
			return failure(id, ErrorCodes.InvalidRequest, `“${method}” was requested ${isFirst ? 'twice' : 'after “shutdown”'}.`);
		}
		if (!hasValidParams(method, params)) {
			return failure(id, ErrorCodes.InvalidParams, `The parameters of “${method}” are not those of the protocol.`);
		}
		this.state = isFirst ? 'initialized' : method === 'shutdown' ? 'shutdown' : this.state;
		return { pass: asMessage(content) };
	}

	private ofNotification(method: string, params: unknown, content: Readonly<Record<string, unknown>>): Verdict {
		if (method !== 'exit' && this.state !== 'initialized') {
			return { drop: '' };
		}
		if (hasValidParams(method, params)) {
			return { pass: asMessage(content) };
		}
		const uri = /^textDocument\/did(?:Open|Change)$/.test(method) ? documentIn(params) : undefined;
		// Its text is no longer known, and fixes of an earlier one would damage it.
		return uri === undefined
			? { drop: `The parameters of “${method}” are not those of the protocol.` }
			: { pass: asMessage({ jsonrpc: '2.0', method: 'textDocument/didClose', params: { textDocument: { uri } } }) };
	}
}

/** Returns the answer to something that is not JSON. */
export function parseFailure(): Verdict {
	return failure(null, ErrorCodes.ParseError, 'This is not JSON.');
}

function isId(value: unknown): value is string | number {
	return typeof value === 'string' || typeof value === 'number';
}

function failure(id: string | number | null, code: number, message: string): Verdict {
	return { answer: asMessage({ jsonrpc: '2.0', id, error: { code, message } }) };
}

function asMessage(content: Readonly<Record<string, unknown>>): Message {
	return { ...content, jsonrpc: '2.0' };
}

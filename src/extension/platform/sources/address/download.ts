import { joinedBytes } from '../../../../core/data/joinedBytes';
import { MAX_DOSSIER_BYTES, MAX_REDIRECTS } from '../../../../core/limits';
import { readAddress } from './dossierAddress';
import { DownloadFailure, type DownloadProblem } from './downloadProblem';
import { DownloadTimeout, type TimeoutLimits } from './downloadTimeout';

/** What a server said about a version, so that it can be asked whether there is a newer one (RFC 9110, section 13.1). */
export interface Validators {
	/** The address that answered, which is another one after a redirection. They are sent to no other. */
	readonly from: string;
	readonly etag?: string;
	readonly lastModified?: string;
}

/** The result of a download. `unchanged` is only possible if validators were given. */
export type Downloaded =
	| { readonly kind: 'content'; readonly bytes: Uint8Array; readonly validators: Validators }
	| { readonly kind: 'unchanged' }
	| { readonly kind: 'failed'; readonly problem: DownloadProblem };

/** The part of `fetch` that is used. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** How to download. */
export interface DownloadOptions {
	readonly validators?: Validators | undefined;
	/** Whether a browser makes the request. It follows redirections on its own, and asks servers before it sends them validators. */
	readonly isBrowser?: boolean;
	readonly fetch?: Fetch;
	/** The maximum size of the content, after it is unpacked. */
	readonly maxBytes?: number;
	readonly timeouts?: TimeoutLimits;
	/** Ends the download with `timeout`. */
	readonly signal?: AbortSignal;
}

const OK = 200;
const NOT_MODIFIED = 304;
const REDIRECTIONS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Downloads what is at an address that `readAddress` returned. Sends no cookies, no referrer and no credentials. Never rejects.
 */
export async function download(address: string, options: DownloadOptions = {}): Promise<Downloaded> {
	const timeout = new DownloadTimeout(options.timeouts, options.signal);
	try {
		const { response, from } = await answerOf(address, options, timeout);
		if (response.status === NOT_MODIFIED && sentTo(from, options)) {
			return { kind: 'unchanged' };
		}
		if (response.status !== OK) {
			throw response.status === NOT_MODIFIED
				? new DownloadFailure('notModified')
				: new DownloadFailure('status', String(response.status));
		}
		const bytes = await contentOf(response, options.maxBytes ?? MAX_DOSSIER_BYTES, timeout);
		return { kind: 'content', bytes, validators: validatorsOf(response, from) };
	} catch (error) {
		return {
			kind: 'failed',
			problem: (error instanceof DownloadFailure ? error : new DownloadFailure('unreachable', errorCode(error))).problem,
		};
	} finally {
		// Also ends a transfer that is still under way.
		timeout.end();
	}
}

/** Requests an address and follows redirections to others that may be requested. */
async function answerOf(
	address: string,
	options: DownloadOptions,
	timeout: DownloadTimeout,
): Promise<{ readonly response: Response; readonly from: string }> {
	let from = address;
	for (let redirections = 0; ; redirections++) {
		const response = await timeout.wait(request(from, options, timeout.signal));
		if (options.isBrowser === true) {
			return { response, from: checkedAddress(response.url === '' ? from : response.url) };
		}
		if (!REDIRECTIONS.has(response.status)) {
			return { response, from };
		}
		if (redirections === MAX_REDIRECTS) {
			throw new DownloadFailure('redirects', String(MAX_REDIRECTS));
		}
		from = checkedAddress(response.headers.get('location') ?? '', from);
	}
}

async function request(address: string, options: DownloadOptions, signal: AbortSignal): Promise<Response> {
	const validators = sentTo(address, options);
	const init: RequestInit = {
		headers: {
			accept: 'application/yaml, application/json, text/plain, */*;q=0.1',
			...(validators?.etag !== undefined && { 'if-none-match': validators.etag }),
			...(validators?.lastModified !== undefined && { 'if-modified-since': validators.lastModified }),
		},
		redirect: options.isBrowser === true ? 'follow' : 'manual',
		cache: 'no-cache', credentials: 'omit', referrerPolicy: 'no-referrer', signal,
	};
	// VS Code replaces the function of the system by one that knows its proxy, so no reference to either is kept.
	const send = options.fetch ?? ((...args) => globalThis.fetch(...args));
	return send(address, init);
}

/** Returns the validators that are sent to an address; `undefined` if none are. */
function sentTo(address: string, { validators, isBrowser = false }: DownloadOptions): Validators | undefined {
	return !isBrowser && validators?.from === address && (validators.etag ?? validators.lastModified) !== undefined
		? validators
		: undefined;
}

/** Returns the target of a redirection. Throws if it is not requested. */
function checkedAddress(target: string, base?: string): string {
	const absolute = base !== undefined && URL.canParse(target, base) ? new URL(target, base).href : target;
	const read = readAddress(absolute);
	if ('problem' in read) {
		throw new DownloadFailure('redirect', read.problem);
	}
	return read.address;
}

/** Reads the content. It is counted as it is unpacked, because a small answer can unpack to a large one. */
async function contentOf(response: Response, maxBytes: number, timeout: DownloadTimeout): Promise<Uint8Array> {
	const announced = Number(response.headers.get('content-length') ?? Number.NaN);
	if (announced > maxBytes) {
		throw new DownloadFailure('tooLarge');
	}
	const reader = response.body?.getReader();
	const parts: Uint8Array[] = [];
	let length = 0;
	while (reader) {
		const { done, value } = await timeout.wait(reader.read(), 'incomplete');
		if (done) {
			break;
		}
		length += value.length;
		if (length > maxBytes) {
			throw new DownloadFailure('tooLarge');
		}
		parts.push(value);
	}
	if (!response.headers.has('content-encoding') && announced > length) {
		throw new DownloadFailure('incomplete');
	}
	return joinedBytes(parts);
}

function validatorsOf({ headers }: Response, from: string): Validators {
	const etag = headers.get('etag');
	const lastModified = headers.get('last-modified');
	return { from, ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) };
}

/** Returns the code of a system error, such as `ENOTFOUND`, which `fetch` hides in the cause of its own; empty if there is none. */
function errorCode(error: unknown): string {
	const code: unknown =
		error instanceof Error && error.cause instanceof Error ? (error.cause as { readonly code?: unknown }).code : undefined;
	return typeof code === 'string' && /^[A-Z\d_]{1,60}$/.test(code) ? code : '';
}

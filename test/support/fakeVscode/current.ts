import { FakeHost } from './host';

// The API is one module for everybody, so what stands behind it is exchanged between tests.
const current = { host: new FakeHost() };

/** The host behind the API now. */
export function currentHost(): FakeHost {
	return current.host;
}

/** Puts a new host behind the API, in which nothing is open, set or registered. */
export function freshHost(): FakeHost {
	current.host = new FakeHost();
	return current.host;
}

/** Puts a host behind the API again. */
export function backTo(host: FakeHost): void {
	current.host = host;
}

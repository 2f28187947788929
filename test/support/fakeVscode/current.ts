import { FakeHost } from './host';
import { endPauses } from './pauses';

// The API is a single module, so tests exchange the host behind it.
const current = { host: new FakeHost() };

/** Returns the current host behind the API. */
export function currentHost(): FakeHost {
	return current.host;
}

/** Installs a new host, without documents, settings or registrations. Delays that are pending in an earlier host are abandoned. */
export function freshHost(): FakeHost {
	endPauses();
	current.host = new FakeHost();
	return current.host;
}

/** Reinstalls an earlier host. */
export function restoreHost(host: FakeHost): void {
	current.host = host;
}

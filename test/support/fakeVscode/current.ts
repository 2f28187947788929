import { AsyncLocalStorage } from 'node:async_hooks';
import { FakeHost } from './host';
import { endPauses } from './pauses';

// The API is a single module, so tests exchange the host behind it. Work that a test leaves unfinished, such as storing a decision, keeps
// its own host, so that it does not write files into that of the next test.
const current = { host: new FakeHost() };
const ofWork = new AsyncLocalStorage<FakeHost>();

/** Returns the host behind the API: the one that was current when the work that is running began. */
export function currentHost(): FakeHost {
	return ofWork.getStore() ?? current.host;
}

/** Installs a new host, without documents, settings or registrations. Delays that are pending in an earlier host are abandoned. */
export function freshHost(): FakeHost {
	endPauses();
	restoreHost(new FakeHost());
	return current.host;
}

/** Reinstalls an earlier host. */
export function restoreHost(host: FakeHost): void {
	current.host = host;
	ofWork.enterWith(host);
}

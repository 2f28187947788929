import { MAX_ADDRESS_LENGTH } from '../../../../core/limits';

/**
 * Why nothing is requested from an address:
 * - `form`: it is not an address.
 * - `tooLong`: it is longer than `MAX_ADDRESS_LENGTH`.
 * - `scheme`: it does not begin with `https:`.
 * - `credentials`: it contains a user name or a password.
 * - `private`: it names this computer, or a number in a network that is not public.
 */
export type AddressProblem = 'form' | 'tooLong' | 'scheme' | 'credentials' | 'private';

/** Networks of IPv4 that are not public, as the first octet, or the first and the bounds of the second (RFC 6890). */
const PRIVATE_NETWORKS: readonly (readonly [number, number?, number?])[] = [
	[0],
	[10],
	[100, 64, 127],
	[127],
	[169, 254, 254],
	[172, 16, 31],
	[192, 0, 0],
	[192, 168, 168],
	[198, 18, 19],
];

/** IPv4 addresses with this first octet or a greater one are not those of single computers. */
const FIRST_MULTICAST = 224;

/**
 * Returns an address in the form in which it is requested, without its fragment, or why it is not. Names of computers are not looked up,
 * although the name of a public server may belong to a computer in a private network.
 */
export function readAddress(text: string): { readonly address: string } | { readonly problem: AddressProblem } {
	if (text.length > MAX_ADDRESS_LENGTH) {
		return { problem: 'tooLong' };
	}
	const url = parsed(text.trim());
	if (!url) {
		return { problem: 'form' };
	}
	if (url.protocol !== 'https:') {
		return { problem: 'scheme' };
	}
	if (url.username !== '' || url.password !== '') {
		return { problem: 'credentials' };
	}
	if (isPrivate(url.hostname)) {
		return { problem: 'private' };
	}
	url.hash = '';
	return { address: url.href };
}

/** Returns the server and the path of an address, without a query, which may contain a secret. */
export function shortAddress(address: string): string {
	const url = parsed(address);
	return url ? `${url.host}${url.pathname}` : address;
}

function parsed(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}

/** Whether a host of a parsed URL, which has numbers in their usual form, is private. */
function isPrivate(host: string): boolean {
	const name = host.replace(/\.$/, '');
	if (name.startsWith('[')) {
		// Only these are public; those that contain an address of IPv4 are not among them, except for two kinds of tunnels.
		return !/^\[[23][\da-f]{3}:/.test(name) || /^\[(?:2002|2001:0?):/.test(name);
	}
	const octets = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(name);
	if (!octets) {
		return name === 'localhost' || name.endsWith('.localhost');
	}
	const first = Number(octets[1]);
	const second = Number(octets[2]);
	return (
		first >= FIRST_MULTICAST
		|| PRIVATE_NETWORKS.some(([network, from = 0, to = 255]) => first === network && second >= from && second <= to)
	);
}

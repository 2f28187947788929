import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A certificate that signs itself, and its key, both in PEM. */
export interface SelfSigned {
	readonly cert: string;
	readonly key: string;
}

const TAG = { integer: 0x02, bits: 0x03, octets: 0x04, id: 0x06, text: 0x0C, time: 0x18, sequence: 0x30, set: 0x31, dnsName: 0x82, version: 0xA0, extensions: 0xA3 } as const;
const ECDSA_WITH_SHA256 = '2a8648ce3d040302';
const COMMON_NAME = '550403';
const ALTERNATIVE_NAMES = '551d11';

/**
 * Makes a certificate for the name of a server (X.509 version 3, RFC 5280), which Node cannot. It is valid from a day ago until the end of 2099, or was valid until then
 * if it `isExpired`.
 */
export function selfSigned(name: string, { isExpired = false } = {}): SelfSigned {
	const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const algorithm = der(TAG.sequence, id(ECDSA_WITH_SHA256));
	const subject = der(TAG.sequence, der(TAG.set, der(TAG.sequence, id(COMMON_NAME), der(TAG.text, Buffer.from(name)))));
	const yesterday = new Date(Date.now() - 86_400_000).toISOString().replace(/[-:T]|\.\d+/g, '');
	const validity = der(TAG.sequence, time(isExpired ? '20000101000000Z' : yesterday), time(isExpired ? yesterday : '20991231235959Z'));
	const alternative = der(TAG.sequence, id(ALTERNATIVE_NAMES), der(TAG.octets, der(TAG.sequence, der(TAG.dnsName, Buffer.from(name)))));
	const content = der(
		TAG.sequence,
		der(TAG.version, der(TAG.integer, Buffer.from([2]))),
		der(TAG.integer, Buffer.from([1]), randomBytes(8)),
		algorithm, subject, validity, subject,
		publicKey.export({ type: 'spki', format: 'der' }),
		der(TAG.extensions, der(TAG.sequence, alternative)),
	);
	const signature = der(TAG.bits, Buffer.from([0]), sign('sha256', content, privateKey));
	const cert = der(TAG.sequence, content, algorithm, signature)
		.toString('base64')
		.replace(/.{1,64}/g, '$&\n');
	return {
		cert: `-----BEGIN CERTIFICATE-----\n${cert}-----END CERTIFICATE-----\n`,
		key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
	};
}

/** Encodes a value by the distinguished encoding rules (ITU-T X.690). */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
	const value = Buffer.concat(parts);
	const { length } = value;
	const header = length < 0x80 ? [tag, length] : length < 0x100 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 0xFF];
	return Buffer.concat([Buffer.from(header), value]);
}

function id(hexadecimal: string): Buffer {
	return der(TAG.id, Buffer.from(hexadecimal, 'hex'));
}

function time(text: string): Buffer {
	return der(TAG.time, Buffer.from(text));
}

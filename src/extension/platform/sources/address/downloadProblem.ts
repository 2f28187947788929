/**
 * Why a download failed:
 * - `unreachable`: there is no server, or no secure connection to it; the detail is the code of the error, or empty.
 * - `timeout`: nothing came for too long, or it took too long altogether.
 * - `status`: the server refused; the detail is the status of HTTP.
 * - `redirects`: it redirects too often; the detail is the maximum.
 * - `redirect`: it redirects to an address that is not requested; the detail is an `AddressProblem`.
 * - `tooLarge`, `incomplete`: what it sends is too large, or ends early.
 * - `notModified`: it says that nothing has changed since a version that was never downloaded.
 * - `encoding`, `webPage`, `notDossier`: it is not UTF-8, is a web page, or is not a dossier; the detail of the last is a finding in words.
 * - `errors`: the new version has errors that the copy in use does not have; the detail is the first of them.
 * - `storage`: the copy cannot be stored; the detail is the message of the system.
 */
export type DownloadProblemCode =
	| 'unreachable' | 'timeout' | 'status' | 'redirects' | 'redirect' | 'tooLarge' | 'incomplete' | 'notModified'
	| 'encoding' | 'webPage' | 'notDossier' | 'errors' | 'storage';

/** Why a download failed, for a message. */
export interface DownloadProblem {
	readonly code: DownloadProblemCode;
	readonly detail: string;
}

/** Thrown to end a download that fails. */
export class DownloadFailure extends Error {
	readonly problem: DownloadProblem;

	constructor(code: DownloadProblemCode, detail = '') {
		super(`${code} ${detail}`.trim());
		this.problem = { code, detail };
	}
}

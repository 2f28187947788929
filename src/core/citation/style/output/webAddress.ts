/** Whether an address is one that a link may lead to. */
export function isWebAddress(url: string): boolean {
	return /^https?:\/\/[^\s<>"]+$/i.test(url);
}

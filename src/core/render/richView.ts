import { isWebAddress } from '../citation/webAddress';
import type { Rich } from '../citation/style/style';
import { h, type ViewNode } from './view';

/** Converts formatted text to view nodes. A web address becomes a link. */
export function richView(rich: Rich): readonly ViewNode[] {
	return rich.map(({ text, italic, smallCaps, address }) => {
		if (address) {
			return isWebAddress(text) ? h('a', { href: text }, text) : text;
		}
		return italic ? h('em', {}, text) : smallCaps ? h('span', { class: 'small-caps' }, text) : text;
	});
}

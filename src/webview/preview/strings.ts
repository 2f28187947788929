import { PREVIEW_STRINGS, type PreviewString } from '../../protocol/strings';

/** The strings that came with the page, as `data-` attributes of an element. One that is missing stands for itself. */
export function readStrings({ dataset }: HTMLElement): Record<PreviewString, string> {
	return Object.fromEntries(PREVIEW_STRINGS.map(name => [name, dataset[name] ?? name])) as Record<PreviewString, string>;
}

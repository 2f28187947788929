// Plug-ins of markdown-it that come without types.

declare module 'markdown-it-footnote' {
	import type { MarkdownIt } from 'markdown-it';
	const plugin: (md: MarkdownIt) => void;
	export = plugin;
}

declare module '@vscode/markdown-it-katex' {
	import type { MarkdownIt } from 'markdown-it';
	const plugin: (md: MarkdownIt) => void;
	export = plugin;
}

import type { BookSyntax } from '../../citation/bibliographySyntax';

const CHAPTER = /(?<![\w./-])[\w./ -]{1,300}?\.(?:qmd|[rR]?md)(?=["']?[ \t]*(?:[,\]#]|$))/;

/** The chapters of a Quarto book, in `_quarto.yml` (Quarto guide, “Book Structure”). */
export const quartoBook: BookSyntax = { file: '_quarto.yml', chapters };

function chapters(text: string): readonly string[] {
	const lines = text.split(/\r?\n/);
	const start = lines.findIndex(line => /^book[ \t]*:/.test(line));
	const rest = start < 0 ? [] : lines.slice(start + 1);
	const end = rest.findIndex(line => /^[^\s#-]/.test(line));
	return (end < 0 ? rest : rest.slice(0, end)).flatMap(line =>
		line.replace(/(?:^|[ \t])#[^]*/, '').split(/[,[]/).flatMap(piece => CHAPTER.exec(piece.replace(/^[ \t]*(?:-[ \t]+)?(?:[a-z-]+[ \t]*:[ \t]*)?["']?/, ''))?.[0].trim() ?? []),
	);
}

import type { Dossier } from '../../dossier/model';
import type { Lexicon } from '../../lexicon/lexicon';
import { findMentions, mentionAt } from '../../lexicon/matching/find';
import { rankLabels } from '../../lexicon/matching/rank';
import type { EntryId, Library } from '../../library/library';
import { h, type ViewNode } from '../view';

/** Links the entries of a dossier in prose about it, each at its first mention only. */
export class FirstMentionLinker {
	private readonly library: Library;
	private readonly lexicon: Lexicon;
	private readonly dossier: Dossier;
	private readonly linked = new Set<EntryId>();

	constructor({ library, lexicon }: { readonly library: Library; readonly lexicon: Lexicon }, dossier: Dossier) {
		this.library = library;
		this.lexicon = lexicon;
		this.dossier = dossier;
	}

	/** Returns the nodes with links added to their text; existing links and code are unchanged. */
	link(nodes: readonly ViewNode[]): readonly ViewNode[] {
		return nodes.flatMap(node => {
			if (typeof node === 'string') {
				return this.linkText(node);
			}
			return node.tag === 'a' || node.tag === 'code' ? [node] : [{ ...node, children: this.link(node.children) }];
		});
	}

	private linkText(text: string): readonly ViewNode[] {
		const prose = [{ start: 0, end: text.length, continues: false }];
		const mentions = findMentions(this.lexicon, text, prose);
		const nodes: ViewNode[] = [];
		let at = 0;
		for (const { start, end } of mentions) {
			// `findMentions` compares hashes, and a malicious dossier may contain collisions; `mentionAt` compares characters.
			const mention = mentionAt(this.lexicon, text, prose, Math.floor((start + end) / 2));
			const [label] =
				mention?.start === start ? rankLabels(mention.labels, { library: this.library, mentions, nearest: [this.dossier.id] }) : [];
			if (
				label
				&& label.label.role !== 'discouraged'
				&& this.library.entries.get(label.entry)?.dossier.id === this.dossier.id
				&& !this.linked.has(label.entry)
			) {
				this.linked.add(label.entry);
				nodes.push(text.slice(at, start), h('a', { entry: label.entry }, text.slice(start, end)));
				at = end;
			}
		}
		return [...nodes, text.slice(at)].filter(node => node !== '');
	}
}

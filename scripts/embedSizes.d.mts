export interface EmbedSizes {
  loader: number;
  whole: number;
  markdown: number;
}

export function embedSizes(root: string, from: 'src' | 'dist'): Promise<EmbedSizes>;
export function weighEmbed(files: Map<string, string>): EmbedSizes;

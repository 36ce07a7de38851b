export function buildCatalogue(folder: string): Promise<void>;

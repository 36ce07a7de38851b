/** Where the page serves a file of `parlando/worklets`, if it does. */
export function servedFile(folder: string | undefined, name: string): string | undefined {
  return folder && `${folder.replace(/\/$/, '')}/${name}.js`;
}

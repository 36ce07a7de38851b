/** A module bundled and minified with its own imports into one classic script, as text, for an AudioWorklet. */
declare module '*?worklet' {
  const source: string;
  export default source;
}

/** A module bundled and minified with its own imports into one module, as text, for a Worker or for `import()`. */
declare module '*?worker' {
  const source: string;
  export default source;
}

/** A module bundled with its own imports into one CommonJS script, as text, for a Node worker thread or child process. */
declare module '*?node' {
  const source: string;
  export default source;
}

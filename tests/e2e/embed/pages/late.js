// When everything else is there; and the script from a second place too.
globalThis.addEventListener('load', () =>
  globalThis.requestAnimationFrame(() => {
    import('/embed/embed.js');
    import('/copy/embed.js');
    const lines = globalThis.document.querySelector('template').content.cloneNode(true);
    globalThis.document.body.append(lines.querySelector('parlando-agent'));
  }),
);

// When everything else is there.
globalThis.addEventListener('load', () =>
  globalThis.requestAnimationFrame(() => {
    import('/embed/embed.js');
    const lines = globalThis.document.querySelector('template').content.cloneNode(true);
    globalThis.document.body.append(lines.querySelector('parlando-agent'));
  }),
);

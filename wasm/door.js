// Part of the glue: what is bound, as functions from texts to a text. Every text must be well-formed.
for (const name of Object.keys(Module).filter((key) => key.startsWith('_crossroads_'))) {
  Module[name.slice('_crossroads_'.length)] = (...texts) => {
    texts.forEach((text, which) => {
      const bytes = new TextEncoder().encode(text);
      const place = _door_input(which, bytes.length); // first: memory may grow, and HEAPU8 with it
      HEAPU8.set(bytes, place);
    });
    return UTF8ToString(Module[name]());
  };
}

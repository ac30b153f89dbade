// axe reads the same few colours of a page thousands of times, and each reading costs it a trip through colour spaces: what a text means as a
// colour is found once. What cannot be read is asked for again, so that axe's own complaint stays as it is.
(() => {
  const colour = axe.commons.color.Color.prototype, read = colour.parseString, known = new Map();
  colour.parseString = function (text) {
    const found = known.get(text);
    if (found === undefined) { read.call(this, text); known.set(text, [this.r, this.g, this.b, this.alpha]); return this; }
    [this.r, this.g, this.b, this.alpha] = found;
    return this;
  };
})();

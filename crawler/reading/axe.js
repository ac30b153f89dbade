// Runs axe in the page and reduces its result to the stored fact (see AxeResult), so that little crosses to Python.
// Called with {options, nodes, html}; axe itself has been injected before.
async ({ options, nodes, html }) => {
  const kept = window.__foliocheck || null;
  function blockAround(element) {
    for (let here = element; here && kept; here = here.parentElement) { const index = kept.blockOf.get(here); if (index !== undefined) return index; }
    if (!kept || !element) return null;
    let found = null; // a box holding blocks: take the first one inside
    for (const child of element.querySelectorAll("*")) { const index = kept.blockOf.get(child); if (index !== undefined) { found = index; break; } }
    if (found !== null) return found;
    for (let here = element; here; here = here.parentElement) { // a picture between blocks: the nearest block before it
      for (let before = here.previousElementSibling; before; before = before.previousElementSibling) {
        const own = kept.blockOf.get(before);
        if (own !== undefined) return own;
        const inner = [...before.querySelectorAll("*")].reverse().find((child) => kept.blockOf.get(child) !== undefined);
        if (inner) return kept.blockOf.get(inner);
      }
    }
    return null;
  }
  function zone(element) {
    for (let here = element; here && kept; here = here.parentElement) { const found = kept.zoneOf.get(here); if (found) return found; }
    return "content";
  }
  function reduceNode(node) {
    const target = node.target.flat(3).join(" ");
    let element = null;
    try { element = typeof node.target[0] === "string" ? document.querySelector(node.target[0]) : null; } catch (error) { element = null; }
    return {
      target: target.slice(0, 500), html: node.html.slice(0, html), summary: (node.failureSummary || "").slice(0, 600), zone: element ? zone(element) : "content",
      block: element ? blockAround(element) : null, box: element && kept ? kept.box(element) : null,
    };
  }
  function reduceRule(rule) {
    return { id: rule.id, impact: rule.impact || null, help: rule.help, tags: rule.tags, nodes: rule.nodes.slice(0, nodes).map(reduceNode), total: rule.nodes.length };
  }
  const result = await (window.__axe || axe).run(document, options);
  return {
    version: result.testEngine.version, violations: result.violations.map(reduceRule), incomplete: result.incomplete.map(reduceRule),
    passes: Object.fromEntries(result.passes.map((rule) => [rule.id, rule.nodes.length])), inapplicable: result.inapplicable.map((rule) => rule.id),
  };
}

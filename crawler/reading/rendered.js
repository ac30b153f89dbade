// What axe would look at beside the markup: how everything is styled and where it stands, as two short sums. Called with nothing; gives JSON text,
// or "" where it cannot be told (frames, shadow trees, a very large page): such a page is always looked at anew.
() => {
  const elements = document.querySelectorAll("*");
  if (elements.length > 20000) return "";
  let one = 0x811c9dc5, other = 0x9e3779b9;
  function add(text) {
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      one = Math.imul(one ^ code, 0x01000193);
      other = Math.imul(other ^ code, 0x85ebca6b) + (other >>> 15);
    }
  }
  for (const element of elements) {
    if (element.shadowRoot) return "";
    if (/^i?frame$/i.test(element.localName)) return "";
    const style = getComputedStyle(element), box = element.getBoundingClientRect();
    add(`${style.color}|${style.backgroundColor}|${style.backgroundImage}|${style.fontSize}|${style.fontWeight}|${style.display}|${style.visibility}|${style.opacity}|`);
    add(`${style.textDecorationLine}|${style.overflow}|${style.position}|${style.zIndex}|${style.borderBottomWidth}|${style.textShadow}|`);
    add(`${Math.round(box.x)},${Math.round(box.y)},${Math.round(box.width)},${Math.round(box.height)};`);
  }
  for (const sheet of [...document.styleSheets, ...(document.adoptedStyleSheets || [])]) { // rules for other widths, states and what stands before and after
    try { for (const rule of sheet.cssRules) add(rule.cssText); } catch (error) { add(sheet.href || ""); }
  }
  return JSON.stringify([innerWidth, innerHeight, document.compatMode, document.title, elements.length, one >>> 0, other >>> 0]);
}

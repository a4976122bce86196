// Elements without markup: nothing here ever parses HTML, so what others wrote is text and stays text.

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

const SVG = "http://www.w3.org/2000/svg";
const EYE = ["M2 12s3.5-7 10-7 10 7 10 7-3.5 7-10 7-10-7-10-7z", "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z"];

function eye(crossed) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  for (const d of crossed ? [...EYE, "M4 20 20 4"] : EYE) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}

/** A labelled field that keeps what is typed in `values[name]`; secrets have a button to look at them. */
export function field({ name, label, help, values, type = "text", say, ...attributes }) {
  const id = `field-${name}`;
  const described = [help && `${id}-help`, `${id}-trouble`].filter(Boolean).join(" ");
  const input = element("input", {
    id,
    name,
    type,
    required: true,
    autocapitalize: "off",
    autocorrect: "off",
    spellcheck: "false",
    "aria-describedby": described,
    ...attributes,
    oninput: () => {
      values[name] = input.value;
    },
  });
  input.value = values[name] ?? "";
  return element(
    "div",
    {},
    element("label", { for: id }, label),
    help && element("p", { id: `${id}-help`, class: "help" }, help),
    element("div", { class: "entry" }, input, type === "password" && eyeButton(input, label, say)),
    element("p", { id: `${id}-trouble`, class: "trouble", role: "alert" }),
  );
}

function eyeButton(input, label, say) {
  const button = element("button", {
    type: "button",
    class: "eye",
    "aria-pressed": "false",
    onclick: () => {
      const hidden = input.type === "text";
      input.type = hidden ? "password" : "text";
      dress(hidden);
    },
  });
  function dress(hidden) {
    button.setAttribute("aria-pressed", String(!hidden));
    button.setAttribute("aria-label", say(hidden ? "showSecret" : "hideSecret", { field: label }));
    button.replaceChildren(eye(!hidden));
  }
  dress(true);
  return button;
}

/** Say what is wrong at its field, and go there. */
export function complain(form, name, sentence) {
  for (const each of form.querySelectorAll(".trouble")) each.textContent = "";
  for (const each of form.querySelectorAll("[aria-invalid]")) each.removeAttribute("aria-invalid");
  const input = form.querySelector(`#field-${name}`);
  const place = form.querySelector(input ? `#field-${name}-trouble` : ".trouble.whole");
  place.textContent = sentence;
  input?.setAttribute("aria-invalid", "true");
  if (input) input.focus();
  else place.scrollIntoView({ block: "nearest" });
}

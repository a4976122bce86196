// The picture and the word by which a patient knows the page again. They lie in the bundle, so no other page has them.

import { drawn, list } from "./proposal.js";

const SVG = "http://www.w3.org/2000/svg";

// Each of a few shapes: a colour and a path on a field of 48 by 48.
const PICTURES = {
  sun: [["#f2b01e", "M24 12a12 12 0 1 0 0 24 12 12 0 0 0 0-24zM22 2h4v7h-4zM22 39h4v7h-4zM2 22h7v4H2zM39 22h7v4h-7zM7 10l3-3 5 5-3 3zM33 36l3-3 5 5-3 3zM36 15l-3-3 5-5 3 3zM10 41l-3-3 5-5 3 3z"]],
  house: [["#c8553d", "M24 5 45 23 41 23 24 9 7 23 3 23zM24 9 41 23H7z"], ["#e8c9a0", "M10 23h28v20H10z"], ["#6b4226", "M20 29h8v14h-8z"]],
  tree: [["#7a4a21", "M21 30h6v15h-6z"], ["#2f8f4e", "M24 3a15 15 0 1 0 0 30 15 15 0 0 0 0-30z"]],
  boat: [["#b5482f", "M4 32h40l-7 11H11z"], ["#2d6fb3", "M22 4v25H7z"], ["#7fb2e5", "M26 9v20h14z"]],
  fish: [["#e4722b", "M3 24c8-14 22-14 31 0-9 14-23 14-31 0z"], ["#c2571a", "M32 24 45 13v22z"], ["#ffffff", "M12 19a3 3 0 1 0 0 6 3 3 0 0 0 0-6z"]],
  star: [["#e3a400", "M24 3l6.3 13.6L45 18.4 34.200 28.600 37 43.500 24 36.200 11 43.500 13.800 28.600 3 18.400l14.700-1.800z"]],
  heart: [["#c62839", "M24 43C6 30 3 22 3 16A10.500 10.500 0 0 1 24 13 10.500 10.500 0 0 1 45 16c0 6-3 14-21 27z"]],
  moon: [["#8a7bd1", "M32 4a20 20 0 1 0 12 27A17 17 0 0 1 32 4z"]],
  umbrella: [["#7c3f98", "M3 26a21 21 0 0 1 42 0z"], ["#4a4a4a", "M22 26h4v12a6 6 0 0 1-12 0h4a2 2 0 0 0 4 0z"]],
  cup: [["#2d8f8f", "M6 16h28v14a11 11 0 0 1-11 11h-6A11 11 0 0 1 6 30z"], ["#1f6868", "M34 19h3a7 7 0 0 1 0 14h-4v-4h4a3 3 0 0 0 0-6h-3z"], ["#9aa7b5", "M13 4h3v8h-3zM19 4h3v8h-3zM25 4h3v8h-3z"]],
  key: [["#b8860b", "M14 10a13 13 0 1 0 12 17h8v7h6v-7h5v-6H26a13 13 0 0 0-12-11zM14 18a6 6 0 1 1 0 12 6 6 0 0 1 0-12z"]],
  flower: [["#2f8f4e", "M22 28h4v17h-4z"], ["#d6478b", "M24 2a7 7 0 0 1 7 7 7 7 0 0 1 6 11 7 7 0 0 1-8 10 7 7 0 0 1-10 0 7 7 0 0 1-8-10 7 7 0 0 1 6-11 7 7 0 0 1 7-7z"], ["#f6d32d", "M24 12a6 6 0 1 0 0 12 6 6 0 0 0 0-12z"]],
};

export const NAMES_OF_PICTURES = Object.keys(PICTURES);

/** "boat Lampe": any picture, any word. */
export const newSign = (language) => `${drawn(NAMES_OF_PICTURES)} ${drawn(list(language))}`;

/** {picture, word}; null for what is none. */
export function readSign(sign) {
  const [picture, word] = String(sign ?? "").split(" ");
  return Object.hasOwn(PICTURES, picture) && word ? { picture, word } : null;
}

/** The drawing, `label` being what it shows. */
export function drawing(picture, label) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [name, value] of Object.entries({ viewBox: "0 0 48 48", class: "picture", role: "img", "aria-label": label })) {
    svg.setAttribute(name, value);
  }
  for (const [fill, d] of PICTURES[picture]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("fill", fill);
    path.setAttribute("fill-rule", "evenodd");
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}

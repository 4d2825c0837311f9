/** The notice that a sample gives with its addresses, by which it is known for one. */
export const MADE_UP = "These addresses are made up. Mae’r cyfeiriadau hyn wedi’u dyfeisio.";

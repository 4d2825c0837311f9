import assert from "node:assert/strict";
import { test } from "node:test";
import { titleCase } from "../../src/address/title-case.ts";

const english: [string, string][] = [
  ["LLANDUDNO JUNCTION", "Llandudno Junction"],
  ["ST DAVID'S ROAD", "St David’s Road"],
  ["ST. LUKES VIEW", "St Lukes View"],
  ["O'NEILL HOUSE", "O’Neill House"],
  ["D'ARCY COURT", "D’Arcy Court"],
  ["MCDONALD STREET", "McDonald Street"],
  ["YMCA", "YMCA"],
  ["RAF VALLEY", "RAF Valley"],
  ["NHS CLINIC", "NHS Clinic"],
  ["B&Q", "B&Q"],
  ["SMITH & SONS LTD", "Smith & Sons Ltd"],
  ["MAES Y DREF", "Maes y Dref"],
  ["YR HEN FELIN", "Yr Hen Felin"],
  ["BETWS-Y-COED", "Betws-y-Coed"],
  ["NEWCASTLE-UPON-TYNE", "Newcastle-upon-Tyne"],
  ["STOW ON THE WOLD", "Stow on the Wold"],
  ["THE OLD RECTORY", "The Old Rectory"],
  ["FLAT 2A", "Flat 2A"],
  ["2ND FLOOR", "2nd Floor"],
  ["21ST CENTURY HOUSE", "21st Century House"],
  ["3 BLOCK A", "3 Block A"],
  ["FLAT Y, THE MALTINGS", "Flat Y, The Maltings"],
  ["TŶ'R YSGOL", "Tŷ’r Ysgol"],
  ["TY'N Y COED", "Ty’n y Coed"],
  ["CWM FFRWD", "Cwm Ffrwd"],
  ["(REAR OF) 12-14", "(Rear of) 12-14"],
  ['THE "SHIP" INN', 'The "Ship" Inn'],
  ["PO BOX 12", "PO Box 12"],
  ["WESTON-SUPER-MARE", "Weston-super-Mare"],
  ["WELLS-NEXT-THE-SEA", "Wells-next-the-Sea"],
  ["CHAPEL-EN-LE-FRITH", "Chapel-en-le-Frith"],
  ["PEN-Y-BONT AR OGWR", "Pen-y-bont ar Ogwr"],
  ["TAL-Y-BONT", "Tal-y-bont"],
  ["LLANFAIR-YM-MUALLT", "Llanfair-ym-Muallt"],
  ["ASHBY-DE-LA-ZOUCH", "Ashby-de-la-Zouch"],
  ["SUTTON-CUM-LOUND", "Sutton-cum-Lound"],
  ["MCCOLL'S", "McColl’s"],
  ["MACDONALD'S FARM", "MacDonald’s Farm"],
  ["MACCLESFIELD", "Macclesfield"],
  ["MACHYNLLETH", "Machynlleth"],
  ["O'NEILL'S", "O’Neill’s"],
  ["NHS WYL ICB", "NHS Wyl ICB"],
  ["WYL BANK PLC", "Wyl Bank plc"],
  ["HENRY VIII HOUSE", "Henry VIII House"],
  ["EDWARD VII AVENUE", "Edward VII Avenue"],
  ["CIVIC CENTRE", "Civic Centre"],
  ["CO-OP", "Co-op"],
  ["CO-OPERATIVE FOOD", "Co-operative Food"],
  ["H & M", "H & M"],
  ["Plas COCH", "Plas COCH"],
  ["", ""],
];

test("capitals become the case that a person would write", () => {
  assert.deepEqual(
    english.map(([capitals]) => titleCase(capitals)),
    english.map(([, written]) => written),
  );
});

// Names that a plain title case gets wrong.
const names =
  "Barrow-in-Furness, Berwick-upon-Tweed, Poulton-le-Fylde, Houghton-le-Spring, Chester-le-Street, Stoke-on-Trent, " +
  "Burton-on-Trent, Southend-on-Sea, Lytham St Annes, Bishop’s Stortford, King’s Lynn, Saint Helier, Isle of Wight, " +
  "Leigh-on-Sea, Walton-le-Dale, Wootton-under-Edge, Thorpe-le-Soken, Newton-le-Willows, Moreton-in-Marsh, " +
  "Henley-in-Arden, Shipston-on-Stour, Ross-on-Wye, Hay-on-Wye, Newcastle-under-Lyme, Sutton-in-Ashfield, " +
  "Stanford-le-Hope, Holme-next-the-Sea, St Leonards-on-Sea, Bexhill-on-Sea, Adwick le Street, Hutton-le-Hole, " +
  "Kingston upon Thames, Bourton-on-the-Water, Hall-by-the-Sea, O’Connell Street, D’Arcy Close, Mackworth Street, " +
  "George V Avenue, School of the Arts, CofE Primary School, WHSmith, Unit B2, 1st Avenue, BBC Wales, St John’s RC Church, " +
  "Ty’n-y-groes, Cefn-y-bedd";

test("places, people and bodies with small words, hyphens and spellings of their own", () => {
  for (const name of names.split(", ")) assert.equal(titleCase(name.toUpperCase()), name);
});

test("Welsh small words stay small in Welsh, and are letters of blocks in English", () => {
  assert.equal(titleCase("TAFARN A GWESTY", "cy"), "Tafarn a Gwesty");
  assert.equal(titleCase("BLOC A GWYLAN", "cy"), "Bloc A Gwylan");
  assert.equal(titleCase("HEOL A'R FELIN", "cy"), "Heol a’r Felin");
  assert.equal(titleCase("SRÀID NA H-EAGLAISE", "gd"), "Sràid na h-Eaglaise");
  assert.equal(titleCase("BLOCK A POINT WYL"), "Block A Point Wyl");
});

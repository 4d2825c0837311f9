import type { Notices } from "./notice.ts";

export const privacy: Notices = {
  en: {
    title: "Privacy notice",
    template:
      "This page is a template for councils. What it says is true of this example service; replace what stands in [square brackets] with your own, and have your data protection officer read all of it.",
    sections: [
      {
        paragraphs: [
          "This notice says what happens to what you tell us when you apply for a bus pass.",
          "The data controller is [name and address of your council]. You can write to our data protection officer at [email address].",
        ],
      },
      {
        heading: "What we collect",
        paragraphs: ["We collect what you tell us in the application:"],
        list: [
          "your address, with its Unique Property Reference Number if you selected it from a list",
          "your name and date of birth",
          "what you answer about whether you can have a pass, which may be information about your health",
          "how to contact you, with your email address or phone number if you gave it",
        ],
        after: [
          "Our server notes the time, the page and the result of each request, to find faults. It does not note your answers, the postcodes you look up, or your internet (IP) address.",
        ],
      },
      {
        heading: "What we collect if you agree",
        paragraphs: [
          "If you let us, we count how often each page is opened on each day. Your browser remembers which pages were counted that day. We keep the page, the day and the number, and nothing about you or your device.",
          "When you answer about cookies we keep a record of it: what you were asked, in which language, what you answered and when, with a random code that is also in your consent cookie. It does not say who you are. We delete it after two years. If your browser asks websites not to track you (Global Privacy Control), that is an answer too, and we keep no record of it.",
        ],
      },
      {
        heading: "Why we need it",
        paragraphs: [
          "We use it to decide whether you can have a pass, to send it to you, and to contact you about it. We do not use it for anything else.",
          "The legal basis is [for example: a task in the public interest, article 6(1)(e) of the UK GDPR, and for information about your health: substantial public interest, article 9(2)(g)].",
        ],
      },
      {
        heading: "How long we keep it",
        paragraphs: [
          "Until you send your application, your answers are kept on our server for an hour after each page that you open or send, or for 24 hours if you ask for that. Then they are deleted.",
          "This example service deletes your answers as soon as you send your application. [Say here how long your council keeps applications.]",
        ],
      },
      {
        heading: "Who we share it with",
        paragraphs: [
          "This example service shares nothing with anyone, and your browser asks nobody but this service.",
          "If you ask us to check if your child can get free school meals, and let us check your benefits, we send your last name, date of birth and National Insurance number to [the Department for Education; in this example, to a program on the same machine that knows nobody]. We do not keep them. We keep the answer and a receipt of your permission for as long as your other answers.",
          "[Name here the organisations that help you, such as the printer of the passes.]",
        ],
      },
      {
        heading: "Your rights",
        paragraphs: ["You can ask us:"],
        list: [
          "for a copy of what we hold about you",
          "to correct it",
          "to delete it, or to stop using it, in some circumstances",
        ],
        after: [
          "Contact [email address and phone number]. If you are not happy with our answer, you can complain to the Information Commissioner’s Office.",
        ],
      },
    ],
  },
  cy: {
    title: "Hysbysiad preifatrwydd",
    template:
      "Templed i gynghorau yw’r dudalen hon. Mae’r hyn y mae’n ei ddweud yn wir am y gwasanaeth enghreifftiol hwn; rhowch eich gwybodaeth eich hun yn lle’r hyn sydd mewn [bachau petryal], a gofynnwch i’ch swyddog diogelu data ddarllen y cyfan.",
    sections: [
      {
        paragraphs: [
          "Mae’r hysbysiad hwn yn dweud beth sy’n digwydd i’r hyn rydych yn ei ddweud wrthym pan fyddwch yn gwneud cais am docyn bws.",
          "Y rheolydd data yw [enw a chyfeiriad eich cyngor]. Gallwch ysgrifennu at ein swyddog diogelu data yn [cyfeiriad e-bost].",
        ],
      },
      {
        heading: "Beth rydym yn ei gasglu",
        paragraphs: ["Rydym yn casglu’r hyn rydych yn ei ddweud wrthym yn y cais:"],
        list: [
          "eich cyfeiriad, gyda’i Gyfeirnod Eiddo Unigryw os gwnaethoch ei ddewis o restr",
          "eich enw a’ch dyddiad geni",
          "beth rydych yn ei ateb ynghylch a allwch gael tocyn, a all fod yn wybodaeth am eich iechyd",
          "sut i gysylltu â chi, gyda’ch cyfeiriad e-bost neu’ch rhif ffôn os rhoesoch ef",
        ],
        after: [
          "Mae ein gweinydd yn nodi amser, tudalen a chanlyniad pob cais, er mwyn dod o hyd i namau. Nid yw’n nodi eich atebion, y codau post rydych yn chwilio amdanynt, na’ch cyfeiriad rhyngrwyd (IP).",
        ],
      },
      {
        heading: "Beth rydym yn ei gasglu os cytunwch",
        paragraphs: [
          "Os gadewch i ni, rydym yn cyfrif pa mor aml y mae pob tudalen yn cael ei hagor bob dydd. Mae eich porwr yn cofio pa dudalennau a gyfrifwyd y diwrnod hwnnw. Rydym yn cadw’r dudalen, y diwrnod a’r nifer, a dim byd amdanoch chi na’ch dyfais.",
          "Pan fyddwch yn ateb am gwcis rydym yn cadw cofnod o hynny: beth a ofynnwyd i chi, ym mha iaith, beth oedd eich ateb a phryd, gyda chod ar hap sydd hefyd yn eich cwci caniatâd. Nid yw’n dweud pwy ydych chi. Rydym yn ei ddileu ar ôl dwy flynedd. Os yw eich porwr yn gofyn i wefannau beidio â’ch tracio (Global Privacy Control), mae hynny’n ateb hefyd, ac nid ydym yn cadw cofnod ohono.",
        ],
      },
      {
        heading: "Pam mae ei angen arnom",
        paragraphs: [
          "Rydym yn ei ddefnyddio i benderfynu a allwch gael tocyn, i’w anfon atoch, ac i gysylltu â chi yn ei gylch. Nid ydym yn ei ddefnyddio ar gyfer dim byd arall.",
          "Y sail gyfreithiol yw [er enghraifft: tasg er budd y cyhoedd, erthygl 6(1)(e) o GDPR y DU, ac ar gyfer gwybodaeth am eich iechyd: budd sylweddol i’r cyhoedd, erthygl 9(2)(g)].",
        ],
      },
      {
        heading: "Am faint rydym yn ei gadw",
        paragraphs: [
          "Nes i chi anfon eich cais, mae eich atebion yn cael eu cadw ar ein gweinydd am awr ar ôl pob tudalen y byddwch yn ei hagor neu’n ei hanfon, neu am 24 awr os gofynnwch am hynny. Yna maent yn cael eu dileu.",
          "Mae’r gwasanaeth enghreifftiol hwn yn dileu eich atebion cyn gynted ag y byddwch yn anfon eich cais. [Dywedwch yma am faint mae eich cyngor yn cadw ceisiadau.]",
        ],
      },
      {
        heading: "Gyda phwy rydym yn ei rannu",
        paragraphs: [
          "Nid yw’r gwasanaeth enghreifftiol hwn yn rhannu dim â neb, ac nid yw eich porwr yn gofyn i neb ond y gwasanaeth hwn.",
          "Os gofynnwch i ni wirio a all eich plentyn gael prydau ysgol am ddim, a gadael i ni wirio eich budd-daliadau, byddwn yn anfon eich cyfenw, eich dyddiad geni a’ch rhif Yswiriant Gwladol at [yr Adran Addysg; yn yr enghraifft hon, at raglen ar yr un peiriant nad yw’n adnabod neb]. Nid ydym yn eu cadw. Rydym yn cadw’r ateb a derbynneb o’ch caniatâd cyhyd â’ch atebion eraill.",
          "[Enwch yma’r sefydliadau sy’n eich helpu, fel argraffydd y tocynnau.]",
        ],
      },
      {
        heading: "Eich hawliau",
        paragraphs: ["Gallwch ofyn i ni:"],
        list: [
          "am gopi o’r hyn rydym yn ei ddal amdanoch",
          "ei gywiro",
          "ei ddileu, neu roi’r gorau i’w ddefnyddio, mewn rhai amgylchiadau",
        ],
        after: [
          "Cysylltwch â [cyfeiriad e-bost a rhif ffôn]. Os nad ydych yn fodlon ar ein hateb, gallwch gwyno i Swyddfa’r Comisiynydd Gwybodaeth.",
        ],
      },
    ],
  },
};

import type { Notices } from "./notice.ts";

export const cookies: Notices = {
  en: {
    title: "Cookies",
    template:
      "This page is a template for councils. It is true of this example service, which sets one cookie. List here every cookie that yours sets.",
    sections: [
      {
        paragraphs: [
          "Cookies are small files saved on your phone, tablet or computer when you visit a website.",
          "We use one cookie, so that this service works. We do not need to ask you for permission to use it. We do not use cookies to measure how you use the service, or to advertise.",
        ],
      },
      {
        heading: "The essential cookie that we use",
        facts: {
          Name: "session (__Host-session over https)",
          Purpose:
            "Remembers your answers from one page to the next. It holds a random code and none of your answers.",
          Expires:
            "When you close your browser. Your answers are deleted earlier, an hour after the last page that you open or send, or 24 hours if you ask for that.",
        },
      },
    ],
  },
  cy: {
    title: "Cwcis",
    template:
      "Templed i gynghorau yw’r dudalen hon. Mae’n wir am y gwasanaeth enghreifftiol hwn, sy’n gosod un cwci. Rhestrwch yma bob cwci y mae eich gwasanaeth chi yn ei osod.",
    sections: [
      {
        paragraphs: [
          "Ffeiliau bach yw cwcis, sy’n cael eu cadw ar eich ffôn, eich llechen neu’ch cyfrifiadur pan fyddwch yn ymweld â gwefan.",
          "Rydym yn defnyddio un cwci, er mwyn i’r gwasanaeth hwn weithio. Nid oes angen i ni ofyn am eich caniatâd i’w ddefnyddio. Nid ydym yn defnyddio cwcis i fesur sut rydych yn defnyddio’r gwasanaeth, nac i hysbysebu.",
        ],
      },
      {
        heading: "Y cwci hanfodol rydym yn ei ddefnyddio",
        facts: {
          Enw: "session (__Host-session dros https)",
          Diben:
            "Mae’n cofio eich atebion o un dudalen i’r nesaf. Mae’n cynnwys cod ar hap a dim un o’ch atebion.",
          "Yn dod i ben":
            "Pan fyddwch yn cau eich porwr. Mae eich atebion yn cael eu dileu cyn hynny, awr ar ôl y dudalen olaf y byddwch yn ei hagor neu’n ei hanfon, neu 24 awr os gofynnwch am hynny.",
        },
      },
    ],
  },
};

import type { Notices } from "./notice.ts";

export const accessibility: Notices = {
  en: {
    title: "Accessibility statement",
    template:
      "This page is a template for councils, after the model statement that the accessibility regulations for public sector websites ask for. What it says of tests is true of this example service; replace what stands in [square brackets], and test your own service before you publish a statement.",
    sections: [
      {
        paragraphs: [
          "This statement applies to the service “Apply for a bus pass” of [name of your council].",
          "We want as many people as possible to be able to use this service. For example, you should be able to:",
        ],
        list: [
          "change colours, contrast and fonts with your browser",
          "zoom in up to 400% without text spilling off the screen",
          "use all of the service with only a keyboard",
          "use all of the service with a screen reader or speech recognition",
          "use all of the service without JavaScript",
          "have your answers kept for 24 hours if you need more time",
        ],
      },
      {
        heading: "How accessible this service is",
        paragraphs: [
          "[Say that your service is fully, partially or not compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, and list what is not. An example service makes no such claim: it has not been audited.]",
        ],
      },
      {
        heading: "Feedback and contact information",
        paragraphs: [
          "If you need the information in this service in a different format, or find a problem that is not listed here, contact [email address and phone number]. We will answer within [number] days.",
        ],
      },
      {
        heading: "Enforcement procedure",
        paragraphs: [
          "The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are not happy with how we answer your complaint, contact the Equality Advisory and Support Service.",
        ],
      },
      {
        heading: "How we tested this service",
        paragraphs: [
          "Every page of this example service is tested by machine in Chromium, in English and in Welsh, with JavaScript and without, whenever the service changes. The tests use axe-core, the keyboard alone, and a screen 320 pixels wide.",
          "Machines find only some problems. [Say here who tested your service by hand, when, and with which assistive technologies.]",
        ],
      },
      {
        heading: "Preparation of this statement",
        paragraphs: ["This statement was prepared on [date]. It was last reviewed on [date]."],
      },
    ],
  },
  cy: {
    title: "Datganiad hygyrchedd",
    template:
      "Templed i gynghorau yw’r dudalen hon, ar ôl y datganiad enghreifftiol y mae’r rheoliadau hygyrchedd ar gyfer gwefannau’r sector cyhoeddus yn gofyn amdano. Mae’r hyn y mae’n ei ddweud am brofion yn wir am y gwasanaeth enghreifftiol hwn; newidiwch yr hyn sydd mewn [bachau petryal], a phrofwch eich gwasanaeth eich hun cyn cyhoeddi datganiad.",
    sections: [
      {
        paragraphs: [
          "Mae’r datganiad hwn yn berthnasol i’r gwasanaeth “Gwneud cais am docyn bws” gan [enw eich cyngor].",
          "Rydym am i gynifer o bobl â phosibl allu defnyddio’r gwasanaeth hwn. Er enghraifft, dylech allu:",
        ],
        list: [
          "newid lliwiau, cyferbyniad a ffontiau gyda’ch porwr",
          "chwyddo hyd at 400% heb i’r testun fynd oddi ar y sgrin",
          "defnyddio’r gwasanaeth cyfan gyda bysellfwrdd yn unig",
          "defnyddio’r gwasanaeth cyfan gyda darllenydd sgrin neu feddalwedd adnabod lleferydd",
          "defnyddio’r gwasanaeth cyfan heb JavaScript",
          "cael eich atebion wedi’u cadw am 24 awr os oes angen mwy o amser arnoch",
        ],
      },
      {
        heading: "Pa mor hygyrch yw’r gwasanaeth hwn",
        paragraphs: [
          "[Dywedwch fod eich gwasanaeth yn cydymffurfio’n llawn, yn rhannol neu ddim o gwbl â safon AA Canllawiau Hygyrchedd Cynnwys y We fersiwn 2.2, a rhestrwch yr hyn nad yw. Nid yw gwasanaeth enghreifftiol yn honni hynny: nid yw wedi’i archwilio.]",
        ],
      },
      {
        heading: "Adborth a gwybodaeth gyswllt",
        paragraphs: [
          "Os oes angen y wybodaeth yn y gwasanaeth hwn mewn fformat gwahanol arnoch, neu os dewch o hyd i broblem nad yw wedi’i rhestru yma, cysylltwch â [cyfeiriad e-bost a rhif ffôn]. Byddwn yn ateb o fewn [nifer] diwrnod.",
        ],
      },
      {
        heading: "Y weithdrefn orfodi",
        paragraphs: [
          "Y Comisiwn Cydraddoldeb a Hawliau Dynol sy’n gorfodi Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018. Os nad ydych yn fodlon ar ein hateb i’ch cwyn, cysylltwch â’r Gwasanaeth Cynghori a Chymorth Cydraddoldeb.",
        ],
      },
      {
        heading: "Sut y gwnaethom brofi’r gwasanaeth hwn",
        paragraphs: [
          "Mae pob tudalen o’r gwasanaeth enghreifftiol hwn yn cael ei phrofi gan beiriant yn Chromium, yn Gymraeg ac yn Saesneg, gyda JavaScript a hebddo, bob tro y mae’r gwasanaeth yn newid. Mae’r profion yn defnyddio axe-core, y bysellfwrdd yn unig, a sgrin 320 picsel o led.",
          "Dim ond rhai problemau y mae peiriannau’n dod o hyd iddynt. [Dywedwch yma pwy a brofodd eich gwasanaeth â llaw, pryd, a chyda pha dechnolegau cynorthwyol.]",
        ],
      },
      {
        heading: "Paratoi’r datganiad hwn",
        paragraphs: ["Paratowyd y datganiad hwn ar [dyddiad]. Cafodd ei adolygu ddiwethaf ar [dyddiad]."],
      },
    ],
  },
};

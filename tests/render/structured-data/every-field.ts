/** A leaflet that uses every field of the front matter, each with values that are awkward to write down. */
export const everyField = `---
title: 'Skin & "sun" <for> all'
subtitle: Ends a script </script> {{ not }}
description: "Line \\u2028 separator & more."
inLanguage: en-GB
slug: skin
identifier: SK-014
version: "2.1"
status: approved
datePublished: 2025-01-02
dateModified: 2026-05-04
lastReviewed: 2026-05-05
reviewDue: 2028-05-04
author:
  - { name: Example Skin Clinic, type: organization }
  - { name: Example Writers, type: organization, affiliation: Example Group, url: "https://writers.example.org/" }
reviewedBy:
  - name: A. Sample
    honorificPrefix: Dr
    honorificSuffix: MBChB
    jobTitle: Consultant dermatologist
    affiliation: Example Skin Clinic
    url: https://clinic.example.org/team/a-sample/
    registration: { body: Example Register, number: "000000", url: "https://register.example.org/?id=1" }
  - { name: B. Sample, affiliation: Example Hospital }
about:
  - Sun
  - { name: Sunburn, alternateName: Burnt skin, type: MedicalCondition }
  - { name: Skin, type: AnatomicalStructure }
  - { name: Light therapy, type: MedicalTherapy }
  - { name: Peeling, type: MedicalProcedure }
specialty: Skin care
audience: Patient
keywords: [skin, sun & light]
citation:
  - { title: A study, author: C. Sample, year: 2024, publisher: Example Press, url: "https://example.org/a?b=1&c=2" }
  - { title: Another, doi: "doi:10.1000/182", accessed: 2026-01-01 }
conflictOfInterest: None.
funding: The clinic paid.
keyPoints: [Cover up., Use sunscreen.]
callToAction: { text: Book a visit, url: "https://clinic.example.org/book/", telephone: "+44 20 7946 0000" }
urgentHelp: Call 999.
alternateFormats: Large print.
feedback: Tell us.
disclaimer: General information.
license: https://creativecommons.org/licenses/by/4.0/
canonicalUrl: https://clinic.example.org/leaflets/skin/
shortUrl: https://clinic.example.org/s
image: { src: skin.png, alt: A hand, credit: D. Sample }
translator: E. Sample
regions: [uk]
channels: [web, print, epub, social, schema]
layout: details
editions: [a4]
trifold: { holdOut: [why] }
waivers: [{ rule: some-rule, reason: Known., by: A. Sample, until: 2027-01-01 }]
---
## Why is skin brown? {#why}

Because of *melanin*, see [below](#webpage).

## Is this a webpage? {#webpage}

Yes.

## Is this an FAQ? {#faq}

Yes.
`;

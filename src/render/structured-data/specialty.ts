import type { MedicalSpecialty, MedicalSpecialtyLeaf } from 'schema-dts';
import { context, node } from './node.ts';

/** The members of schema.org's MedicalSpecialty, release 30.0. */
export const specialties = [
  'Anesthesia',
  'Cardiovascular',
  'CommunityHealth',
  'Dentistry',
  'Dermatologic',
  'Dermatology',
  'DietNutrition',
  'Emergency',
  'Endocrine',
  'Gastroenterologic',
  'Genetic',
  'Geriatric',
  'Gynecologic',
  'Hematologic',
  'Infectious',
  'LaboratoryScience',
  'Midwifery',
  'Musculoskeletal',
  'Neurologic',
  'Nursing',
  'Obstetric',
  'Oncologic',
  'Optometric',
  'Otolaryngologic',
  'Pathology',
  'Pediatric',
  'PharmacySpecialty',
  'Physiotherapy',
  'PlasticSurgery',
  'Podiatric',
  'PrimaryCare',
  'Psychiatric',
  'PublicHealth',
  'Pulmonary',
  'Radiography',
  'Renal',
  'RespiratoryTherapy',
  'Rheumatologic',
  'SpeechPathology',
  'Surgical',
  'Toxicologic',
  'Urologic',
] as const;

/** A field of medicine: by its address where schema.org knows it, else by the author's own words. */
export function specialty(name: string | undefined): MedicalSpecialty | undefined {
  if (name === undefined) return undefined;
  const known = specialties.find((one) => one === name.replace(/^https?:\/\/schema\.org\//, ''));
  return known === undefined
    ? node<MedicalSpecialtyLeaf>({ '@type': 'MedicalSpecialty', name })
    : `${context}/${known}`;
}

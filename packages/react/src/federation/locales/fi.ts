import type { FederationMessages } from '../english.ts';

/** Finnish. */
const fi: FederationMessages = {
  federation: {
    label: 'Muita kirjautumistapoja',
    continueWith: 'Jatka palvelulla {provider}',
    sso: 'Jatka kertakirjautumisella',
    lastUsed: 'Viimeksi käytetty',
    or: 'tai',
    opening: 'Avataan {provider}…',
    finishing: 'Kirjaudutaan…',
    failed: 'Kirjautuminen ei onnistunut. Yritä uudelleen.',
  },
  federationDetails: {
    email: 'Työsähköpostiosoite',
    emailRequired: 'Anna sähköpostiosoitteesi, esimerkiksi name@example.com.',
    closeWindow: 'Kirjautuminen jatkuu toisessa ikkunassa. Voit sulkea tämän.',
    cancelled: 'Poistuit ennen kuin kirjautuminen oli valmis. Yritä uudelleen, kun olet valmis.',
    denied:
      'Tällä tilillä ei voi kirjautua tänne. Käytä toista tiliä tai ota yhteyttä palvelun ylläpitoon.',
    'account-exists': 'Näillä tiedoilla on jo tili. Kirjaudu tavalliseen tapaasi.',
    'attribute-missing':
      'Jotain tarvittavaa jäi jakamatta, esimerkiksi sähköpostiosoitteesi. Yritä uudelleen ja salli se.',
    foreign: 'Tämä kirjautuminen ei alkanut tässä selaimessa. Aloita alusta.',
  },
};

export default fi;

import type { FederationMessages } from '../english.ts';

/** Indonesian. */
const id: FederationMessages = {
  federation: {
    label: 'Cara lain untuk masuk',
    continueWith: 'Lanjutkan dengan {provider}',
    sso: 'Lanjutkan dengan akses masuk tunggal',
    lastUsed: 'Terakhir digunakan',
    or: 'atau',
    opening: 'Membuka {provider}…',
    finishing: 'Sedang masuk…',
    failed: 'Anda belum masuk. Coba lagi.',
  },
  federationDetails: {
    email: 'Alamat email kantor',
    emailRequired: 'Masukkan alamat email Anda, misalnya name@example.com.',
    closeWindow: 'Proses masuk berlanjut di jendela lain. Anda dapat menutup jendela ini.',
    cancelled: 'Anda keluar sebelum proses masuk selesai. Coba lagi saat Anda siap.',
    denied:
      'Akun ini tidak dapat masuk di sini. Gunakan akun lain, atau hubungi pengelola layanan ini.',
    'account-exists': 'Sudah ada akun dengan data ini. Masuk dengan cara yang biasa Anda gunakan.',
    'attribute-missing':
      'Ada data yang diperlukan tetapi tidak dibagikan, misalnya alamat email Anda. Coba lagi dan izinkan.',
    foreign: 'Proses masuk ini tidak dimulai di browser ini. Mulai lagi.',
  },
};

export default id;

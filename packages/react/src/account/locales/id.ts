import type { AccountMessages } from '../english.ts';

/** Indonesian. */
const id: AccountMessages = {
  account: {
    title: 'Akun Anda',
    password: 'Sandi',
    unread: 'Bagian ini tidak dapat dimuat.',
    signInAgain: 'Masuk lagi',
    resetPassword: 'Atur ulang sandi',
    contactSupport: 'Hubungi dukungan',
    supportNeeded: 'Ini tidak dapat diubah di sini. Hubungi dukungan.',
    resetFirst: 'Sandi Anda harus diatur ulang sebelum Anda dapat mengubah apa pun di sini.',
    outOfDate: 'Ini telah diubah di tempat lain. Di bawah ini keadaannya sekarang.',
  },
  accountPassword: {
    intro: 'Pilih yang tidak Anda gunakan di tempat lain.',
    introFirst: 'Anda masuk tanpa sandi. Buat sandi agar memiliki cara lain untuk masuk.',
    current: 'Sandi saat ini',
    wrong: 'Itu bukan sandi Anda saat ini. Periksa, lalu coba lagi.',
    new: 'Sandi baru',
    everywhere: 'Keluar di semua perangkat',
    everywhereHint: 'Termasuk di perangkat ini. Setelah itu masuk dengan sandi baru.',
    change: 'Ubah sandi',
    changing: 'Mengubah sandi Anda…',
    changed: 'Sandi Anda telah diubah.',
    set: 'Buat sandi',
    setting: 'Membuat sandi Anda…',
    wasSet: 'Sandi Anda telah dibuat. Anda dapat menggunakannya saat masuk lagi nanti.',
  },
};

export default id;

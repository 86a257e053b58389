import type { SignUpMessages } from '../english.ts';

/** Indonesian. */
const id: SignUpMessages = {
  signUp: {
    title: 'Buat akun',
    emailOrPhone: 'Alamat email atau nomor telepon',
    emailOrPhoneRequired: 'Masukkan alamat email atau nomor telepon Anda.',
    withoutPassword: 'Daftar tanpa kata sandi',
    withPassword: 'Pilih kata sandi',
    withoutPasswordHint: 'Kami mengirim kode setiap kali Anda masuk.',
    submit: 'Buat akun',
    pending: 'Membuat akun Anda…',
    hasAccount: 'Sudah punya akun?',
    signIn: 'Masuk',
    newHere: 'Baru di sini?',
    changeDetails: 'Ubah data Anda',
    notCreated: 'Akun tidak dapat dibuat dengan data ini. Jika Anda sudah punya akun, masuklah.',
    refused: 'Data Anda tidak diterima. Periksa lalu coba lagi.',
    consent: 'Saya menyetujui {terms} dan {privacy}.',
    consentTerms: 'Saya menyetujui {terms}.',
    consentPrivacy: 'Saya menyetujui {privacy}.',
    terms: 'ketentuan penggunaan',
    privacy: 'kebijakan privasi',
    consentRequired: 'Setujui ini untuk membuat akun.',
    createdTitle: 'Akun Anda sudah dibuat',
    created: 'Akun harus disetujui sebelum Anda dapat masuk.',
    unavailable: '{label} tidak dapat diisi di sini.',
  },
};

export default id;

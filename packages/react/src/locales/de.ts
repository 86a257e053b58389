import type { Locale } from '../locale.ts';

/** German. */
const de: Locale = {
  tag: 'de',
  dir: 'ltr',
  messages: {
    SELECT_CHALLENGE: {
      title: 'Wie möchten Sie sich anmelden?',
      titlePassword: 'Passwort eingeben',
      titleNone: 'Anmeldung nicht möglich',
      none: 'Mit diesem Konto können Sie sich hier nicht anmelden. Beginnen Sie von vorn oder verwenden Sie ein anderes Konto.',
      EMAIL_OTP: 'Code per E-Mail',
      EMAIL_OTP_hint: 'An die Adresse Ihres Kontos',
      SMS_OTP: 'Code per SMS',
      SMS_OTP_hint: 'An das Telefon Ihres Kontos',
      WEB_AUTHN: 'Passkey',
      WEB_AUTHN_hint: 'Fingerabdruck, Gesicht oder Displaysperre',
      PASSWORD: 'Passwort',
      password: 'Passwort',
      submit: 'Weiter',
      submitPassword: 'Anmelden',
      pending: 'Einen Moment…',
      pendingPassword: 'Anmeldung läuft…',
    },
    PASSWORD: {
      title: 'Passwort eingeben',
      password: 'Passwort',
      submit: 'Anmelden',
      pending: 'Anmeldung läuft…',
    },
    PASSWORD_SRP: {
      title: 'Passwort eingeben',
      password: 'Passwort',
      submit: 'Anmelden',
      pending: 'Anmeldung läuft…',
    },
    PASSWORD_VERIFIER: {
      title: 'Ihr Passwort wird geprüft',
      description: 'Das dauert einen Moment.',
    },
    EMAIL_OTP: {
      title: 'Code eingeben',
      sentTo:
        'Wir haben einen Code an {destination} gesendet. Es kann eine Minute dauern, bis er ankommt.',
      sent: 'Wir haben Ihnen einen Code per E-Mail gesendet. Es kann eine Minute dauern, bis er ankommt.',
      code: 'Code',
      submit: 'Bestätigen',
      pending: 'Code wird geprüft…',
    },
    SMS_MFA: {
      title: 'Code eingeben',
      sentTo: 'Wir haben einen Code per SMS an {destination} gesendet.',
      sent: 'Wir haben Ihnen einen Code per SMS gesendet.',
      code: 'Code',
      submit: 'Bestätigen',
      pending: 'Code wird geprüft…',
    },
    SMS_OTP: {
      title: 'Code eingeben',
      sentTo: 'Wir haben einen Code per SMS an {destination} gesendet.',
      sent: 'Wir haben Ihnen einen Code per SMS gesendet.',
      code: 'Code',
      submit: 'Bestätigen',
      pending: 'Code wird geprüft…',
    },
    EMAIL_MFA: {
      title: 'Code eingeben',
      sentTo:
        'Wir haben einen Code an {destination} gesendet. Es kann eine Minute dauern, bis er ankommt.',
      sent: 'Wir haben Ihnen einen Code per E-Mail gesendet. Es kann eine Minute dauern, bis er ankommt.',
      code: 'Code',
      submit: 'Bestätigen',
      pending: 'Code wird geprüft…',
    },
    SOFTWARE_TOKEN_MFA: {
      title: 'Code eingeben',
      shownOn: 'Geben Sie den 6-stelligen Code aus der Authenticator-App auf „{device}“ ein.',
      shown: 'Geben Sie den 6-stelligen Code aus Ihrer Authenticator-App ein.',
      code: 'Code',
      wrong: 'Der Code stimmt nicht. Geben Sie den ein, den Ihre App jetzt anzeigt.',
      expired: 'Der Code ist abgelaufen. Geben Sie den ein, den Ihre App jetzt anzeigt.',
      submit: 'Bestätigen',
      pending: 'Code wird geprüft…',
      helpTitle: 'Meine Codes werden nicht angenommen',
      help: 'Die Codes hängen von der Uhrzeit ab. Stellen Sie die Uhr des Geräts mit der App auf „automatisch“ und geben Sie dann den neuesten Code ein.',
    },
    SELECT_MFA_TYPE: {
      title: 'Wie möchten Sie Ihre Identität bestätigen?',
      titleNone: 'Bestätigung nicht möglich',
      none: 'Keine der Möglichkeiten, Ihre Identität zu bestätigen, funktioniert hier. Beginnen Sie von vorn oder verwenden Sie ein anderes Konto.',
      SOFTWARE_TOKEN_MFA: 'Authenticator-App',
      SOFTWARE_TOKEN_MFA_hint: 'Ein Code aus der App auf Telefon oder Computer',
      SMS_MFA: 'Code per SMS',
      SMS_MFA_hint: 'An das Telefon Ihres Kontos',
      EMAIL_OTP: 'Code per E-Mail',
      EMAIL_OTP_hint: 'An die Adresse Ihres Kontos',
      EMAIL_MFA: 'Code per E-Mail',
      EMAIL_MFA_hint: 'An die Adresse Ihres Kontos',
      WEB_AUTHN: 'Passkey',
      WEB_AUTHN_hint: 'Fingerabdruck, Gesicht oder Displaysperre',
      submit: 'Weiter',
      pending: 'Einen Moment…',
    },
    CUSTOM_CHALLENGE: {
      title: 'Noch ein Schritt',
      description: 'Geben Sie die Antwort auf die gestellte Frage ein.',
      image: 'Bild zu dieser Frage',
      open: '{host} in neuem Tab öffnen',
      answer: 'Antwort',
      answerRequired: 'Geben Sie Ihre Antwort ein.',
      wrong: 'Die Antwort ist nicht richtig. Prüfen Sie sie und versuchen Sie es noch einmal.',
      again:
        'Diese Antwort wurde nicht angenommen. Prüfen Sie sie und versuchen Sie es noch einmal.',
      next: 'Eine weitere Antwort ist nötig.',
      submit: 'Weiter',
      pending: 'Antwort wird geprüft…',
    },
    DEVICE_SRP_AUTH: {
      title: 'Dieses Gerät wird geprüft',
      description: 'Das dauert einen Moment.',
    },
    DEVICE_PASSWORD_VERIFIER: {
      title: 'Dieses Gerät wird geprüft',
      description: 'Das dauert einen Moment.',
    },
    ADMIN_NO_SRP_AUTH: {
      title: 'Passwort eingeben',
      password: 'Passwort',
      submit: 'Anmelden',
      pending: 'Anmeldung läuft…',
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Neues Passwort wählen',
      description: 'Sie haben sich mit einem vorläufigen Passwort angemeldet.',
      newPassword: 'Neues Passwort',
      known: 'Bereits bekannte Angaben',
      submit: 'Speichern und weiter',
      pending: 'Wird gespeichert…',
    },
    MFA_SETUP: {
      title: 'Zweiten Schritt einrichten',
      description:
        'Dieses Konto braucht eine weitere Möglichkeit, Ihre Identität zu bestätigen. Sie richten sie nur einmal ein.',
      SOFTWARE_TOKEN_MFA: 'Authenticator-App',
      SOFTWARE_TOKEN_MFA_hint: 'Eine App auf Ihrem Telefon zeigt die Codes an',
      EMAIL_OTP: 'Code per E-Mail',
      EMAIL_OTP_hint: 'An Ihre E-Mail-Adresse',
      SMS_MFA: 'Code per SMS',
      elsewhere:
        'Lässt sich auf dieser Seite nicht einrichten: {names}. Wenden Sie sich an den Betreiber dieses Dienstes.',
      submit: 'Weiter',
      pending: 'Einen Moment…',
      another: 'Etwas anderes einrichten',

      appTitle: 'Authenticator-App einrichten',
      appIntro:
        'Eine Authenticator-App auf Ihrem Telefon zeigt alle 30 Sekunden einen neuen Code an. Wenn Sie noch keine haben, installieren Sie zuerst eine.',
      getKey: 'Weiter',
      getKeyAgain: 'Erneut versuchen',
      gettingKey: 'Schlüssel wird abgerufen…',
      scan: 'Scannen Sie diesen QR-Code mit Ihrer App.',
      qr: 'QR-Code für Ihre Authenticator-App. Der Schlüssel darunter enthält dasselbe.',
      key: 'Scannen nicht möglich? Geben Sie diesen Schlüssel ein:',
      copyKey: 'Schlüssel kopieren',
      openApp: 'In einer App auf diesem Gerät öffnen',
      code: 'Angezeigten Code eingeben',
      wrongCode:
        'Der Code stimmt nicht. Warten Sie auf den nächsten und prüfen Sie, ob die Uhr Ihres Telefons richtig geht.',
      deviceName: 'Name für diese App (optional)',
      deviceNameHint: 'Zum Beispiel „Danas Telefon“',
      submitCode: 'Bestätigen',
      pendingCode: 'Code wird geprüft…',

      emailTitle: 'Codes per E-Mail einrichten',
      emailDescription:
        'An diese Adresse wird jetzt ein Code gesendet, und künftig bei jeder Anmeldung.',
      submitEmail: 'Code senden',
      pendingEmail: 'Code wird gesendet…',

      nowhereTitle: 'Ein zweiter Schritt fehlt',
      nowhereSms:
        'Dieses Konto braucht Codes per SMS, und eine Telefonnummer lässt sich beim Anmelden nicht hinzufügen. Bitten Sie den Betreiber dieses Dienstes, Ihre hinzuzufügen, und melden Sie sich dann erneut an.',
      nowhere:
        'Dieses Konto braucht einen zweiten Schritt, der sich auf dieser Seite nicht einrichten lässt: {names}. Wenden Sie sich an den Betreiber dieses Dienstes und melden Sie sich dann erneut an.',
      nowhereNone:
        'Dieses Konto braucht einen zweiten Schritt, darf aber keinen einrichten. Wenden Sie sich an den Betreiber dieses Dienstes.',
      startAgain: 'Von vorn beginnen',
      anotherAccount: 'Anderes Konto verwenden',
    },
    WEB_AUTHN: {
      title: 'Passkey verwenden',
      description: 'Ihr Browser fragt gleich nach Fingerabdruck, Gesicht oder Displaysperre.',
      cancelled:
        'Die Passkey-Abfrage wurde geschlossen oder hat zu lange gedauert. Es wurde nichts gesendet.',
      submit: 'Weiter',
      again: 'Erneut versuchen',
      waiting: 'Warten auf Ihr Gerät…',
      pending: 'Anmeldung läuft…',
      cancel: 'Abbrechen',
      username: 'Benutzername',
      usernameHint: 'Vielleicht bietet Ihr Browser den Passkey auch in diesem Feld an.',
      unsupportedTitle: 'Passkeys funktionieren hier nicht',
      unsupported:
        'Dieser Browser kann keine Passkeys verwenden. Verwenden Sie einen neueren Browser.',
      wrongDomain:
        'Ihr Passkey funktioniert nur unter {domain}, und das ist nicht die Adresse dieser Seite. Gehen Sie dorthin, um ihn zu verwenden.',
      wrongDomainUnnamed:
        'Ihr Passkey funktioniert nur unter einer anderen Webadresse, nicht auf dieser Seite.',
      anotherWay: 'Andere Möglichkeit wählen',
      startAgain: 'Von vorn beginnen',
    },
    UNKNOWN: {
      title: 'Dieser Schritt ist hier nicht möglich',
      description: 'Der Dienst hat als Nächstes {name} verlangt, und das kennt diese Seite nicht.',
      help: 'Beginnen Sie von vorn, oder wenden Sie sich an den Betreiber dieses Dienstes.',
    },
    parts: {
      loading: 'Wird geladen…',
      loadFailed: 'Prüfen Sie Ihre Netzwerkverbindung und versuchen Sie es noch einmal.',
      loadFailedTitle: 'Dieser Schritt konnte nicht geladen werden',
      tryAgain: 'Erneut versuchen',
      signingInAs: 'Anmeldung als',
      change: 'Ändern',
      tryAnotherWay: 'Andere Möglichkeit wählen',
      startAgain: 'Von vorn beginnen',
      forgotPassword: 'Passwort vergessen?',
      show: 'Anzeigen',
      showWhat: 'des Passworts',
      capsLock: 'Die Feststelltaste ist eingeschaltet.',
      passwordRequired: 'Geben Sie Ihr Passwort ein.',
      newPasswordRequired: 'Geben Sie ein neues Passwort ein.',
      passwordUnmet: 'Das Passwort erfüllt die Regeln unten noch nicht.',
      codeRequired: 'Geben Sie den Code ein.',
      codeFormat: 'Verwenden Sie nur Ziffern.',
      codeLength_one: 'Geben Sie die eine Ziffer des Codes ein.',
      codeLength_other: 'Geben Sie alle {count} Ziffern des Codes ein.',
      codeFilled: 'Der Code aus Ihrer SMS wurde eingetragen.',
      choiceRequired: 'Wählen Sie eine Möglichkeit.',
      valueRequired: '{label} muss ausgefüllt sein.',
      lastUsed: 'Zuletzt verwendet',
      resend: 'Neuen Code senden',
      resendIn: 'Neuen Code in {time} senden',
      resending: 'Neuer Code wird gesendet…',
      resent: 'Ein neuer Code ist unterwegs.',
      copy: 'Kopieren',
      copied: 'Kopiert',
      selected: 'Markiert: Kopieren Sie mit der Tastatur oder über das Menü.',
      rules: 'Regeln für Ihr Passwort:',
      ruleLength_one: 'Mindestens {count} Zeichen',
      ruleLength_other: 'Mindestens {count} Zeichen',
      ruleLowercase: 'Ein Kleinbuchstabe',
      ruleUppercase: 'Ein Großbuchstabe',
      ruleNumber: 'Eine Ziffer',
      ruleSymbol: 'Ein Sonderzeichen',
      ruleSpaces: 'Kein Leerzeichen am Anfang oder Ende',
      ruleMet: 'Erfüllt: {rule}.',
      ruleUnmet: 'Noch nicht erfüllt: {rule}.',
      summaryTitle: 'Prüfen Sie diese Felder noch einmal',
      timeLimit_one: 'Diese Anmeldung muss innerhalb von {count} Minute abgeschlossen sein.',
      timeLimit_other: 'Diese Anmeldung muss innerhalb von {count} Minuten abgeschlossen sein.',
      endingSoon: 'Es bleiben weniger als 30 Sekunden, um die Anmeldung abzuschließen.',
      endingIn: 'Verbleibende Zeit für diese Anmeldung: {time}',
      waitFor: 'Sie können es {time} noch einmal versuchen.',
      waitOver: 'Sie können es jetzt noch einmal versuchen.',
      timeOver:
        'Die Zeit für diese Anmeldung ist um. Wird Ihre Antwort nicht angenommen, beginnen Sie von vorn.',
    },
    attributes: {
      address: 'Anschrift',
      birthdate: 'Geburtsdatum',
      email: 'E-Mail-Adresse',
      family_name: 'Nachname',
      gender: 'Geschlecht',
      given_name: 'Vorname',
      locale: 'Sprache',
      middle_name: 'Zweiter Vorname',
      name: 'Vollständiger Name',
      nickname: 'Spitzname',
      phone_number: 'Telefonnummer',
      picture: 'Link zu Ihrem Bild',
      preferred_username: 'Benutzername',
      profile: 'Link zu Ihrem Profil',
      website: 'Website',
      zoneinfo: 'Zeitzone',
      emailFormat: 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com.',
      phoneFormat: 'Beginnen Sie mit + und der Landesvorwahl, zum Beispiel +49 30 901820.',
      phoneHint: 'Mit Landesvorwahl, zum Beispiel +49 30 901820',
      urlFormat: 'Geben Sie eine Webadresse ein, zum Beispiel https://example.com.',
      localeHint: 'Zum Beispiel de-DE',
      zoneinfoHint: 'Zum Beispiel Europe/Berlin',
    },
    notReceived: {
      title: 'Ich habe keinen Code bekommen',
      wait: 'Warten Sie eine Minute. Manche Nachrichten brauchen so lange.',
      SMS: 'Prüfen Sie, ob die Nummer Ihre ist und ob Ihr Telefon Empfang hat.',
      EMAIL: 'Prüfen Sie, ob die Adresse Ihre ist, und sehen Sie im Spam-Ordner nach.',
      resend: 'Senden Sie dann einen neuen Code. Nur der neueste gilt.',
      anotherWay: 'Wenn nichts ankommt, wählen Sie eine andere Möglichkeit.',
    },
    errors: {
      incorrect:
        'Benutzername oder Passwort ist falsch. Prüfen Sie beides und versuchen Sie es noch einmal.',
      'user-not-found':
        'Benutzername oder Passwort ist falsch. Prüfen Sie beides und versuchen Sie es noch einmal.',
      'attempts-exceeded':
        'Zu viele Versuche. Warten Sie ein paar Minuten und versuchen Sie es dann noch einmal.',
      'session-invalid': 'Diese Anmeldung gilt nicht mehr. Beginnen Sie von vorn.',
      'session-expired': 'Die Zeit für diese Anmeldung ist abgelaufen. Beginnen Sie von vorn.',
      'session-used': 'Dieser Schritt ist schon erledigt. Beginnen Sie von vorn.',
      disabled: 'Dieses Konto ist abgeschaltet. Wenden Sie sich an den Betreiber dieses Dienstes.',
      'secret-hash':
        'Diese App ist nicht richtig eingerichtet, deshalb kann sich niemand anmelden. Informieren Sie den Hersteller.',
      'temporary-password-expired':
        'Ihr vorläufiges Passwort ist abgelaufen. Fordern Sie dort ein neues an, wo Sie das alte bekommen haben.',
      'attribute-already-set':
        'Eine dieser Angaben steht schon fest und lässt sich hier nicht ändern.',
      'refresh-token-expired': 'Sie wurden abgemeldet. Melden Sie sich erneut an.',
      'refresh-token-reused': 'Sie wurden abgemeldet. Melden Sie sich erneut an.',
      'access-token-invalid': 'Sie wurden abgemeldet. Melden Sie sich erneut an.',
      'not-accepted': 'Die Eingabe wurde nicht angenommen. Beginnen Sie von vorn.',
      'unknown-username':
        'Zu diesem Namen gibt es kein Konto. Prüfen Sie ihn und versuchen Sie es noch einmal.',
      'code-mismatch':
        'Der Code stimmt nicht. Sehen Sie in der neuesten Nachricht nach und versuchen Sie es noch einmal.',
      'code-expired': 'Der Code ist abgelaufen. Fordern Sie einen neuen an.',
      'code-used': 'Dieser Code wurde schon verwendet. Warten Sie auf den nächsten.',
      'password-policy': 'Das Passwort erfüllt die Regeln nicht. Wählen Sie ein anderes.',
      'password-reused':
        'Dieses Passwort haben Sie schon einmal verwendet. Wählen Sie ein anderes.',
      'attribute-missing': 'Eine Pflichtangabe fehlt. Füllen Sie alle Felder aus.',
      'alias-exists':
        'Eine dieser Angaben wird schon von einem anderen Konto verwendet. Geben Sie eine andere ein.',
      'password-reset-required':
        'Ihr Passwort muss zurückgesetzt werden, bevor Sie sich anmelden können. Wählen Sie „Passwort vergessen?“.',
      'not-confirmed':
        'Dieses Konto ist noch nicht bestätigt. Bestätigen Sie es und melden Sie sich dann an.',
      'already-confirmed': 'Dieses Konto ist schon bestätigt. Melden Sie sich an.',
      'password-not-resettable':
        'Dieses Passwort lässt sich noch nicht zurücksetzen. Melden Sie sich mit dem vorläufigen Passwort an, das Sie bekommen haben, oder fordern Sie dort ein neues an.',
      'recovery-unavailable':
        'Das Passwort dieses Kontos lässt sich hier nicht zurücksetzen. Wenden Sie sich an den Betreiber dieses Dienstes.',
      'sign-up-disabled':
        'Hier lassen sich keine neuen Konten anlegen. Wenden Sie sich an den Betreiber dieses Dienstes.',
      'user-exists': 'Dieser Benutzername ist vergeben. Wählen Sie einen anderen.',
      'mfa-method-not-found':
        'Diese Möglichkeit ist für das Konto nicht eingerichtet. Wenden Sie sich an den Betreiber dieses Dienstes.',
      'device-not-found': 'Dieses Gerät wird nicht mehr erkannt. Beginnen Sie von vorn.',
      'device-exists': 'Dieses Gerät ist schon bekannt.',
      'passkey-invalid': 'Der Passkey wurde nicht angenommen. Versuchen Sie es noch einmal.',
      'passkey-unavailable':
        'Passkeys können hier nicht verwendet werden. Wenden Sie sich an den Betreiber dieses Dienstes.',
      'passkey-failed':
        'Ihr Gerät konnte den Passkey nicht verwenden. Versuchen Sie es noch einmal.',
      'passkey-pending':
        'Eine andere Passkey-Abfrage ist noch offen. Schließen Sie sie und versuchen Sie es dann noch einmal.',
      'passkey-blocked':
        'Diese Seite steht in einer anderen, die Passkeys nicht zulässt. Öffnen Sie sie in einem eigenen Tab und versuchen Sie es dort noch einmal.',
      'flow-disabled':
        'Diese Möglichkeit der Anmeldung ist abgeschaltet. Wenden Sie sich an den Betreiber dieses Dienstes.',
      throttled:
        'Gerade gibt es zu viele Anfragen. Warten Sie einen Moment und versuchen Sie es dann noch einmal.',
      'delivery-limit':
        'Im Moment können keine weiteren Codes gesendet werden. Versuchen Sie es später noch einmal.',
      'delivery-failed': 'Der Code konnte nicht gesendet werden. Versuchen Sie es noch einmal.',
      lambda:
        'Die Anmeldung wurde abgelehnt. Beginnen Sie von vorn oder wenden Sie sich an den Betreiber dieses Dienstes.',
      'invalid-parameter':
        'Etwas in diesem Formular wurde nicht angenommen. Prüfen Sie es und versuchen Sie es noch einmal.',
      'session-missing': 'Diese Anmeldung gilt nicht mehr. Beginnen Sie von vorn.',
      misconfigured:
        'Diese App ist nicht richtig eingerichtet, deshalb kann sich niemand anmelden. Informieren Sie den Hersteller.',
      forbidden:
        'Die Anmeldung wurde blockiert. Versuchen Sie es später oder aus einem anderen Netzwerk noch einmal.',
      'service-failed':
        'Der Anmeldedienst hat gerade Probleme. Versuchen Sie es gleich noch einmal.',
      'unknown-challenge':
        'Der Dienst verlangt einen Schritt, den diese Seite nicht kennt. Beginnen Sie von vorn.',
      'malformed-challenge':
        'Der Dienst hat einen Schritt gesendet, den diese Seite nicht lesen kann. Beginnen Sie von vorn.',
      'passkey-cancelled':
        'Die Passkey-Abfrage wurde geschlossen. Versuchen Sie es noch einmal, wenn Sie so weit sind.',
      aborted: 'Der Vorgang wurde vorzeitig abgebrochen. Versuchen Sie es noch einmal.',
      'network-failed':
        'Keine Verbindung. Prüfen Sie Ihre Netzwerkverbindung und versuchen Sie es dann noch einmal.',
      other: 'Etwas ist schiefgegangen. Versuchen Sie es gleich noch einmal.',
    },
    signIn: {
      title: 'Anmelden',
      descriptionAny: 'Mit E-Mail-Adresse, Telefonnummer oder Benutzernamen.',
      any: 'E-Mail, Telefon oder Benutzername',
      email: 'E-Mail-Adresse',
      phone: 'Telefonnummer',
      username: 'Benutzername',
      anyRequired: 'Geben Sie E-Mail-Adresse, Telefonnummer oder Benutzernamen ein.',
      emailRequired: 'Geben Sie Ihre E-Mail-Adresse ein, zum Beispiel name@example.com.',
      phoneRequired:
        'Geben Sie Ihre Telefonnummer mit + und Landesvorwahl ein, zum Beispiel +49 30 901820.',
      usernameRequired: 'Geben Sie Ihren Benutzernamen ein.',
      phoneHint: 'Mit Landesvorwahl, zum Beispiel +49 30 901820',
      password: 'Passwort',
      submit: 'Weiter',
      submitPassword: 'Anmelden',
      pending: 'Einen Moment…',
      pendingPassword: 'Anmeldung läuft…',
      'password-changed': 'Ihr Passwort wurde geändert. Melden Sie sich mit dem neuen an.',
      'account-confirmed': 'Ihr Konto ist bestätigt. Melden Sie sich an, um fortzufahren.',
      sentTo:
        'Wir haben einen Code an {destination} gesendet. Es kann eine Minute dauern, bis er ankommt.',
      sent: 'Wir haben Ihnen einen Code gesendet. Es kann eine Minute dauern, bis er ankommt.',
      code: 'Code',
      back: 'Zurück zur Anmeldung',
      resetTitle: 'Neues Passwort wählen',
      newPassword: 'Neues Passwort',
      submitReset: 'Passwort ändern',
      pendingReset: 'Passwort wird geändert…',
      confirmTitle: 'Konto bestätigen',
      submitCode: 'Bestätigen',
      pendingCode: 'Code wird geprüft…',
      rememberTitle: 'Dieses Gerät merken?',
      remember:
        'Beim nächsten Mal brauchen Sie hier vielleicht keinen Code. Tun Sie das nur auf Ihrem eigenen Gerät.',
      rememberYes: 'Dieses Gerät merken',
      rememberNo: 'Nicht jetzt',
      expiredTitle: 'Die Zeit für diese Anmeldung ist abgelaufen',
      expired:
        'Zu Ihrer Sicherheit muss eine Anmeldung innerhalb weniger Minuten abgeschlossen sein. Ihr Benutzername bleibt erhalten.',
      failedTitle: 'Diese Anmeldung kann nicht fortgesetzt werden',
      details: 'Angaben für den Support',
      startAgain: 'Von vorn beginnen',
      anotherAccount: 'Anderes Konto verwenden',
      signedInTitle: 'Sie sind angemeldet',
      signedIn: 'Einen Moment…',
    },
    registerPasskey: {
      title: 'Passkey hinzufügen',
      description:
        'Melden Sie sich beim nächsten Mal mit Fingerabdruck, Gesicht oder Displaysperre an statt mit Code oder Passwort.',
      cancelled:
        'Die Passkey-Abfrage wurde geschlossen oder hat zu lange gedauert. Es wurde nichts hinzugefügt.',
      submit: 'Passkey hinzufügen',
      again: 'Erneut versuchen',
      waiting: 'Warten auf Ihr Gerät…',
      pending: 'Passkey wird hinzugefügt…',
      cancel: 'Abbrechen',
      later: 'Nicht jetzt',
      existsTitle: 'Sie haben hier schon einen Passkey',
      exists:
        'Auf diesem Gerät gibt es einen Passkey für Ihr Konto. Er funktioniert bei der nächsten Anmeldung.',
      unsupportedTitle: 'Passkeys funktionieren hier nicht',
      unsupported:
        'Dieser Browser kann keine Passkeys erstellen. Melden Sie sich mit einem neueren Browser oder einem anderen Gerät an, um einen hinzuzufügen.',
      wrongDomain:
        'Unter der Adresse dieser Seite können keine Passkeys hinzugefügt werden. Gehen Sie zur üblichen Adresse dieses Dienstes.',
      doneTitle: 'Passkey hinzugefügt',
      done: 'Wählen Sie bei der nächsten Anmeldung „Passkey“.',
      continue: 'Weiter',
    },
    session: {
      unknown:
        'Noch lässt sich nicht feststellen, ob Sie angemeldet sind. Prüfen Sie Ihre Netzwerkverbindung und versuchen Sie es noch einmal.',
      tryAgain: 'Erneut versuchen',
      accountMenu: 'Kontomenü',
      signedInAs: 'Angemeldet als',
      signOut: 'Abmelden',
      idleTitle: 'Sind Sie noch da?',
      idle_one: 'In {count} Sekunde werden Sie abgemeldet.',
      idle_other: 'In {count} Sekunden werden Sie abgemeldet.',
      staySignedIn: 'Angemeldet bleiben',
    },
  },
};

export default de;
